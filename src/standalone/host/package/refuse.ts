import { failure, success, type Outcome } from "../../../model/outcome";
import { WorkbookPackage } from "./workbook-package";

/** Why a file cannot be opened. */
export type OpenProblem =
  | "empty"
  | "not-a-workbook"
  | "old-format"
  | "binary-format"
  | "encrypted"
  | "strict"
  | "damaged"
  | "too-large";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const TOO_LARGE = 300e6;

/** The package of a file, or why it is none that can be opened. No part has been parsed. */
export function readPackage(bytes: Uint8Array): Outcome<WorkbookPackage, OpenProblem> {
  if (bytes.length === 0) return failure("empty");
  if (bytes.length > TOO_LARGE) return failure("too-large", { bytes: bytes.length });
  if (COMPOUND.every((byte, index) => bytes[index] === byte)) {
    return failure(holdsName(bytes, "EncryptedPackage") ? "encrypted" : "old-format");
  }
  const parts = WorkbookPackage.read(bytes);
  if (parts.ok) return success(parts.value);
  return failure(parts.code === "not-a-zip" ? "not-a-workbook" : parts.code, parts.params);
}

/** Whether a compound file has a stream of that name (names are UTF-16 in its directory). */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((sign) => [sign.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
