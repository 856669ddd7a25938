import { normalThai, plainText } from "../../ita/thai-text";
import type { TextRole } from "../../model/texts";

/** The parts of an indicator's analysis (ITA.md 3). */
export type AnalysisRole = Extract<TextRole, "shortcoming" | "develop" | "maintain">;

/** What such a part is headed with; whole phrases, so that the words in running text are none. */
const HEADINGS: readonly (readonly [string, AnalysisRole])[] = [
  [
    "(?:ประเด็นที่เป็น|ประเด็น|ข้อค้นพบที่เป็น)?(?:ข้อ\\s?บกพร่อง|จุด\\s?อ่อน|จุดบกพร่อง)(?:\\s*(?:/|หรือ|และ)\\s*(?:ข้อ\\s?ปรับปรุง|จุด\\s?อ่อน|ข้อ\\s?บกพร่อง|ข้อควรปรับปรุง|สิ่งที่ต้องปรับปรุง))*(?:\\s*ที่(?:ต้อง|ควร|จะต้อง)(?:ได้รับการ)?(?:แก้ไข|ปรับปรุง)(?:แก้ไข)?(?:โดยเร่งด่วน|เร่งด่วน)?)?|(?:ประเด็น|ข้อ|สิ่ง)ที่(?:ต้อง|ควร|จะต้อง)(?:ได้รับการ)?(?:แก้ไข|ปรับปรุง)(?:โดยเร่งด่วน|เร่งด่วน|แก้ไข)?|ข้อปรับปรุง",
    "shortcoming",
  ],
  [
    "(?:ประเด็น|ข้อ|จุด|สิ่ง)ที่(?:ต้อง|ควร|จะต้อง)(?:ได้รับการ)?พัฒนา(?:ให้ดีขึ้น|ให้ดียิ่งขึ้น|ต่อไป|เพิ่มเติม)?|ข้อควรพัฒนา|(?:แนวทางการ|แนวทาง|ข้อเสนอแนะเพื่อการ|การ)พัฒนา(?:ให้ดีขึ้น)?(?=\\s*[:：\\n]|$)|สิ่งที่ควรพัฒนา|(?<=^\\s*)(?:ข้อ|จุด|ด้าน)?พัฒนา(?=\\s*[:：]|\\s*$)",
    "develop",
  ],
  [
    "(?:ประเด็นที่|ข้อที่|สิ่งที่|จุดที่|การ|แนวทางการ)?(?:ต้อง|ควร)?(?:รักษาระดับ|คงรักษา|ธำรงรักษา|รักษามาตรฐาน|รักษาไว้|คงไว้|คงสภาพ)(?:ไว้|มาตรฐาน|คุณภาพ|ให้ดี|ความดี|คะแนน)?|จุด\\s?แข็ง(?:ที่(?:ควร|ต้อง)รักษา(?:ไว้|ระดับ)?)?(?=\\s*[:：\\n]|$)",
    "maintain",
  ],
];

const LEAD =
  "(?:^|[\\n>]|<br\\s*/?>|[\\u0e2f.;]\\s+|\\s{2,})(\\s*(?:[-•*▪●]|\\(?[0-9๐-๙ก-ฮ]{1,2}(?:\\.[0-9๐-๙]+)*[.)])?\\s*)";
const TAIL = "(?=\\s|[:：]|$|<)";
const STARTS = HEADINGS.map(
  ([phrase, role]) => [new RegExp(`${LEAD}(${phrase})${TAIL}`, "gu"), role] as const
);
/** Phrases that head a part even in the middle of a line, after a part of another role. */
const PLAIN: readonly (readonly [RegExp, AnalysisRole])[] = [
  [/\s(ข้อบกพร่อง(?:\/ข้อปรับปรุง)?)(?=\s|:)/g, "shortcoming"],
  [/\s(ข้อที่ต้องพัฒนา|ข้อควรพัฒนา)(?=\s|:)/g, "develop"],
  [/\s(รักษาระดับ)(?=\s|:)/g, "maintain"],
];
const WHOLE = HEADINGS.map(([phrase, role]) => [new RegExp(`^(?:${phrase})$`, "u"), role] as const);

/** A piece of a text with its role; the piece stands without its heading. */
export interface RolePiece {
  readonly role: AnalysisRole;
  readonly body: string;
}

/** The role that a cell names as a heading of its own ("ข้อที่ต้องพัฒนา:"), or null. */
export function headingRole(text: string): AnalysisRole | null {
  const plain = plainText(text)
    .replace(/^\(?[0-9ก-ฮ]{1,2}(\.\d+)*[.)]\s*/, "")
    .replace(/[:：\s]+$/, "");
  if (plain.length > 80) return null;
  return WHOLE.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/**
 * Divides a text at its own headings "ข้อบกพร่อง", "ข้อที่ต้องพัฒนา", "รักษาระดับ" in their variants: one paragraph
 * that begins with one, or one cell that holds all three with line breaks or <p> between them. Empty when it has none.
 */
export function rolePieces(text: string): RolePiece[] {
  const normal = normalThai(text);
  const cuts = headingsIn(normal);
  const pieces = cuts.map(({ role, to }, i) => ({
    role,
    body: cleaned(normal.slice(to, cuts[i + 1]?.from ?? normal.length)),
  }));
  return pieces.filter(({ body }) => body !== "");
}

/** Whether a text is only a row of such headings: the title above the analysis. */
export function isAnalysisTitle(text: string): boolean {
  const plain = plainText(text);
  if (plain.length > 140) return false;
  const roles = [/ข้อบกพร่อง|จุดอ่อน|ข้อปรับปรุง/, /พัฒนา/, /รักษา|จุดแข็ง/].filter((word) =>
    word.test(plain)
  );
  return (
    roles.length >= 2 &&
    rolePieces(text).every(({ body }) => body.length < 25) &&
    /^(สรุป|ผล)?(การ)?วิเคราะห์|หรือ/.test(plain)
  );
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly role: AnalysisRole;
}

function headingsIn(text: string): Cut[] {
  const cuts: Cut[] = [];
  const add = (cut: Cut): void => {
    if (!cuts.some((other) => cut.from < other.to && other.from < cut.to)) cuts.push(cut);
  };
  for (const [pattern, role] of STARTS) {
    for (const match of text.matchAll(pattern)) {
      const to = match.index + match[0].length;
      add({ from: match.index, to, role });
    }
  }
  if (cuts.length > 0) {
    for (const [pattern, role] of PLAIN) {
      if (cuts.some((cut) => cut.role === role)) continue;
      for (const match of text.matchAll(pattern))
        add({ from: match.index, to: match.index + match[0].length, role });
    }
  }
  return cuts.sort((a, b) => a.from - b.from);
}

/** A piece without tags, colons and dashes around it; line breaks inside stay. */
export function cleaned(text: string): string {
  return text
    .replace(/<br\s*\/?>|<\/p>/gi, "\n")
    .replace(/<\/?[a-z][^<>]*(>|$)/gi, "")
    .replace(/&nbsp;/gi, " ")
    .replace(/^[\s:：\-–•.]+/, "")
    .trimEnd();
}
