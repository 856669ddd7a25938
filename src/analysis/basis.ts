import { agencyKindOf, type AgencyKind } from "../ita/agency-kinds";
import { INDICATORS } from "../ita/indicators";
import { entryOf, type LibraryEntry } from "../ita/library";
import type { IndicatorFrame } from "../ita/framework";
import type { ItemEntry } from "../model/assessment";
import type { AnalysisInput } from "./analyse";
import { decidingScore } from "./bands";
import { kindredEntry } from "./kindred-entry";
import { unlistedEntry } from "./unlisted-entry";
import { voiceOf, type Voice } from "./voice";

/** What every part of the analysis works from, settled once. */
export interface Basis {
  readonly input: AnalysisInput;
  readonly voice: Voice;
  readonly agency: AgencyKind;
  /** Fiscal year of the measures: the one after the year analysed (Buddhist era). */
  readonly measuresYear: number | null;
  readonly indicators: readonly IndicatorFrame[];
  /** Items of an indicator in the order of the sheet, those without a usable score left out. */
  itemsOf(indicator: number): readonly ItemEntry[];
  /** The library's entry of an item, else another year's of the same question, else one drafted from the item's own text. */
  entryOf(item: ItemEntry): LibraryEntry | null;
}

/** The basis of an analysis: the office's own name wins over the one that was read. */
export function basisOf(input: AnalysisInput): Basis {
  const { assessment, framework, settings, results } = input;
  const agency = agencyKindOf(settings.office.agency || (assessment.agency.value ?? ""));
  const indicators = framework?.indicators ?? INDICATORS;
  // Several parts of the analysis ask for the same entry, and a question is compared with all of its indicator.
  const drafts = new Map<string, LibraryEntry | null>();
  return {
    input,
    agency,
    indicators,
    voice: voiceOf(settings.digits, agency),
    measuresYear: results.fiscalYear === null ? null : results.fiscalYear + 1,
    itemsOf: (indicator) =>
      assessment.items.filter((item) => item.indicator === indicator && hasScore(item)),
    entryOf: (item) => {
      const listed = entryOf(input.library, item.code);
      if (listed) return listed;
      let draft = drafts.get(item.code);
      if (draft === undefined) drafts.set(item.code, (draft = drafted(item, input, indicators)));
      return draft;
    },
  };
}

/** An entry for an item that the library does not have; null where its indicator is not known. */
function drafted(
  { code, text, indicator }: ItemEntry,
  { framework }: AnalysisInput,
  indicators: readonly IndicatorFrame[]
): LibraryEntry | null {
  const frame = indicators.find(({ number }) => number === indicator);
  if (!frame) return null;
  const known = framework?.items.find((one) => one.code === code);
  const title = text || framework?.titles?.[code] || code;
  return (
    kindredEntry(code, known?.text ?? title, frame.number) ??
    unlistedEntry(code, known?.subject ?? title, frame.number, frame.instrument)
  );
}

function hasScore(item: ItemEntry): boolean {
  return decidingScore(item) !== null;
}
