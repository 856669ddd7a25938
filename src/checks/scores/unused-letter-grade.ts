import type { CheckInput, Observation } from "../check";

/** A letter grade printed for a year whose levels have names (after FY2565). */
export function unusedLetterGrade({ assessment, framework, results }: CheckInput): Observation[] {
  if (!framework?.levelRule || framework.letterGrades) return [];
  return assessment.printedLevel.mentions
    .filter((mention) => isLetterGrade(mention.value))
    .map((mention) => ({
      at: mention.at,
      params: { value: mention.value, year: framework.year, expected: results.level ?? "-" },
    }));
}

export function isLetterGrade(text: string): boolean {
  return /^(ระดับ|เกรด)?\s*["“']?(AA|[A-F])["”']?$/i.test(text.trim());
}
