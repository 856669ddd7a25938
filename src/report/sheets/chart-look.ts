/** How charts look in every sheet. */
export const CHART = {
  /** Points. */
  height: 212,
  column: "#2F6DB5",
  lines: ["#B3261E", "#B7791F"],
  line: "#2F6DB5",
  /**
   * The value axis: to 100, from the ten below the lowest score, so that differences near the top can be
   * seen; from 0 when anything is below 50.
   */
  axisFor(scores: readonly (number | null)[]): { minimum: number; maximum: number } {
    const known = scores.filter((score): score is number => score !== null);
    const lowest = Math.min(100, ...known);
    return { minimum: lowest < 50 ? 0 : Math.floor((lowest - 5) / 10) * 10, maximum: 100 };
  },
} as const;
