import { DEFAULT_SETTINGS, type ClosedYear, type Settings } from "../model/settings";
import type { SheetId } from "../model/sheet-plan";
import { BASE_VERSION, parseBase, type SheetBase } from "./base";

/** Namespace of the add-in's custom XML parts. */
export const NAMESPACE = "urn:ita-report:store";

/** A custom XML part of the add-in, as it stands. */
export interface StoredPart {
  readonly id: string;
  readonly xml: string;
}

/** What happens over runs: which run finished last, and what it found. */
export interface Journal {
  /** Number of the run that was begun last. */
  readonly run: number;
  /** Number of the run that was finished last; smaller than run while one is under way or was broken off. */
  readonly done: number;
  /** Scores of the last finished run by code ("i1", "indicator:3", "total"). */
  readonly scores: Readonly<Record<string, number | null>>;
  /** What the last finished run on each fiscal year reported. */
  readonly years: readonly ClosedYear[];
}

/** Everything that the workbook remembers for the add-in. */
export interface Store {
  readonly settings: Partial<Settings>;
  readonly journal: Journal;
  /** What the last finished run left on each sheet. */
  readonly bases: ReadonlyMap<SheetId, SheetBase>;
  /** What runs that were broken off meant to leave. */
  readonly pending: ReadonlyMap<SheetId, readonly SheetBase[]>;
  /** A newer add-in wrote here: nothing may be written, lest its memory be lost. */
  readonly newer: boolean;
  readonly parts: ReadonlyMap<string, string>;
}

/** One change of a part. A part that is put without an id is added, and known by its name from then on. */
export type PartChange =
  | { readonly put: string; readonly id: string | undefined; readonly xml: string }
  | { readonly remove: string };

const BLANK_JOURNAL: Journal = { run: 0, done: 0, scores: {}, years: [] };

/** Reads the parts. What cannot be read is left where it is and not believed. */
export function readStore(parts: readonly StoredPart[]): Store {
  let settings: Partial<Settings> = {};
  let journal = BLANK_JOURNAL;
  const sheets: SheetBase[] = [];
  const ids = new Map<string, string>();
  let newer = false;
  for (const { id, xml } of parts) {
    const part = readPart(xml);
    if (!part) continue;
    if (part.version > BASE_VERSION) newer = true;
    if (part.kind === "settings") settings = parsed<Partial<Settings>>(part.json) ?? {};
    else if (part.kind === "journal") journal = { ...BLANK_JOURNAL, ...parsed<Journal>(part.json) };
    else if (part.kind === "sheet") {
      const base = parseBase(part.json);
      if (base) {
        sheets.push(base);
        ids.set(partName(base), id);
        continue;
      }
    }
    ids.set(part.kind, id);
  }
  const bases = new Map<SheetId, SheetBase>();
  const pending = new Map<SheetId, SheetBase[]>();
  for (const base of sheets) {
    if (base.run > journal.done) {
      pending.set(base.sheet, [...(pending.get(base.sheet) ?? []), base]);
    } else if ((bases.get(base.sheet)?.run ?? -1) < base.run) {
      bases.set(base.sheet, base);
    }
  }
  return { settings, journal, bases, pending, newer, parts: ids };
}

/** Settings as remembered, completed by the defaults. */
export function settingsOf(store: Store): Settings {
  const { settings } = store;
  const office = { ...DEFAULT_SETTINGS.office, ...settings.office };
  return { ...DEFAULT_SETTINGS, ...settings, office };
}

/** The change that remembers settings. */
export function settingsChange(store: Store, settings: Settings): PartChange {
  return put(store, "settings", "settings", settings);
}

/** The change that says how far runs have come. */
export function journalChange(store: Store, journal: Journal): PartChange {
  return put(store, "journal", "journal", journal);
}

/** What to remember before the sheets of a run are touched: that it is under way, and what it means to leave. */
export function beginChanges(store: Store, bases: readonly SheetBase[], run: number): PartChange[] {
  return [
    journalChange(store, { ...store.journal, run }),
    ...bases.map((base) => put(store, partName({ ...base, run }), "sheet", { ...base, run })),
  ];
}

/**
 * What to remember once all sheets of a run stand; what older runs left of them is forgotten after that. A sheet
 * that a broken run meant to write and this one has no more is forgotten first: it must not pass for finished.
 */
export function endChanges(
  store: Store,
  bases: readonly SheetBase[],
  run: number,
  reported: Pick<Journal, "scores" | "years">
): PartChange[] {
  const written = new Set(bases.map(({ sheet }) => sheet));
  const removal = (base: SheetBase): PartChange[] => {
    const remove = store.parts.get(partName(base));
    return remove === undefined ? [] : [{ remove }];
  };
  const pending = [...store.pending.values()].flat();
  const outdated = [...store.bases.values(), ...pending].filter(({ sheet }) => written.has(sheet));
  const orphans = pending.filter(({ sheet }) => !written.has(sheet));
  return [
    ...orphans.flatMap(removal),
    journalChange(store, { run, done: run, ...reported }),
    ...outdated.flatMap(removal),
  ];
}

function partName({ sheet, run }: Pick<SheetBase, "sheet" | "run">): string {
  return `sheet:${sheet}:${run}`;
}

function put(store: Store, name: string, kind: string, content: unknown): PartChange {
  const text = escaped(JSON.stringify(content));
  const xml = `<store xmlns="${NAMESPACE}" kind="${kind}" version="${BASE_VERSION}">${text}</store>`;
  return { put: name, id: store.parts.get(name), xml };
}

const PART = /<(?:[\w.-]+:)?store\b([^>]*)>([\s\S]*)<\/(?:[\w.-]+:)?store\s*>/;

function readPart(xml: string): { kind: string; version: number; json: string } | null {
  const [, attributes = "", text = ""] = PART.exec(xml) ?? [];
  const kind = /\bkind=["']([^"']*)["']/.exec(attributes)?.[1];
  const version = /\bversion=["'](\d+)["']/.exec(attributes)?.[1];
  if (kind === undefined || version === undefined) return null;
  return { kind, version: Number(version), json: unescaped(text) };
}

/** Text for XML: markup by entities, and by JSON's own escape what XML cannot hold at all. */
function escaped(json: string): string {
  return json
    .replace(/[\u007f-\u009f\ufffe\uffff]/g, (char) => {
      return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
    })
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? whole;
  });
}

function parsed<T>(json: string): T | null {
  try {
    return JSON.parse(json) as T;
  } catch {
    return null;
  }
}
