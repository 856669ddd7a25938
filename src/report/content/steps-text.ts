import { toArabicDigits } from "../../ita/numerals";
import type { MeasureStep } from "../../model/analysis";
import { FRAMES } from "../../wording/analysis/frames";

const NUMBERED = /^\s*\d{1,2}\s*[.)]\s*/;
const QUARTERS = /\s*\(([^()]*ไตรมาส[^()]*)\)\s*$/;

/**
 * Steps as an officer types them back, one a line: "๑. จัดทำ... (ไตรมาสที่ ๑ และ ๓)". The number and the
 * quarters are taken off; a line without a number of its own goes on with the step before it.
 */
export function stepsFrom(text: string): MeasureStep[] {
  const steps: MeasureStep[] = [];
  for (const line of text.split("\n")) {
    const plain = toArabicDigits(line);
    if (line.trim() === "") continue;
    const numbered = NUMBERED.exec(plain);
    const body = line.slice(numbered?.[0].length ?? 0);
    const last = steps[steps.length - 1];
    const { text: said, quarters } = quartersOf(body);
    if (numbered || !last) steps.push({ text: said, quarters });
    else {
      steps[steps.length - 1] = {
        text: `${last.text} ${said}`.trim(),
        quarters: quarters.length > 0 ? quarters : last.quarters,
      };
    }
  }
  return steps;
}

function quartersOf(body: string): MeasureStep {
  const match = QUARTERS.exec(body);
  if (!match) return { text: body.trim(), quarters: [] };
  const said = toArabicDigits(match[1] ?? "");
  const quarters = said.includes(FRAMES.quarters.every)
    ? [1, 2, 3, 4]
    : [...said.matchAll(/[1-4]/g)].map(([digit]) => Number(digit));
  return { text: body.slice(0, match.index).trim(), quarters };
}
