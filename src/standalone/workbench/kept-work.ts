/** Unsaved work, kept in this browser so that a closed tab or a crash loses nothing. */
export interface KeptWork {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const DATABASE = "ita-workbench";
const STORE = "work";
const KEY = "unsaved";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = ask(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

export const keepWork = (work: KeptWork) => inStore("readwrite", (store) => store.put(work, KEY));

export const forgetWork = () => inStore("readwrite", (store) => store.delete(KEY));

/** What was kept, or null. A browser that keeps nothing (private windows) gives null too. */
export async function keptWork(): Promise<KeptWork | null> {
  try {
    return (await inStore<KeptWork | undefined>("readonly", (store) => store.get(KEY))) ?? null;
  } catch {
    return null;
  }
}
