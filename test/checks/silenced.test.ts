import { cellText, silence } from "../../src/checks/silenced";
import type { Finding } from "../../src/model/finding";
import { gridOf } from "../../src/model/grid";

const at = { sheet: "สรุป", address: "B2" };
const finding: Finding = { code: "too-precise", severity: "note", at, params: {} };
const grids = [gridOf("สรุป", [["คะแนน"], ["", 97.501]])];
const said = { code: "too-precise", at, reason: "ตามประกาศ", date: "2026-01-05", cell: "97.501" };

describe("a finding that the officer called no mistake", () => {
  it("is silent while its cell holds the same text", () => {
    expect(cellText(grids, at)).toBe("97.501");
    expect(silence([finding], [said], grids)).toEqual({ standing: [], silenced: [finding] });
  });

  it("is told again once the cell has changed", () => {
    const changed = [gridOf("สรุป", [["คะแนน"], ["", 97.502]])];
    expect(silence([finding], [said], changed).standing).toEqual([finding]);
  });

  it.each([
    ["another code", { ...said, code: "mean-mismatch" }],
    ["another cell", { ...said, at: { sheet: "สรุป", address: "B3" } }],
    ["another sheet", { ...said, at: { sheet: "ราย", address: "B2" } }],
  ])("is not silenced by a word about %s", (_, other) => {
    expect(silence([finding], [other], grids).standing).toEqual([finding]);
  });

  it("about a sheet as a whole stays silent", () => {
    const whole = { ...finding, code: "checklist-7", at: { sheet: "สรุป", address: "" } };
    const quiet = { ...said, code: "checklist-7", at: whole.at, cell: "" };
    expect(silence([whole], [quiet], grids).silenced).toEqual([whole]);
  });
});
