import { dateIn } from "../../ita/dates";
import type { LetterField } from "../../model/texts";
import { LAWS, PLANS } from "../../wording/report/laws";
import { MEMO_WORDS as WORDS } from "../../wording/report/memo";
import type { ReportContext } from "../context";
import { extremes, itemsBelow } from "./below";
import { codeList } from "./code-list";
import { headOfAgency } from "./head-of-agency";
import { listInWords } from "./list-in-words";
import { levelReason } from "./level-reason";
import { indicatorsAlike } from "./measure-texts";

/** A running paragraph. What it says is its key, so that an edited one is known again when another before it falls away. */
export interface MemoParagraph {
  readonly key: string;
  readonly text: string;
}

export interface MemoSection {
  readonly key: string;
  readonly heading: string;
  readonly paragraphs: readonly MemoParagraph[];
}

export interface MemoContent {
  readonly office: string;
  readonly number: string;
  readonly date: string;
  readonly subject: string;
  readonly to: string;
  readonly sections: readonly MemoSection[];
  readonly close: string;
  readonly signatures: readonly Signature[];
}

/** One who signs, in the order of the letter; name and position stay blank until given. */
export interface Signature {
  readonly who: "drafter" | "superior" | "clerk" | "head";
  readonly title: string;
  readonly name: string;
  readonly position: string;
}

/** The memo that lays result, analysis and measures before the head: said from what was read, nothing more. */
export function memoContent(context: ReportContext): MemoContent {
  const { settings, voice, year, measuresYear, kind, agency } = context;
  const { office } = settings;
  const read = readBefore(context);
  const head = headOfAgency(context);
  const words = {
    agency: context.agencyAndPlace,
    year: year ?? "....",
    measuresYear: measuresYear ?? "....",
    office: office.office || read.office || agency,
  };
  const { signatures } = WORDS;
  return {
    office: office.office || read.office || agency,
    number: office.memoNumber || read.number,
    date: office.memoDate || read.date,
    subject: voice.say(WORDS.subject, words),
    to: office.to || read.to || head,
    sections: [
      background(context, words),
      facts(context, words),
      ...rules(context),
      proposal(context, words),
    ],
    close: WORDS.proposal.close,
    signatures: [
      {
        who: "drafter",
        title: signatures.drafter,
        name: office.drafter,
        position: office.drafterPosition,
      },
      {
        who: "superior",
        title: signatures.superior,
        name: office.superior,
        position: office.superiorPosition,
      },
      {
        who: "clerk",
        title: voice.say(signatures.clerk, { clerk: kind.clerk }),
        name: office.clerk,
        position: office.clerkPosition || kind.clerk,
      },
      {
        who: "head",
        title: voice.say(signatures.head, { head: kind.head }),
        name: office.head,
        position: office.headPosition || head,
      },
    ],
  };
}

/**
 * What the officer's rows of label and value say of the letter's head, else a memo that stands in the workbook.
 * A number and a date hold only if they are of the round being written: dated before the year that is analysed,
 * they were last year's.
 */
function readBefore({ assessment, year }: ReportContext) {
  const { memo, letterHead } = assessment.texts;
  const text = (field: LetterField) =>
    letterHead?.[field]?.value ?? memo?.fields[field]?.value ?? "";
  const dated = dateIn(text("date"))?.year ?? memo?.date?.value?.year ?? null;
  const ofThisRound = dated !== null && year !== null && dated >= year;
  return {
    office: text("office"),
    to: text("to"),
    number: ofThisRound ? text("number") : "",
    date: ofThisRound ? text("date") : "",
  };
}

type Words = Readonly<
  Record<"agency" | "office", string> & Record<"year" | "measuresYear", string | number>
>;

function background(context: ReportContext, words: Words): MemoSection {
  const { voice, results, assessment } = context;
  const { heading, entered, unknown } = WORDS.background;
  const key = "background";
  if (results.total === null || results.level === null) {
    const reason = levelReason(context);
    const text = voice.say(unknown, { ...words, reason });
    return { key, heading, paragraphs: [{ key: "result", text }] };
  }
  const score = (one: number | null) => (one === null ? "-" : voice.score(one));
  const text = voice.say(entered, {
    ...words,
    total: voice.score(results.total),
    level: results.level,
    IIT: score(results.instruments.IIT),
    EIT: score(results.instruments.EIT),
    OIT: score(results.instruments.OIT),
    rank: rankWords(assessment.rank.value),
  });
  return { key, heading, paragraphs: [{ key: "result", text }] };
}

/** "ลำดับที่ ๕๐ ..." as the sheet has it, whether or not it begins with these words. */
function rankWords(rank: string | null): string {
  if (rank === null || rank.trim() === "") return "";
  const plain = rank.trim();
  const { rank: numbered, rankAsWritten } = WORDS.background;
  return /^[0-9๐-๙]/.test(plain)
    ? numbered.replace("{rank}", plain)
    : rankAsWritten.replace("{rank}", plain.startsWith("ลำดับ") ? `อยู่ใน${plain}` : plain);
}

function facts(context: ReportContext, words: Words): MemoSection {
  const { voice, results, analysis } = context;
  const known = Object.values(results.indicators).filter((score) => score !== null).length;
  const points = [...extremePoints(context), ...belowPoint(context)];
  if (results.level !== null) points.push({ key: "level", text: levelReason(context) });
  return {
    key: "facts",
    heading: WORDS.facts.heading,
    paragraphs: [
      { key: "analysed", text: voice.say(WORDS.facts.analysed, { ...words, count: known }) },
      ...points.map(({ key, text }, index) => ({
        key,
        text: voice.say(WORDS.facts.numbered, { number: index + 1, text }),
      })),
      {
        key: "measures",
        text: voice.say(WORDS.facts.measures, { ...words, count: analysis.measures.length }),
      },
    ],
  };
}

function extremePoints(context: ReportContext): MemoParagraph[] {
  const { voice, results } = context;
  const { best, worst } = extremes(context);
  const first = best[0];
  if (first === undefined) return [];
  if (worst.includes(first)) {
    const score = voice.score(results.indicators[first] ?? 0);
    return [{ key: "best", text: voice.say(WORDS.facts.allEqual, { score }) }];
  }
  return [
    { key: "best", text: voice.say(WORDS.facts.best, { list: indicatorsAlike(context, best) }) },
    { key: "worst", text: voice.say(WORDS.facts.worst, { list: indicatorsAlike(context, worst) }) },
  ];
}

function belowPoint(context: ReportContext): MemoParagraph[] {
  const { voice, settings, assessment } = context;
  if (assessment.items.length === 0) return [];
  const { threshold } = settings;
  const codes = itemsBelow(context).map((item) => item.code);
  const key = "below";
  if (codes.length === 0) return [{ key, text: voice.say(WORDS.facts.belowNone, { threshold }) }];
  const words = { threshold, count: codes.length, list: codeList(codes) };
  return [{ key, text: voice.say(WORDS.facts.below, words) }];
}

/** Paragraphs that are always the same ones, by their number. */
function numbered(texts: readonly string[]): MemoParagraph[] {
  return texts.map((text, index) => ({ key: String(index + 1), text }));
}

function rules({ voice }: ReportContext): MemoSection[] {
  return [
    {
      key: "laws",
      heading: WORDS.rules.laws,
      paragraphs: numbered(
        LAWS.map(({ name, year }, index) =>
          voice.say(WORDS.rules.law, { number: index + 1, name, year })
        )
      ),
    },
    {
      key: "plans",
      heading: WORDS.rules.plans,
      paragraphs: numbered(
        PLANS.map((name, index) => voice.say(WORDS.rules.plan, { number: index + 1, name }))
      ),
    },
  ];
}

function proposal({ voice, analysis }: ReportContext, words: Words): MemoSection {
  const { heading, lead, points, allUnits } = WORDS.proposal;
  const units = [
    ...new Set(analysis.measures.map((measure) => measure.unit).filter((unit) => unit !== "")),
  ];
  const named = units.length > 0 ? listInWords(units) : allUnits;
  return {
    key: "proposal",
    heading,
    paragraphs: numbered([
      lead,
      ...points.map((point) => voice.say(point, { ...words, units: named })),
    ]),
  };
}
