import type { RuleSet } from "../edits/rules";
import type { StandingRule } from "./snapshot";
import { areasOf, task, type Task } from "./task";

export const HIGHLIGHT = { font: "#9C0006", fill: "#FFC7CE" };

/**
 * Makes the add-in's conditional formats of one kind what they should be: those that stand already stay, the
 * others go, missing ones are added. Nobody else's rule is touched.
 *
 * @param uprooted sheets whose rows or columns are moved in the same requests: where a rule ends up there, nobody
 *   knows beforehand, so all of ours are set anew
 */
export function ruleTasks(
  wanted: RuleSet,
  standing: ReadonlyMap<string, readonly StandingRule[]>,
  uprooted: ReadonlySet<string> = new Set()
): { readonly tasks: Task[]; readonly added: number; readonly removed: number } {
  const tasks: Task[] = [];
  let added = 0;
  let removed = 0;
  const sheets = new Set([...wanted.bySheet.keys(), ...standing.keys()]);
  for (const sheet of sheets) {
    const ours = (standing.get(sheet) ?? []).filter(({ formula }) => wanted.isOurs(formula));
    const rules = wanted.bySheet.get(sheet) ?? [];
    const same = (a: { formula: string; address: string }, b: typeof a) =>
      !uprooted.has(sheet) && a.address === b.address && wanted.sameFormula(a.formula, b.formula);
    const stale = ours.filter((rule) => !rules.some((each) => same(rule, each)));
    const missing = rules.filter((rule) => !ours.some((each) => same(rule, each)));
    removed += stale.length;
    added += missing.length;
    tasks.push(
      ...stale.map(({ id }) =>
        task((_, sheetOf) => {
          sheetOf(sheet).getRange().conditionalFormats.getItemOrNullObject(id).delete();
        })
      ),
      ...missing.map(({ address, formula }, index) =>
        task((_, sheetOf) => {
          const cells = areasOf(sheetOf(sheet), address);
          const format = cells.conditionalFormats.add("Custom");
          format.custom.rule.formula = formula;
          format.custom.format.font.color = HIGHLIGHT.font;
          format.custom.format.fill.color = HIGHLIGHT.fill;
          // Whether a new rule comes first or last is disputed: setting it, ascending, is right under both.
          format.priority = index;
        }, formula)
      )
    );
  }
  return { tasks, added, removed };
}
