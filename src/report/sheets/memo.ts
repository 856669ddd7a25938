import { keyedReference, type CellPlan, type SheetPlan } from "../../model/sheet-plan";
import { MEMO_WORDS as WORDS } from "../../wording/report/memo";
import { memoContent, type MemoSection, type Signature } from "../content/memo";
import type { ReportContext } from "../context";
import { MEMO_BLANKS, type MemoBlank } from "../standing/office";
import { cell, input } from "./cells";
import { columnsOn, LETTER, usableWidth } from "./paper";
import { gap } from "./section";
import { sheetOf, type RowDraft } from "./sheet";

/**
 * Five columns under the fields and the signatures. Paragraphs go across all of them; as Excel fits no row
 * to merged cells, the same text stands once more beside the page, in one cell as wide as the page.
 */
const LABEL = 36 + 66;
const COLUMNS = [
  ...columnsOn(LETTER, { a: 36, b: LABEL - 36, c: 122, d: 46, e: { share: 1 } }),
  { key: "beside", width: usableWidth(LETTER), aside: true },
  { key: "besideField", width: usableWidth(LETTER) - LABEL, aside: true },
];
const PAGE = 5;
/** Room for the Garuda, 1.5 cm high, at the left of the title. */
const GARUDA_HEIGHT = 46;
const FIRST_LINE = "            ";
/** Numbered points stand further left, so that most of them take one line. */
const POINT_LINE = "  ";
/** A year stays with its era. */
const ERA = /(พ\.ศ\.) (?=[0-9๐-๙.])/g;
const together = (text: string) => text.replace(ERA, "$1\u00a0");
const NAME_FORMAT = '"("@")"';

/** บันทึกข้อความ by the form of the official letter (ITA.md 4). */
export function memoSheet(context: ReportContext): SheetPlan {
  const content = memoContent(context);
  const { labels } = WORDS;
  /** What the officer typed there, else what is known. */
  const blank = (which: MemoBlank, known: string, more: Partial<CellPlan> = {}): CellPlan => {
    const standing = context.standingAt({ sheet: "memo", ...MEMO_BLANKS[which] });
    const value = standing === "" ? context.voice.say(known) : standing;
    return { ...input(value, value === "" ? "letterBlank" : "letterField"), ...more };
  };
  const rows: RowDraft[] = [
    {
      key: "title",
      height: GARUDA_HEIGHT,
      cells: { a: cell(WORDS.title, "letterTitle", { span: PAGE }) },
    },
    {
      key: "office",
      cells: {
        a: cell(labels.office, "letterLabel", { span: 2 }),
        c: blank("office", content.office, { span: 3 }),
      },
    },
    {
      key: "number",
      cells: {
        a: cell(labels.number, "letterLabel"),
        b: blank("memoNumber", content.number, { span: 2 }),
        d: cell(labels.date, "letterLabel"),
        e: blank("memoDate", content.date),
      },
    },
    {
      key: "subject",
      cells: {
        a: cell(labels.subject, "letterLabel", { span: 2 }),
        c: cell(together(content.subject), "letterSubject", { span: 3 }),
        besideField: copyOf("subject", "c", together(content.subject)),
      },
    },
    gap("to", 8),
    {
      key: "to",
      cells: {
        a: cell(labels.to, "line", { span: 2 }),
        c: blank("to", content.to, { span: 3 }),
      },
    },
    ...content.sections.flatMap((section) => sectionRows(section)),
    gap("close", 8),
    paragraph("close", content.close),
    ...signatureRows(content.signatures, blank),
  ];
  return sheetOf(context, { id: "memo", columns: COLUMNS, rows, print: LETTER });
}

function sectionRows({ key, heading, paragraphs }: MemoSection): RowDraft[] {
  return [
    gap(key, 6),
    { key: `heading:${key}`, cells: { a: cell(heading, "subheading", { span: PAGE }) } },
    ...paragraphs.map(({ key: what, text }) => paragraph(`${key}:${what}`, text)),
  ];
}

function paragraph(key: string, text: string): RowDraft {
  const indented = (/^[0-9๐-๙]+\. /.test(text) ? POINT_LINE : FIRST_LINE) + together(text);
  return {
    key,
    cells: {
      a: cell(indented, "text", { span: PAGE }),
      beside: copyOf(key, "a", indented),
    },
  };
}

/** The text of a merged cell in one cell beside the page, for the height of its row. */
function copyOf(row: string, column: string, text: string): CellPlan {
  const formula = `=${keyedReference({ sheet: "memo", row, column })}`;
  return cell(text, "beside", { formula });
}

/** Two rows of two blocks: drafter and superior, then the permanent head and the head. */
function signatureRows(
  signatures: readonly Signature[],
  blank: (which: MemoBlank, known: string, more: Partial<CellPlan>) => CellPlan
): RowDraft[] {
  const { sign, approve, day } = WORDS.signatures;
  return [0, 1].flatMap((pair) => {
    const [left, right] = signatures.slice(pair * 2, pair * 2 + 2);
    if (!left || !right) return [];
    const row = pair + 1;
    const both = (a: CellPlan, d: CellPlan) => ({ a: { ...a, span: 3 }, d: { ...d, span: 2 } });
    const line = (who: Signature["who"]) => cell(who === "head" ? approve : "", "lineCenter");
    const centred = { style: "letterBlankCenter" };
    return [
      gap(`sign:${row}`, 10),
      {
        key: `who:${row}`,
        cells: both(cell(left.title, "centerStrong"), cell(right.title, "centerStrong")),
      },
      { key: `opinion:${row}`, height: 28, cells: both(line(left.who), line(right.who)) },
      {
        key: `sign:${row}`,
        height: 30,
        cells: both(cell(sign, "signLine"), cell(sign, "signLine")),
      },
      {
        key: `name:${row}`,
        cells: both(
          blank(left.who, left.name, { ...centred, numberFormat: NAME_FORMAT }),
          blank(right.who, right.name, { ...centred, numberFormat: NAME_FORMAT })
        ),
      },
      {
        key: `position:${row}`,
        cells: both(
          blank(`${left.who}Position`, left.position, centred),
          blank(`${right.who}Position`, right.position, centred)
        ),
      },
      { key: `day:${row}`, cells: both(cell(day, "lineCenter"), cell(day, "lineCenter")) },
    ];
  });
}
