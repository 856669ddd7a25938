import * as fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { pack, readZip, unpack, writeZip } from "../../../src/standalone/host/package/zip";

const names = fc.stringMatching(/^[a-z]{1,8}(\/[a-z0-9]{1,8}){0,2}\.xml$/);
const files = fc.dictionary(names, fc.uint8Array({ maxLength: 2000 }), { minKeys: 1, maxKeys: 12 });

function entriesOf(bytes: Uint8Array) {
  const read = readZip(bytes);
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

test("every archive that another program wrote is read, entry by entry", () => {
  fc.assert(
    fc.property(files, (wanted) => {
      const entries = entriesOf(zipSync(wanted));
      expect([...entries.keys()].sort()).toEqual(Object.keys(wanted).sort());
      for (const [name, entry] of entries) expect(unpack(entry)).toEqual(wanted[name]);
    })
  );
});

test("another program reads every archive that is written", () => {
  fc.assert(
    fc.property(files, (wanted) => {
      const entries = Object.entries(wanted).map(([name, bytes]) => pack(name, bytes));
      expect(unzipSync(writeZip(entries))).toEqual({ ...wanted });
    })
  );
});

test("the compressed bytes of an entry that was read are written as they were", () => {
  fc.assert(
    fc.property(files, fc.integer({ min: 0, max: 9 }), (wanted, level) => {
      const before = entriesOf(zipSync(wanted, { level: level as 0 }));
      const after = entriesOf(writeZip(before.values()));
      for (const [name, entry] of before) expect(after.get(name)?.raw).toEqual(entry.raw);
    })
  );
});

test("an archive that is cut anywhere, or has a byte changed, is refused or read, never thrown at", () => {
  const whole = zipSync({ "xl/workbook.xml": new Uint8Array(300).fill(65) });
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
      const broken = cut ? whole.slice(0, at) : Uint8Array.from(whole);
      if (!cut) broken[at] = byte;
      const read = readZip(broken);
      if (!read.ok) {
        expect(["not-a-zip", "damaged", "encrypted", "too-large"]).toContain(read.code);
      }
    })
  );
});

test("an entry that unpacks to more than it says is not let grow", () => {
  const entry = pack("bomb.xml", new Uint8Array(100_000));
  expect(() => unpack({ ...entry, size: 10 })).toThrow();
});

test("an archive that says it unpacks to more than any workbook is too large", () => {
  const entry = pack("xl/sheet.xml", new Uint8Array(1000));
  const huge = writeZip([{ ...entry, size: 900_000_000 }]);
  expect(readZip(huge)).toMatchObject({ ok: false, code: "too-large" });
  const dense = writeZip([{ ...entry, size: 50_000_000 }]);
  expect(readZip(dense)).toMatchObject({ ok: false, code: "too-large" });
});

test("two entries of one name are damage: programs disagree about which one counts", () => {
  const entry = pack("xl/workbook.xml", new Uint8Array([1]));
  expect(readZip(writeZip([entry, entry]))).toMatchObject({ ok: false, code: "damaged" });
});
