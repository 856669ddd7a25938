import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { openBook } from "../../../src/standalone/host/package/open-book";
import { WorkbookPackage } from "../../../src/standalone/host/package/workbook-package";

const sample = new Uint8Array(readFileSync("test/fixtures/scores-2568-thai-digits.xlsx"));
const encoder = new TextEncoder();

/** The sample with parts changed. */
function withParts(change: (parts: WorkbookPackage) => void): Uint8Array {
  const parts = WorkbookPackage.read(sample);
  if (!parts.ok) throw new Error(parts.code);
  change(parts.value);
  return parts.value.write();
}
const replaced = (part: string, from: string | RegExp, to: string) =>
  withParts((parts) => parts.set(part, (parts.text(part) ?? "").replace(from, to)));

/** A compound file (as old and encrypted workbooks are) that names a stream. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((sign, index) => (bytes[1024 + index * 2] = sign.charCodeAt(0)));
  return bytes;
}

const TRANSITIONAL =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const BOMB =
  '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>';

test.each<[string, Uint8Array, string]>([
  ["an empty file", new Uint8Array(), "empty"],
  ["a text", encoder.encode("ตัวชี้วัด,คะแนน\n1,95"), "not-a-workbook"],
  [
    "an archive of something else",
    withParts((parts) => parts.names.forEach((name) => parts.delete(name))),
    "not-a-workbook",
  ],
  ["an old .xls", compound("Workbook"), "old-format"],
  ["a workbook with a password", compound("EncryptedPackage"), "encrypted"],
  [
    "a Strict workbook",
    replaced(
      "_rels/.rels",
      TRANSITIONAL,
      "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    ),
    "strict",
  ],
  [
    "a binary workbook",
    replaced(
      "[Content_Types].xml",
      /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/,
      "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    ),
    "binary-format",
  ],
  [
    "a document of Word",
    replaced(
      "[Content_Types].xml",
      /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    ),
    "not-a-workbook",
  ],
  ["a workbook cut in half", sample.slice(0, sample.length / 2), "damaged"],
  [
    "a workbook without its sheet",
    withParts((parts) => parts.delete("xl/worksheets/sheet2.xml")),
    "damaged",
  ],
  [
    "a sheet that is no XML",
    withParts((parts) => parts.set("xl/worksheets/sheet1.xml", "<worksheet><sheetData>")),
    "damaged",
  ],
  [
    "a sheet with entities that multiply",
    withParts((parts) => parts.set("xl/worksheets/sheet1.xml", BOMB)),
    "damaged",
  ],
  [
    "shared strings with entities that multiply",
    withParts((parts) => parts.set("xl/sharedStrings.xml", BOMB)),
    "damaged",
  ],
  [
    "a workbook without sheets",
    replaced("xl/workbook.xml", /<sheets>.*<\/sheets>/s, "<sheets/>"),
    "damaged",
  ],
])("%s is refused by its code", async (_, bytes, code) => {
  expect(await openBook(bytes, "x.xlsx")).toMatchObject({ ok: false, code });
});

test("absurd dimensions and columns cost nothing", async () => {
  const bytes = withParts((parts) => {
    const part = "xl/worksheets/sheet1.xml";
    const sheet = (parts.text(part) ?? "")
      .replace(/<dimension [^>]*>/, '<dimension ref="A1:XFD1048576"/>')
      .replace(
        /<cols>.*<\/cols>/s,
        '<cols><col min="1" max="16384" width="9" customWidth="1"/></cols>'
      )
      .replace(
        "</sheetData>",
        '</sheetData><mergeCells count="1"><mergeCell ref="M1:P1048576"/></mergeCells>'
      );
    parts.set(part, sheet);
  });
  const started = performance.now();
  expect((await openBook(bytes, "x.xlsx")).ok).toBe(true);
  expect(performance.now() - started).toBeLessThan(2000);
});

test("whatever byte is broken, a file is opened or refused, never thrown at", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(sample.length - 1), fc.nat(255), async (at, byte) => {
      const broken = Uint8Array.from(sample);
      broken[at] = byte;
      const opened = await openBook(broken, "x.xlsx");
      expect(typeof opened.ok).toBe("boolean");
    }),
    { numRuns: 60 }
  );
});
