import { inflateSync } from "fflate";
import { failure, success, type Outcome } from "../../../model/outcome";
import { crc32 } from "./crc32";
import { deflate } from "./deflate";

/** One entry as it stands in the archive: the compressed bytes are kept as they are. */
export interface ZipEntry {
  /** The name's own bytes: old archives do not always write UTF-8. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS time and date. */
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly raw: Uint8Array;
}

export type ZipProblem = "not-a-zip" | "damaged" | "encrypted" | "too-large";

/** What a workbook may unpack to. Excel itself gives up near these; a bomb lies far beyond. */
const LIMITS = { entries: 20_000, part: 400e6, total: 800e6, ratio: 400, ratioFrom: 20e6 };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const UTF8 = 0x800;
/** 1 January 1980: equal input gives equal bytes. */
const TIME = 0x00210000;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Reads the directory of a zip archive, in its order. Nothing is unpacked. */
export function readZip(bytes: Uint8Array): Outcome<Map<string, ZipEntry>, ZipProblem> {
  try {
    return readDirectory(bytes);
  } catch (error) {
    if (error instanceof RangeError) return failure("damaged");
    throw error;
  }
}

function readDirectory(bytes: Uint8Array): Outcome<Map<string, ZipEntry>, ZipProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) {
    const begins = bytes.length >= 4 && view.getUint32(0, true) === LOCAL;
    return failure(begins ? "damaged" : "not-a-zip");
  }
  const { count, start } = directoryOf(view, end);
  if (count > LIMITS.entries) return failure("too-large", { entries: count });

  const entries = new Map<string, ZipEntry>();
  const seen = new Set<string>();
  let at = start;
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL) return failure("damaged");
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) return failure("encrypted");
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8) return failure("damaged");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const { packed, size, offset } = sizesOf(view, at, nameLength, extraLength);
    total += size;
    if (size > LIMITS.part || total > LIMITS.total) return failure("too-large", { bytes: total });
    if (size > LIMITS.ratioFrom && size > packed * LIMITS.ratio) {
      return failure("too-large", { bytes: size });
    }
    if (view.getUint32(offset, true) !== LOCAL) return failure("damaged");
    const from =
      offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (from + packed > bytes.length) return failure("damaged");

    const name = decoder.decode(rawName).replace(/\\/g, "/");
    if (!name.endsWith("/")) {
      // Names are compared without regard to case (ECMA-376 part 2): two alike are a trick or damage.
      if (seen.has(name.toLowerCase())) return failure("damaged", { part: name });
      seen.add(name.toLowerCase());
      entries.set(name, {
        rawName,
        flags,
        method,
        time: view.getUint32(at + 12, true),
        crc: view.getUint32(at + 16, true),
        size,
        raw: bytes.subarray(from, from + packed),
      });
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return success(entries);
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function directoryOf(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== 0xffffffff) return { count, start };
  const end64 = Number(view.getBigUint64(end - 20 + 8, true));
  if (view.getUint32(end64, true) !== END64) throw new RangeError("zip64 directory");
  return {
    count: Number(view.getBigUint64(end64 + 32, true)),
    start: Number(view.getBigUint64(end64 + 48, true)),
  };
}

/** Sizes and offset of an entry; those that do not fit 32 bits stand in its zip64 extra field. */
function sizesOf(view: DataView, at: number, nameLength: number, extraLength: number) {
  const sizes = {
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  const last = at + 46 + nameLength + extraLength;
  for (let extra = at + 46 + nameLength; extra + 4 <= last;) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) {
      let field = extra + 4;
      for (const key of ["size", "packed", "offset"] as const) {
        if (sizes[key] !== 0xffffffff) continue;
        sizes[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    extra += 4 + length;
  }
  return sizes;
}

/** Unpacks an entry. Throws when its bytes are not what the directory says. */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes =
    entry.method === 0 ? entry.raw : inflateSync(entry.raw, { out: new Uint8Array(entry.size) });
  // The checksum also tells when there is more than the directory says: it was not unpacked.
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new RangeError("an entry is not what the directory says");
  }
  return bytes;
}

/** Packs bytes as an entry; deflated where that is smaller. */
export function pack(name: string, bytes: Uint8Array): ZipEntry {
  const deflated = deflate(bytes);
  const smaller = deflated.length < bytes.length;
  return {
    rawName: encoder.encode(name),
    flags: UTF8,
    method: smaller ? 8 : 0,
    time: TIME,
    crc: crc32(bytes),
    size: bytes.length,
    raw: smaller ? deflated : bytes,
  };
}

/** Writes entries as an archive; compressed bytes are copied, never packed anew. */
export function writeZip(entries: Iterable<ZipEntry>): Uint8Array {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  let directorySize = 0;
  for (const entry of entries) {
    const local = header(LOCAL, entry, 30);
    const central = header(CENTRAL, entry, 46);
    new DataView(central.buffer).setUint32(42, offset, true);
    body.push(local, entry.raw);
    directory.push(central);
    offset += local.length + entry.raw.length;
    directorySize += central.length;
  }
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, offset, true);

  const bytes = new Uint8Array(offset + directorySize + end.length);
  let at = 0;
  for (const piece of [...body, ...directory, end]) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The fixed part of a local (30 bytes) or central (46 bytes) header, and the name. */
function header(signature: number, entry: ZipEntry, fixed: 30 | 46): Uint8Array {
  const bytes = new Uint8Array(fixed + entry.rawName.length);
  const view = new DataView(bytes.buffer);
  const shift = fixed === 46 ? 2 : 0;
  view.setUint32(0, signature, true);
  if (shift) view.setUint16(4, 20, true);
  view.setUint16(4 + shift, 20, true);
  view.setUint16(6 + shift, entry.flags & ~8, true);
  view.setUint16(8 + shift, entry.method, true);
  view.setUint32(10 + shift, entry.time, true);
  view.setUint32(14 + shift, entry.crc, true);
  view.setUint32(18 + shift, entry.raw.length, true);
  view.setUint32(22 + shift, entry.size, true);
  view.setUint16(26 + shift, entry.rawName.length, true);
  bytes.set(entry.rawName, fixed);
  return bytes;
}
