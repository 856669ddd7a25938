import type { Ignored } from "../model/assessment";
import type { Place } from "../model/place";
import { likeness } from "../ita/thai-text";
import { inFull, kindAndName } from "./facts/agency";
import type { RawMention } from "./raw-mention";

export interface Chosen {
  /** Of the year and the agency. */
  readonly mentions: RawMention[];
  /** Of the agency, of every year. */
  readonly ofAllYears: RawMention[];
  readonly ignored: Ignored[];
  readonly unsettled: { readonly at: Place; readonly reason: string }[];
}

const SAME_AGENCY = 0.97;

/** Keeps what is of the agency and of the year; a figure without a year of its own is of the year of the workbook. */
export function choose(
  mentions: readonly RawMention[],
  year: number | null,
  agency: string | null
): Chosen {
  const own = ownAgency(mentions, agency);
  const neighbours = neighboursOf(mentions, agency);
  const isOwn = (mention: RawMention): boolean =>
    (mention.agency === null || mention.agency === own) && !neighbours.has(mention.titled ?? "");
  const ofAllYears = mentions.filter(isOwn);
  const strangers = mentions.filter((mention) => !isOwn(mention));
  const ofYear = ofAllYears.filter(
    (mention) => mention.year === null || year === null || mention.year === year
  );
  const drafts = draftsIn(ofYear);
  const kept = ofYear.filter((mention) => !drafts.includes(mention));
  const past = ofAllYears.filter(
    (mention) => !ofYear.includes(mention) && mention.parsed.kind !== "empty"
  );
  const open = own === null && strangers.length > 0;
  const alien = kept.filter((mention) => isOthers(mention, agency));
  return {
    mentions: kept.map((mention) =>
      alien.includes(mention) ? { ...mention, doubt: mention.doubt ?? "agency" } : mention
    ),
    ofAllYears,
    ignored: [
      ...placesOf(strangers).map((place): Ignored => ({ place, reason: "other-agency" })),
      ...placesOf(drafts).map((place): Ignored => ({ place, reason: "not-scores" })),
      ...placesOf(past).map((place): Ignored => ({ place, reason: "other-year" })),
    ],
    unsettled: placesOf([...(open ? strangers : []), ...alien])
      .slice(0, 1)
      .map((at) => ({ at, reason: "agency" })),
  };
}

/** Drafts of scores that another table announces, all of them: one whose announced score was blanked takes no place of it. */
function draftsIn(mentions: readonly RawMention[]): RawMention[] {
  const announced = new Set(mentions.flatMap(({ draft, subject }) => (draft ? [] : [subject])));
  const drafts = mentions.filter(({ draft }) => draft);
  return drafts.filter(({ table }) => {
    const own = drafts.filter((one) => one.table === table);
    return own.filter(({ subject }) => announced.has(subject)).length * 2 >= own.length;
  });
}

/** Names less alike than this are no misspelling of each other; without their kind they are short, and one letter tells more. */
const OTHER_AGENCY = 0.75;
const OTHER_NAME = 0.35;

/** Whether a table is titled with another agency than the workbook's; a name may run on into the words behind it. */
function isOthers({ titled }: RawMention, agency: string | null): boolean {
  if (!titled || agency === null || titled.startsWith(agency)) return false;
  const [one, other] = [kindAndName(titled), kindAndName(agency)];
  return one.kind === other.kind && one.kind !== ""
    ? likeness(one.name, other.name) < OTHER_NAME
    : likeness(titled, agency) < OTHER_AGENCY;
}

/** The agencies that tables are titled with beside the workbook's own, which gives most of the same scores. */
function neighboursOf(mentions: readonly RawMention[], agency: string | null): Set<string> {
  const isOther = (one: RawMention): boolean => isOthers(one, agency);
  const given = new Set(mentions.filter((one) => !isOther(one)).map(({ subject }) => subject));
  const others = new Set(mentions.filter(isOther).map(({ titled }) => titled!));
  return new Set(
    [...others].filter((name) => {
      const own = mentions.filter(({ titled }) => titled === name);
      return own.filter(({ subject }) => given.has(subject)).length * 2 >= own.length;
    })
  );
}

/** The agency among the heads that is the workbook's own; the only one, where the workbook names none. */
function ownAgency(mentions: readonly RawMention[], agency: string | null): string | null {
  const names = [...new Set(mentions.flatMap((mention) => mention.agency ?? []))];
  if (agency === null) return names.length === 1 ? names[0]! : null;
  return names.find((name) => likeness(inFull(name), agency) >= SAME_AGENCY) ?? null;
}

function placesOf(mentions: readonly RawMention[]): Place[] {
  return mentions.map(({ at }) => at);
}
