import { composeReport, contextOf } from "../../src/report/compose-report";
import { memoContent } from "../../src/report/content/memo";
import { headOfAgency } from "../../src/report/content/head-of-agency";
import { agencyKindOf } from "../../src/ita/agency-kinds";
import { officeFrom } from "../../src/report/standing/office";
import { LAWS, PLANS } from "../../src/wording/report/laws";
import { agency, everywhere, type AgencyDraft } from "./build";

const ten = (score: number) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n, score]));
const DRAFT: AgencyDraft = { scores: everywhere(90), announced: ten(90) };
const memoOf = (draft: AgencyDraft = DRAFT) => memoContent(contextOf(agency(draft).input));
const textOf = (draft: AgencyDraft = DRAFT) =>
  memoOf(draft)
    .sections.flatMap((section) => [
      section.heading,
      ...section.paragraphs.map((paragraph) => paragraph.text),
    ])
    .join("\n");

describe("the memo", () => {
  it.each([
    ["เทศบาลตำบลดอนแก้ว", "นายกเทศมนตรีตำบลดอนแก้ว"],
    ["เทศบาลนครลำปาง", "นายกเทศมนตรีนครลำปาง"],
    ["องค์การบริหารส่วนตำบลบ้านใหม่", "นายกองค์การบริหารส่วนตำบลบ้านใหม่"],
    ["องค์การบริหารส่วนจังหวัดน่าน", "นายกองค์การบริหารส่วนจังหวัดน่าน"],
    ["จังหวัดน่าน", "ผู้ว่าราชการจังหวัดน่าน"],
    ["กรมป่าไม้", "อธิบดีกรมป่าไม้"],
    ["สำนักงานตัวอย่าง", "หัวหน้าหน่วยงาน"],
  ])("is addressed by the kind of agency: %s", (name, head) => {
    expect(headOfAgency({ agency: name, kind: agencyKindOf(name) })).toBe(head);
    expect(memoOf({ ...DRAFT, agency: name }).to).toBe(head);
  });

  it("says result, level and instruments as they were reckoned", () => {
    const text = textOf();
    for (const words of ["เรื่องเดิม", "๙๐.๐๐ คะแนน", "ระดับผ่านดี", "IIT ๙๐.๐๐", "ข้อเสนอแนะ"]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/[0-9]/);
  });

  it("keys a sentence by what it says, whichever stand before it", () => {
    const keys = (draft: AgencyDraft) =>
      memoOf(draft)
        .sections.find((section) => section.key === "facts")
        ?.paragraphs.map(({ key }) => key);
    const apart = { ...DRAFT, announced: { ...ten(90), 3: 70 } };
    const without = ["analysed", "best", "below", "level", "measures"];
    expect(keys(DRAFT)).toEqual(without);
    expect(keys(apart)).toEqual(["analysed", "best", "worst", "below", "level", "measures"]);
  });

  it("lists laws with their own years, and plans apart from them", () => {
    const textsOf = (key: string) =>
      memoOf()
        .sections.find((section) => section.key === key)
        ?.paragraphs.map(({ text }) => text) ?? [];
    const laws = textsOf("laws");
    const plans = textsOf("plans");
    expect(laws).toHaveLength(LAWS.length);
    expect(plans).toHaveLength(PLANS.length);
    expect(laws.find((law) => law.includes("บ้านเมืองที่ดี"))).toContain("๒๕๔๖");
    for (const law of laws) {
      expect(law).toMatch(/พ\.ศ\. ๒๕\d|พ\.ศ\. [๐-๙]{4}$/);
      expect(law).not.toContain("แผน");
    }
    for (const plan of plans) expect(plan).toMatch(/แผน/);
  });

  it("asks to acknowledge, approve, publish and tell the divisions that have measures", () => {
    const proposal = memoOf().sections.find((section) => section.key === "proposal");
    const text = proposal?.paragraphs.map((paragraph) => paragraph.text).join("\n") ?? "";
    for (const word of ["รับทราบ", "อนุมัติ", "เผยแพร่", "แจ้ง"]) expect(text).toContain(word);
    const units = agency(DRAFT).input.analysis.measures.map((measure) => measure.unit);
    expect(units.length).toBeGreaterThan(0);
    for (const unit of units) expect(text).toContain(unit);
  });

  it("claims no level where none can be known", () => {
    const text = textOf({ scores: () => null, announced: { 1: 90 } });
    expect(text).not.toContain("อยู่ในระดับ");
    expect(text).toContain("ยังไม่ครบ");
  });

  it("leaves number, date and names blank and marked until they are given", () => {
    const [memo] = composeReport(agency(DRAFT).input);
    const cellAt = (row: string, column: string) =>
      memo?.rows.find((one) => one.key === row)?.cells[column];
    for (const [row, column] of [
      ["number", "b"],
      ["number", "e"],
      ["name:1", "a"],
      ["name:2", "d"],
    ]) {
      expect(cellAt(row ?? "", column ?? "")).toMatchObject({ value: "", input: true });
    }
    const given = agency({
      ...DRAFT,
      standing: { memo: { number: { b: "ชร ๑/๒" }, "name:1": { a: "นาง ก" } } },
    }).input;
    const rows = composeReport(given)[0]?.rows ?? [];
    expect(rows.find((one) => one.key === "number")?.cells.b?.value).toBe("ชร ๑/๒");
    expect(officeFrom(given.standing)).toEqual({ memoNumber: "ชร ๑/๒", drafter: "นาง ก" });
  });

  it("keeps room for the Garuda, and gives every paragraph a copy that Excel can fit", () => {
    const [memo] = composeReport(agency(DRAFT).input);
    const title = memo?.rows.find((row) => row.key === "title");
    expect(title?.height).toBeGreaterThanOrEqual((1.5 / 2.54) * 72);
    const paragraphs = memo?.rows.filter((row) => row.cells.beside) ?? [];
    expect(paragraphs.length).toBeGreaterThan(15);
    for (const { cells, fit } of paragraphs) {
      expect(cells.beside?.value).toBe(cells.a?.value);
      expect(fit).toBe(true);
    }
  });

  it("takes number and date from a memo of this round, not from last year's", () => {
    const at = { sheet: "บันทึก", address: "A1" };
    const mention = <T>(value: T) => ({ value, at, text: "" });
    const withMemo = (year: number) => {
      const { input } = agency(DRAFT);
      const date = mention({ year, month: 12, day: 5 });
      const fields = {
        number: mention("ชร ๙"),
        date: mention("๕ ธันวาคม"),
        office: mention("งาน ก"),
      };
      const memo = { sheet: "บันทึก", fields, date, sections: [], laws: [] };
      const texts = { ...input.assessment.texts, memo };
      return memoContent(contextOf({ ...input, assessment: { ...input.assessment, texts } }));
    };
    expect(withMemo(2568)).toMatchObject({ number: "ชร ๙", date: "๕ ธันวาคม", office: "งาน ก" });
    expect(withMemo(2567)).toMatchObject({ number: "", date: "", office: "งาน ก" });
  });

  it("takes its head from the officer's rows of label and value before a memo", () => {
    const { input } = agency(DRAFT);
    const mention = (value: string) => ({
      value,
      at: { sheet: "ข้อมูล", address: "B1" },
      text: value,
    });
    const letterHead = {
      office: mention("งานนิติการ"),
      number: mention("ชร ๑/๒"),
      date: mention("๕ ธันวาคม ๒๕๖๘"),
      to: mention("นายกเทศมนตรี"),
    };
    const texts = { ...input.assessment.texts, letterHead };
    const assessment = { ...input.assessment, texts };
    expect(memoContent(contextOf({ ...input, assessment }))).toMatchObject({
      office: "งานนิติการ",
      number: "ชร ๑/๒",
      date: "๕ ธันวาคม ๒๕๖๘",
      to: "นายกเทศมนตรี",
    });
  });
});
