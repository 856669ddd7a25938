import type { Standing } from "../context";

export const ROUNDS = [6, 12] as const;
export type Round = (typeof ROUNDS)[number];

/** The columns of the follow-up sheet that the officer fills. */
export const FOLLOW_UP_FIELDS = [
  "status",
  "progress",
  "result",
  "budget",
  "obstacle",
  "evidence",
  "date",
] as const;
export type FollowUpField = (typeof FOLLOW_UP_FIELDS)[number];

/** What stands on the follow-up sheet about one measure in one round. */
export interface FollowUpEntry {
  /** The measure's key. */
  readonly key: string;
  readonly round: Round;
  /** Texts of the row itself, so that last year's measures can be reported when their analysis is gone. */
  readonly indicator: string;
  readonly measure: string;
  readonly unit: string;
  readonly fields: Readonly<Record<FollowUpField, string>>;
  readonly filled: boolean;
}

const ROW = /^measure:(.+):(6|12)$/;

/** Row key of a measure in a round of the follow-up. */
export const followUpRow = (key: string, round: Round) => `measure:${key}:${round}`;

/** Every row of the follow-up sheet as it stands, in its order. */
export function followUpFrom(standing: Standing): FollowUpEntry[] {
  return Object.entries(standing["follow-up"] ?? {}).flatMap(([row, cells]) => {
    const match = ROW.exec(row);
    if (!match?.[1]) return [];
    const text = (column: string) => String(cells[column] ?? "").trim();
    const fields = Object.fromEntries(FOLLOW_UP_FIELDS.map((field) => [field, text(field)]));
    return [
      {
        key: match[1],
        round: Number(match[2]) as Round,
        indicator: text("indicator"),
        measure: text("measure"),
        unit: text("unit"),
        fields: fields as Record<FollowUpField, string>,
        filled: Object.values(fields).some((value) => value !== ""),
      },
    ];
  });
}
