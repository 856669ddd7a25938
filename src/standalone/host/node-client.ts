import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import { deflateRawSync } from "node:zlib";
import type { Book } from "./book";
import { execute, type RequestBody, type ResponseBody } from "./execute";
import { ExcelError } from "./excel-error";
import { deflateWith } from "./package/deflate";
import type { OutgoingEvent } from "./session";

deflateWith((bytes) => deflateRawSync(bytes, { level: 4 }));

/** A request as the client sent it. */
export interface LoggedRequest {
  /** UTF-8 bytes of the body. */
  readonly bytes: number;
  /** What was asked: kinds and names of actions, with the object path that each goes to. */
  readonly actions: readonly LoggedAction[];
  /** The client's own release of ranges: neither counted nor hit by faults (WIRE.md 3). */
  readonly cleanUp: boolean;
}

export interface LoggedAction {
  /** 1 instantiate, 2 query, 3 method, 4 set, 5 trace, 9 update (WIRE.md 3). */
  readonly type: number;
  readonly name: string;
  /** Names along the object path: ["Worksheets", "GetItem", "Delete"]. */
  readonly path: readonly string[];
}

/** What goes wrong, and when. Requests and actions are counted from 0 since the client was connected. */
export interface Fault {
  /** Only this request; every request when left out. Clean-up requests do not count. */
  readonly request?: number;
  /** Only this action of the request: the actions before it are done. */
  readonly action?: number;
  /**
   * An error code of Excel. With an action, or alone, Excel answers it after doing what comes before;
   * with `status` the transport answers it and nothing is done.
   */
  readonly code?: string;
  readonly message?: string;
  readonly status?: number;
  /** The request is done, but its answer never arrives: the transport reports the code, or nothing ever comes. */
  readonly lose?: true | "forever";
  /** Milliseconds before the answer. */
  readonly delay?: number;
}

export interface ClientOptions {
  /** Highest ExcelApi set: 14 for 1.14. */
  readonly floor?: number;
  readonly console?: Pick<Console, "log" | "warn" | "error" | "info" | "debug">;
  /**
   * The realm of a client whose book is done with; it serves this book too: loading Microsoft's client anew for each of
   * many books takes longer than what it does. What was asked of the earlier book through it is void.
   */
  readonly realm?: vm.Context | undefined;
}

export interface ConnectedClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  /** Global object of the client's realm, for scripts that are to run beside it. */
  readonly realm: vm.Context;
  /** Every request since connecting or since the list was emptied. */
  readonly requests: LoggedRequest[];
  /** Requests other than clean-ups. */
  readonly counted: () => LoggedRequest[];
  /** Faults to inject; each applies whenever its conditions hold. */
  readonly faults: Fault[];
  /** Sends an event to the client as if somebody else had caused it. */
  readonly emit: (event: OutgoingEvent) => void;
}

interface Bridge {
  onMessageFromHost?: (text: string) => void;
  sendMessageToHost: (text: string) => void;
}

const CLIENT = "@microsoft/office-js/dist/excel-web-16.00.debug.js";
let script: vm.Script | undefined;

/** Microsoft's client, unmodified; compiled once and run anew for each connection. */
function clientScript(): vm.Script {
  if (!script) {
    const path = createRequire(`${process.cwd()}/package.json`).resolve(CLIENT);
    script = new vm.Script(readFileSync(path, "utf8"), { filename: "excel-web-16.00.debug.js" });
  }
  return script;
}

/** What the client expects of a browser (WIRE.md 1). */
function browserGlobals(console: ClientOptions["console"]): vm.Context {
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const globals: Record<string, unknown> = {
    console: console ?? globalThis.console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    TextEncoder,
    TextDecoder,
    URL,
    Buffer,
    atob,
    btoa,
    navigator: { userAgent: "node" },
    location: {
      href: "http://localhost/",
      protocol: "http:",
      host: "localhost",
      search: "",
      hash: "",
    },
    document: {
      getElementById: () => null,
      getElementsByTagName: () => [],
      createElement: () => ({ style: {} }),
    },
    sessionStorage: storage,
    localStorage: storage,
  };
  globals.window = globals.self = globals;
  return vm.createContext(globals);
}

function newRealm(console: ClientOptions["console"]): vm.Context {
  const context = browserGlobals(console);
  clientScript().runInContext(context);
  return context;
}

interface Realm {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & {
    HostBridge: { init(bridge: Bridge): void };
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  Office: typeof Office;
  OSF: { _OfficeAppFactory?: unknown };
}

/** Makes the client refuse, before it sends anything, what stands above the floor. */
function keepFloor(realm: Realm, floor: number): void {
  const minor = (version: unknown) => Number(String(version ?? "1.1").split(".")[1] ?? 0);
  const requirements = {
    isSetSupported: (set: string, version: unknown) =>
      set === "ExcelApi" && minor(version) <= floor,
  };
  realm.OSF._OfficeAppFactory = { getContext: () => ({ requirements }) };
}

const isCleanUp = (body: RequestBody): boolean =>
  (body.Actions ?? []).some((action) => action.Name === "_RemoveReference") &&
  (body.Actions ?? []).every(
    (action) => action.ActionType === 1 || action.Name === "_RemoveReference"
  );

function logged(body: RequestBody, bytes: number): LoggedRequest {
  const pathOf = (id: number | undefined): string[] => {
    const path = id === undefined ? undefined : body.ObjectPaths?.[id];
    if (!path) return [];
    const name =
      path.ObjectPathType === 5 ? "GetItem" : path.ObjectPathType === 6 ? "Reference" : path.Name;
    return [...pathOf(path.ParentObjectPathId), ...(name ? [name] : [])];
  };
  return {
    bytes,
    cleanUp: isCleanUp(body),
    actions: (body.Actions ?? []).map((action) => ({
      type: action.ActionType,
      name: action.Name,
      path: pathOf(action.ObjectPathId),
    })),
  };
}

/** Bytes of a request's body: the message's without what stands around it, so that nothing large is written out anew. */
function bytesOf(
  text: string,
  sent: { readonly message: { readonly body: RequestBody | string } }
) {
  const { body } = sent.message;
  if (typeof body === "string") return Buffer.byteLength(body);
  const around = JSON.stringify({ ...sent, message: { ...sent.message, body: 0 } });
  return Buffer.byteLength(text) - (Buffer.byteLength(around) - 1);
}

interface Reply {
  readonly status: number;
  readonly body: string;
}

const transportError = (status: number, code: string, message?: string): Reply => ({
  status,
  body: JSON.stringify({ error: { code, message: message ?? code } }),
});

/** Answers a request, or fails it as the first fault that applies says; null: no answer ever. */
function answer(
  book: Book,
  body: RequestBody,
  index: number,
  faults: readonly Fault[],
  options: ClientOptions,
  emit: (event: OutgoingEvent) => void
): { reply: Reply | null; delay: number } {
  const fault = faults.find((each) => each.request === undefined || each.request === index);
  const delay = fault?.delay ?? 0;
  const code = fault?.code ?? "GeneralException";
  if (fault?.status !== undefined && !fault.lose)
    return { reply: transportError(fault.status, code, fault.message), delay };
  const failing = fault && !fault.lose && (fault.action !== undefined || fault.code !== undefined);
  const response: ResponseBody = execute(book, body, {
    floor: options.floor,
    emit,
    before: failing
      ? (action) => {
          if (action === (fault.action ?? 0)) throw new ExcelError(code, fault.message);
        }
      : undefined,
  });
  if (fault?.lose === "forever") return { reply: null, delay };
  if (fault?.lose)
    return { reply: transportError(fault.status ?? 504, code, fault.message), delay };
  return { reply: { status: 200, body: JSON.stringify(response) }, delay };
}

/**
 * Connects Microsoft's client to a book. Requests and answers are JSON text, as on the wire; what the client
 * sends is logged, and can be made to fail.
 */
export function connectClient(book: Book, options: ClientOptions = {}): ConnectedClient {
  const context = options.realm ?? newRealm(options.console);
  const realm = context as unknown as Realm;
  realm.OfficeExtension.CommonUtility._doApiNotSupportedCheck = options.floor !== undefined;
  if (options.floor !== undefined) keepFloor(realm, options.floor);

  const requests: LoggedRequest[] = [];
  const faults: Fault[] = [];
  let index = 0;
  const emit = ({ type, target, args }: OutgoingEvent) => {
    const message = JSON.stringify(args);
    const entry = { messageCategory: 65536, messageType: type, targetId: target, message };
    queueMicrotask(() =>
      bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: [entry] } }))
    );
  };
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const sent = JSON.parse(text) as { id: number; message: { body: RequestBody | string } };
      const { id, message } = sent;
      const body = (
        typeof message.body === "string" ? JSON.parse(message.body) : message.body
      ) as RequestBody;
      const request = logged(body, bytesOf(text, sent));
      requests.push(request);
      const { reply, delay } = request.cleanUp
        ? answer(book, body, -1, [], options, emit)
        : answer(book, body, index++, faults, options, emit);
      if (!reply) return;
      const answered = {
        id,
        type: 2,
        message: { statusCode: reply.status, headers: {}, body: reply.body },
      };
      const deliver = () => bridge.onMessageFromHost?.(JSON.stringify(answered));
      if (delay > 0) setTimeout(deliver, delay);
      else queueMicrotask(deliver);
    },
  };
  realm.OfficeExtension.HostBridge.init(bridge);
  return {
    Excel: realm.Excel,
    OfficeExtension: realm.OfficeExtension,
    Office: realm.Office,
    realm: context,
    requests,
    counted: () => requests.filter((request) => !request.cleanUp),
    faults,
    emit,
  };
}
