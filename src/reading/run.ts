import type { ScoreLabel } from "../model/assessment";
import type { Framework } from "../ita/framework";
import { bestReading } from "./best-reading";
import { instrumentOfCode } from "./item-code";
import type { NameMatch, Subject } from "./names";
import { astrayRows, exchangedRows, placesBetween } from "./position";
import type { ScoreRow } from "./score-rows";

/** Which score a row gives, and by what; doubt says why that is not certain enough to give a score. */
export interface Settled {
  readonly subject: Subject;
  readonly settledBy: ScoreLabel["settledBy"];
  readonly doubt: "position" | "name" | null;
}

/** A name counts as a witness from here on. */
const PLAIN_NAME = 0.8;

/**
 * Settles a run of rows of one kind (items, or indicators) together: a code, a name and the place in the run are
 * three witnesses, and the reading of all rows that they support best is taken. A bare "12" is o12 between 11 and 13;
 * a second "6" with the name of indicator 7 is indicator 7. Where witnesses contradict each other and nothing
 * decides, the row stays in doubt and gives no score. sorted says that the rows stand in the order of their figures: then
 * the place says nothing.
 */
export function settleRun(
  rows: readonly ScoreRow[],
  framework: Framework | null,
  sorted = false
): (Settled | null)[] {
  const best = bestReading(rows, framework);
  const places = sorted ? best.map(() => null) : placesBetween(best);
  const astray = sorted ? new Set<number>() : astrayRows(best);
  const exchanged = sorted ? new Set<number>() : exchangedRows(best);
  const sound = new Set<Subject>();
  rows.forEach((row, i) => {
    const subject = best[i];
    if (subject && !astray.has(i) && !witnesses(row, subject).includes("against"))
      sound.add(subject);
  });
  return rows.map((row, i) => {
    const subject = best[i] ?? places[i];
    if (!subject) return null;
    const place = { position: places[i] ?? null, astray: astray.has(i), sound };
    return settle(row, subject, { ...place, exchanged: exchanged.has(i) });
  });
}

type Witness = "for" | "against" | "silent";

/** What the code and the name of a row say of a subject. */
function witnesses(row: ScoreRow, subject: Subject): [code: Witness, name: Witness] {
  const own = row.codes.get(subject) ?? 0;
  const strongest = Math.max(0, ...row.codes.values());
  const code = strongest < 0.5 ? "silent" : own >= 0.5 ? "for" : "against";
  const top = row.names[0]?.score ?? 0;
  const named = row.names.some((match) => match.subject === subject);
  return [code, top < PLAIN_NAME ? "silent" : named ? "for" : "against"];
}

/** Instruments ask alike questions; a row of one of them asks none of another's. */
function fitsContext({ subject }: NameMatch, { context }: ScoreRow): boolean {
  return (
    context.instrument === null ||
    !subject.startsWith("item:") ||
    instrumentOfCode(subject.slice(5)) === context.instrument
  );
}

interface Place {
  /** What the neighbours leave for the row. */
  readonly position: Subject | null;
  readonly astray: boolean;
  /** Its labels may have changed places with another row's. */
  readonly exchanged: boolean;
  /** Subjects that other rows give without contradiction. */
  readonly sound: ReadonlySet<Subject>;
}

function settle(
  row: ScoreRow,
  subject: Subject,
  { position, astray, exchanged, sound }: Place
): Settled {
  const [code, name] = witnesses(row, subject);
  const inPlace = position === subject;
  const elsewhere = position !== null && !inPlace;
  if (row.contradictory && !inPlace) return { subject, settledBy: "code", doubt: "name" };
  if (code === "for" && name === "for") {
    const alone = row.nameAt === undefined;
    return {
      subject,
      settledBy: "code",
      doubt: exchanged || (alone && (elsewhere || astray)) ? "position" : null,
    };
  }
  if (code === "for" && name === "silent") {
    return { subject, settledBy: "code", doubt: elsewhere || astray ? "position" : null };
  }
  if (code === "for") {
    const other = row.names[0]?.subject;
    const taken = other !== undefined && sound.has(other);
    return { subject, settledBy: "code", doubt: taken && !elsewhere ? null : "name" };
  }
  if (name === "for") {
    const other = [...row.codes].find(([, weight]) => weight >= 1)?.[0];
    const certain =
      code === "silent"
        ? !elsewhere && !astray
        : inPlace || (other !== undefined && sound.has(other));
    const plain = row.names.filter((match) => match.score >= PLAIN_NAME && fitsContext(match, row));
    const only = (plain.length === 1 && plain[0]!.subject === subject) || inPlace;
    return { subject, settledBy: "name", doubt: certain && only ? null : "name" };
  }
  const filled = inPlace && code === "silent" && name === "silent";
  return { subject, settledBy: "position", doubt: filled ? null : "position" };
}
