import type { CheckInput, Observation } from "../check";
import { plain } from "../texts/likeness";
import { otherNames } from "./names";

/** Two names of the district, or of the province: one finding for each other name, at its first place. */
export function placeMismatch({ assessment }: CheckInput): Observation[] {
  return (["district", "province"] as const).flatMap((kind) =>
    otherNames(assessment[kind], placeKey).map(({ name, usual, mentions }) => ({
      at: mentions[0]!.at,
      also: mentions.slice(1).map((mention) => mention.at),
      params: { case: kind, name, usual },
    }))
  );
}

function placeKey(name: string): string {
  return plain(name.replace(/^\s*(อำเภอ|เขต|จังหวัด|อ\.|จ\.)\s*/, ""));
}
