import {
  AGAINST,
  ASSERTION,
  DENIAL,
  DOER,
  HARMLESS_NOT,
  HEDGES,
  ITEM_WRONGS,
  LACKS,
  NONE_FOUND,
  NOTHING,
  PRAISE,
  STILL,
  WRONGS,
} from "../data/polarity";

/** What a text says of its subject, clause by clause. */
export interface Stance {
  /** Something is lacking, or some respondents saw a wrong. */
  readonly lacks: boolean;
  /** Something is good, or a wrong is denied. */
  readonly praises: boolean;
  /** "No shortcoming found." */
  readonly noneFound: boolean;
}

const HANDLED = `(?!${AGAINST.join("|")})`;
const WRONG = WRONGS.join("|");
const DENIED_WRONG = new RegExp(
  `(?:${DENIAL})(?:${HANDLED}[^|]){0,60}?(?:${WRONG})(?:${WRONG}|และ|หรือ|การ)*`,
  "g"
);
const DENIED_LACK =
  /ไม่(มี|พบ|ได้)?(ความ|การ|ข้อ|ปัญหา)?(ขาด|ล่าช้า|บกพร่อง|ยุ่งยาก|ซับซ้อน|ซ้ำซ้อน|ผิดพลาด|ลดลง|จำกัด|ตกหล่น)/g;
const CLAUSE_ENDS =
  /[|;]|(?<!ตั้ง)แต่(?!ละ|งตั้ง|อย่างใด|เพียง|เดิม)|(?:และ|รวมทั้ง|อีกทั้ง|ตลอดจน|รวมถึง)(?=(?:การ)?(?:มี|ยัง|ขาด|ไม่))/;

/** Clauses of a text without blanks; line breaks end a clause. */
export function clausesOf(text: string): string[] {
  const marked = text.replace(/[\r\n]+/g, "|").replace(/[\s.…“”"]+/g, "");
  return marked.split(CLAUSE_ENDS).filter((clause) => clause !== "");
}

/** What a text says. A lack anywhere makes the praise beside it a concession. */
export function stanceOf(text: string): Stance {
  const stance = { lacks: STILL.test(text), praises: false, noneFound: false };
  if (NOTHING.test(text.trim())) return { ...stance, noneFound: true };
  for (const clause of clausesOf(text)) {
    const without = clause.replace(NONE_FOUND, "#").replace(HARMLESS_NOT, "");
    if (without.includes("#")) stance.noneFound = true;
    const denied = without.replace(DENIED_WRONG, "~").replace(DENIED_LACK, "~");
    const saysNot = /ไม่|มิได้|ยังมิ/.test(denied) && !ONLY_IN_A_WRONG.test(denied);
    if (saysNot || LACKS.some((it) => it.test(denied)) || isPerceivedWrong(denied)) {
      stance.lacks = true;
    } else if (denied.includes("~") || PRAISE.some((it) => it.test(denied))) {
      stance.praises = true;
    }
  }
  return stance;
}

/** "อย่างไม่เป็นธรรม" behind "เลือกปฏิบัติ" only names the wrong. */
const ONLY_IN_A_WRONG = /^(?:(?!ไม่).)*เลือกปฏิบัติ(?:อย่าง)?(?:ที่)?ไม่เป็นธรรม(?:(?!ไม่).)*$/;

function isPerceivedWrong(clause: string): boolean {
  return HEDGES.test(clause) && WRONGS.some((wrong) => clause.includes(wrong));
}

/**
 * Whether a text states as done what a negatively worded item asks about: a question copied unturned. Not
 * when it is denied, is a subject of work, or is told as what some respondents saw.
 */
export function admits(text: string, code: string): boolean {
  const wrong = ITEM_WRONGS[code];
  if (!wrong) return false;
  const against = AGAINST.join("|");
  const asserted = new RegExp(
    `${ASSERTION}(?:(?!${against}|ไม่)[^|~]){0,70}?${wrong}` +
      `|${DOER}(?:(?!${against}|ไม่|การ|เรื่อง)[^|~]){0,40}?${wrong}`
  );
  return clausesOf(text).some((clause) => {
    const open = clause.replace(DENIED_WRONG, "~");
    return asserted.test(open) && !HEDGES.test(open);
  });
}
