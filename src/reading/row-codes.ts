import type { Framework } from "../ita/framework";
import type { Label } from "./label";
import type { Subject } from "./names";
import type { Context } from "./row-context";
import { INDICATOR_HEAD, SERIAL_HEAD, type LabelCell, type RowKind } from "./row-kind";

/** What the numbers and codes of a cell say about a row of a kind. Serial numbers say next to nothing. */
export function codesOf(
  { label, head }: LabelCell,
  kind: RowKind,
  context: Context,
  framework: Framework | null
): { subject: Subject; weight: number; as: string }[] {
  if (kind === "indicator") {
    if (label.indicator !== null) {
      return [{ subject: `indicator:${label.indicator}`, weight: 3, as: String(label.indicator) }];
    }
    const number = Number(label.code?.printed);
    if (!(number >= 1 && number <= 10) || SERIAL_HEAD.test(head)) return [];
    return [
      {
        subject: `indicator:${number}`,
        weight: INDICATOR_HEAD.test(head) ? 3 : 2,
        as: String(number),
      },
    ];
  }
  if (kind === "group" && label.group)
    return [{ subject: `group:${label.group}`, weight: 3, as: label.group }];
  if (kind === "instrument" && label.instrument) {
    return [{ subject: `instrument:${label.instrument}`, weight: 3, as: label.instrument }];
  }
  if (kind !== "item") return [];
  const counted = label.nth ? nthItem(label.nth, framework) : null;
  if (counted) return [{ subject: `item:${counted}`, weight: 3, as: counted }];
  if (!label.code) return [];
  const { readings, printed } = label.code;
  const serial = SERIAL_HEAD.test(head) && readings[0]!.weight < 2;
  return readings.map(({ code, weight }) => {
    const fits = instrumentMatches(code, context) ? 1 : 0;
    const frame = framework?.items.find((item) => item.code === code);
    const under =
      frame && context.indicator !== null
        ? frame.indicator === context.indicator
          ? 0.6
          : -0.3
        : 0;
    return {
      subject: `item:${code}`,
      weight: serial ? 0.1 : Math.max(0.1, weight + fits + under),
      as: serial ? "" : /^[ieo]/.test(printed) ? printed : code,
    };
  });
}

/** The item that "1.2" or "9.1.3" counts to, in a year whose items are known. */
function nthItem(
  { of, number }: NonNullable<Label["nth"]>,
  framework: Framework | null
): string | null {
  const own = framework?.items.filter((item) => item.group === of || String(item.indicator) === of);
  return own?.[number - 1]?.code ?? null;
}

function instrumentMatches(code: string, { instrument }: Context): boolean {
  return instrument !== null && instrument.toLowerCase().startsWith(code[0]!);
}
