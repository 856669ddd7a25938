import { success, type Outcome } from "../../../model/outcome";
import { relationshipsPartOf, resolveTarget } from "./parts";
import {
  appendTo,
  attribute,
  childrenOf,
  escapeAttribute,
  plainXml,
  prefixed,
  rootOf,
  splice,
  tagOf,
} from "./xml";
import { pack, readZip, unpack, writeZip, type ZipEntry, type ZipProblem } from "./zip";

export interface Relationship {
  readonly id: string;
  /** The whole type address. */
  readonly type: string;
  readonly external: boolean;
  /** The target as written. */
  readonly target: string;
  /** The part that it names; the target itself when external. */
  readonly part: string;
}

const TYPES = "[Content_Types].xml";
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * The parts of a package (ECMA-376 part 2) with what connects them. A part that is not set stays, byte for
 * byte; names are compared without regard to case, as the standard asks.
 */
export class WorkbookPackage {
  /** Entries in order; null where a part was set and is packed on writing. */
  readonly #entries: Map<string, ZipEntry | null>;
  readonly #names = new Map<string, string>();
  readonly #fresh: Map<string, string | Uint8Array>;
  readonly #original: Uint8Array | null;
  #changed = false;

  private constructor(
    entries: Map<string, ZipEntry | null>,
    fresh: Map<string, string | Uint8Array>,
    original: Uint8Array | null
  ) {
    this.#entries = entries;
    this.#fresh = fresh;
    this.#original = original;
    for (const name of entries.keys()) this.#names.set(keyOf(name), name);
  }

  static read(bytes: Uint8Array): Outcome<WorkbookPackage, ZipProblem> {
    const entries = readZip(bytes);
    return entries.ok ? success(new WorkbookPackage(entries.value, new Map(), bytes)) : entries;
  }

  /** A package with the same parts; changing one leaves the other. */
  copy(): WorkbookPackage {
    return new WorkbookPackage(new Map(this.#entries), new Map(this.#fresh), this.#original);
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(part: string): boolean {
    return this.#names.has(keyOf(part));
  }

  /** Size of a part when unpacked; 0 when there is none. */
  sizeOf(part: string): number {
    return this.#entry(part)?.size ?? this.bytes(part)?.length ?? 0;
  }

  bytes(part: string): Uint8Array | undefined {
    const fresh = this.#freshOf(part);
    if (fresh !== undefined) return typeof fresh === "string" ? encoder.encode(fresh) : fresh;
    const entry = this.#entry(part);
    return entry ? unpack(entry) : undefined;
  }

  /** A part's text; undefined when there is no such part. */
  text(part: string): string | undefined {
    const fresh = this.#freshOf(part);
    if (typeof fresh === "string") return fresh;
    const bytes = this.bytes(part);
    const text = bytes && decode(bytes);
    // No part of a workbook has a document type; one that has is made to exhaust its reader.
    if (text !== undefined && /^[^<]*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<!DOCTYPE/i.test(text)) {
      throw new SyntaxError(`a document type in ${part}`);
    }
    return text;
  }

  /** The text of a part that is going to be patched (xml.ts). */
  xml(part: string): string {
    const text = this.text(part);
    if (text === undefined) throw new RangeError(`no such part: ${part}`);
    return plainXml(text);
  }

  set(part: string, content: string | Uint8Array, contentType?: string): void {
    const key = keyOf(part);
    const name = this.#names.get(key) ?? part;
    this.#fresh.set(name, content);
    this.#entries.set(name, null);
    this.#names.set(key, name);
    this.#changed = true;
    if (contentType && this.contentTypeOf(part) !== contentType) this.#addType(part, contentType);
  }

  /** Removes a part, its content type and its relationships part. */
  delete(part: string): void {
    const key = keyOf(part);
    const name = this.#names.get(key);
    if (name === undefined) return;
    this.#entries.delete(name);
    this.#names.delete(key);
    this.#fresh.delete(name);
    this.#changed = true;
    this.#removeType(part);
    const relationships = relationshipsPartOf(part);
    if (relationships !== part && !part.endsWith(".rels")) this.delete(relationships);
  }

  /** A name that no part has yet: "xl/charts/chart1.xml" gives chart2 when chart1 is taken. */
  freeName(wanted: string): string {
    if (!this.has(wanted)) return wanted;
    const match = /^(.*?)(\d*)(\.[^.]+)$/.exec(wanted);
    const [, stem = wanted, number = "", extension = ""] = match ?? [];
    for (let next = Number(number || 0) + 1; ; next++) {
      const name = `${stem}${next}${extension}`;
      if (!this.has(name)) return name;
    }
  }

  contentTypeOf(part: string): string | undefined {
    const types = this.text(TYPES);
    if (types === undefined) return undefined;
    const wanted = keyOf(part);
    const extension = wanted.slice(wanted.lastIndexOf(".") + 1);
    let byExtension: string | undefined;
    for (const tag of types.match(/<(?:\w+:)?(?:Override|Default)\s[^>]*>/g) ?? []) {
      const name = attribute(tag, "PartName");
      if (name !== undefined) {
        if (keyOf(name) === wanted) return attribute(tag, "ContentType");
      } else if (attribute(tag, "Extension")?.toLowerCase() === extension) {
        byExtension = attribute(tag, "ContentType");
      }
    }
    return byExtension;
  }

  #addType(part: string, contentType: string): void {
    this.#removeType(part);
    const types = this.xml(TYPES);
    const root = rootOf(types);
    const override = `<Override PartName="/${escapeAttribute(part)}" ContentType="${contentType}"/>`;
    this.set(TYPES, appendTo(types, root, prefixed(override, root.prefix)));
  }

  #removeType(part: string): void {
    const types = this.text(TYPES);
    if (types === undefined) return;
    const kept = types.replace(
      /<(?:\w+:)?Override\s[^>]*?(?:\/>|>\s*<\/(?:\w+:)?Override>)/g,
      (tag) => (keyOf(attribute(tag, "PartName") ?? "") === keyOf(part) ? "" : tag)
    );
    if (kept !== types) this.set(TYPES, kept);
  }

  /** Relationships of a part; of the package for "". */
  relationshipsOf(part: string): Relationship[] {
    const text = this.text(relationshipsPartOf(part));
    if (text === undefined) return [];
    return (text.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []).map((tag) => {
      const target = attribute(tag, "Target") ?? "";
      const external = attribute(tag, "TargetMode") === "External";
      return {
        id: attribute(tag, "Id") ?? "",
        type: attribute(tag, "Type") ?? "",
        external,
        target,
        part: external ? target : resolveTarget(part, target),
      };
    });
  }

  /** The first relationship whose type ends so ("/styles"). */
  related(part: string, kind: string): Relationship | undefined {
    return this.relationshipsOf(part).find((each) => each.type.endsWith(kind));
  }

  /** Adds a relationship and returns its id. The target is a part's name, or an address when external. */
  relate(part: string, type: string, target: string, external = false): string {
    const name = relationshipsPartOf(part);
    const xml = this.has(name) ? this.xml(name) : NO_RELATIONSHIPS;
    const taken = new Set(this.relationshipsOf(part).map((each) => each.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const root = rootOf(xml);
    const written = external
      ? `Target="${escapeAttribute(target)}" TargetMode="External"`
      : `Target="/${escapeAttribute(target)}"`;
    const relationship = `<Relationship Id="rId${number}" Type="${type}" ${written}/>`;
    this.set(name, appendTo(xml, root, prefixed(relationship, root.prefix)));
    return `rId${number}`;
  }

  unrelate(part: string, id: string): void {
    const name = relationshipsPartOf(part);
    if (!this.has(name)) return;
    const xml = this.xml(name);
    const found = childrenOf(xml, rootOf(xml)).find(
      (each) => attribute(tagOf(xml, each), "Id") === id
    );
    if (found) this.set(name, splice(xml, found.start, found.end, ""));
  }

  /** The archive; the very bytes that were read when nothing was set or deleted. */
  write(): Uint8Array {
    if (!this.#changed && this.#original) return this.#original;
    return writeZip([...this.#entries.keys()].flatMap((name) => this.#packed(name) ?? []));
  }

  /** An archive of some of the parts, with other content for some (text by part name). */
  extract(parts: Iterable<string>, instead: ReadonlyMap<string, string>): Uint8Array {
    const entries: ZipEntry[] = [];
    for (const part of parts) {
      const text = instead.get(part);
      const entry = text === undefined ? this.#packed(part) : pack(part, encoder.encode(text));
      if (entry) entries.push(entry);
    }
    return writeZip(entries);
  }

  #entry(part: string): ZipEntry | null | undefined {
    const name = this.#names.get(keyOf(part));
    return name === undefined ? undefined : this.#entries.get(name);
  }

  #freshOf(part: string): string | Uint8Array | undefined {
    const name = this.#names.get(keyOf(part));
    return name === undefined ? undefined : this.#fresh.get(name);
  }

  #packed(part: string): ZipEntry | undefined {
    const entry = this.#entry(part);
    if (entry) return entry;
    const bytes = this.bytes(part);
    return bytes && pack(this.#names.get(keyOf(part)) ?? part, bytes);
  }
}

function keyOf(part: string): string {
  return part.replace(/^\//, "").toLowerCase();
}

/** Text in the encoding that the part declares; the declaration is then that of UTF-8. */
function decode(bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  if (label === "utf-8") return decoder.decode(bytes);
  return new TextDecoder(label)
    .decode(bytes)
    .replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*/, "$1UTF-8");
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  const declared = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)/.exec(head)?.[1]?.toLowerCase();
  if (!declared || declared === "utf-8") return "utf-8";
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return "utf-8";
  }
}
