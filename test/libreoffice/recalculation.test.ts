import { composeReport } from "../../src/report/compose-report";
import { agency, everywhere, type AgencyDraft } from "../report/build";
import { renderPlans } from "../report/render-plan";
import { differences, formulaResults, LibreOffice, load, runReport } from "./office";

const FIXTURES = ["scores-2568-numeric.xlsx", "scores-2568-thai-digits.xlsx"];
const announced = (score: number) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n, score]));
/** Scores of an office that is neither all good nor all bad, EIT parts apart. */
const uneven = (code: string): number | readonly [number, number] => {
  const n = Number(code.slice(1));
  return code.startsWith("e") ? [97.5 - n, 71.25 + 2 * n] : Math.min(100, 61.43 + ((n * 37) % 43));
};
const total = (year: number, value: number) => ({
  year,
  total: { value, text: value.toFixed(2), at: { sheet: "ย้อนหลัง", address: `B${year - 2564}` } },
  level: null,
  indicators: {},
});
const history = [total(2566, 88.5), total(2567, 91.25)];
const AGENCIES: Record<string, AgencyDraft> = {
  "at 50": { scores: everywhere(50), announced: announced(50) },
  "at 76": { scores: everywhere(76), announced: announced(76), notation: "thai-text" },
  "at 98": { scores: everywhere(98.33), announced: announced(98.33), notation: "percent" },
  "full marks": { scores: everywhere(100), announced: announced(100), notation: "words", history },
  "uneven, from items alone": { scores: uneven, notation: "thai-text" },
  "only a summary": { scores: () => null, announced: { ...announced(84.995), 6: 95.004 } },
};

describe("formulas in LibreOffice", () => {
  let office: LibreOffice;
  const files = new Map<string, string>();
  const reckoned = new Map<string, string>();

  beforeAll(async () => {
    office = new LibreOffice();
    for (const fixture of FIXTURES) files.set(fixture, runReport(office, fixture));
    for (const [name, draft] of Object.entries(AGENCIES)) {
      const { input, grids } = agency(draft);
      const before = {
        ...grids[0]!,
        sheet: "ย้อนหลัง",
        row: 1,
        column: 1,
        values: [[88.5], [91.25]],
        formats: [["0.00"], ["0.00"]],
      };
      const workbook = renderPlans(composeReport(input), [...grids, before]);
      const path = office.put(`${files.size}.xlsx`, await workbook.xlsx.writeBuffer());
      files.set(name, path);
    }
    const paths = [...files.values()];
    office.convert(paths, "xlsx").forEach((path, i) => reckoned.set(paths[i] ?? "", path));
  }, 300000);
  afterAll(() => office.dispose());

  it.each([...FIXTURES, ...Object.keys(AGENCIES)])(
    "give what is cached beside them: %s",
    async (name) => {
      const path = files.get(name) ?? "";
      const [cached, after] = [await load(path), await load(reckoned.get(path) ?? "")];
      const before = formulaResults(cached);
      expect(before.size).toBeGreaterThan(name === "only a summary" ? 30 : 200);
      expect(differences(before, formulaResults(after))).toEqual([]);
    }
  );

  it.each(FIXTURES)("let total and level follow one linked score: %s", async (fixture) => {
    const workbook = await load(files.get(fixture) ?? "");
    const results = workbook.getWorksheet("ผลการประเมิน");
    const rowOf = (key: string) => {
      for (let row = 1; row <= (results?.rowCount ?? 0); row++) {
        if (results?.getCell(row, 1).value === key) return row;
      }
      return 0;
    };
    const column = (key: string) => {
      for (let c = 1; c <= (results?.columnCount ?? 0); c++) {
        if (results?.getCell(1, c).value === key) return c;
      }
      return 0;
    };
    const score = column("score");
    expect(score).toBeGreaterThan(1);
    const link = results?.getCell(rowOf("indicator:6"), score).formula ?? "";
    const place = /'([^']+)'!([A-Z]+\d+)/.exec(link.replaceAll("$", ""));
    const source = workbook.getWorksheet(place?.[1] ?? "")?.getCell(place?.[2] ?? "A1");
    expect(source?.value).toBeTruthy();
    if (!source) return;
    source.value = typeof source.value === "number" ? 100 : "๑๐๐.๐๐";
    const changed = office.put(`changed-${fixture}`, await workbook.xlsx.writeBuffer());
    const [path] = office.convert([changed], "xlsx");
    const after = (await load(path ?? "")).getWorksheet("ผลการประเมิน");
    const read = (key: string) => after?.getCell(rowOf(key), score);
    const before = results?.getCell(rowOf("total"), score).result as number;
    const indicator = results?.getCell(rowOf("indicator:6"), score).result as number;
    expect(read("total")?.result).toBeCloseTo(before + ((100 - indicator) / 3) * 0.3, 9);
    expect(read("instrument:EIT")?.result).toBeGreaterThanOrEqual(95);
    expect(results?.getCell(rowOf("level"), score).result).toBe("ผ่านดี");
    expect(read("level")?.result).toBe("ผ่านดีเยี่ยม");
  });
});
