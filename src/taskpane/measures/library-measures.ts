import { basisOf } from "../../analysis/basis";
import { periodOf } from "../../analysis/period";
import { unitOf } from "../../analysis/units";
import type { MeasureChoice } from "../../model/settings";
import type { Job } from "../../steps/contract";

/** A measure of the library as it would stand in the office's own report. */
export interface LibraryOffer {
  readonly code: string;
  /** What the item is about. */
  readonly subject: string;
  readonly indicator: number;
  readonly choice: MeasureChoice;
  /** Some chosen measure names the item already. */
  readonly taken: boolean;
}

/** Every measure of the library for the items that were read, in the order of the sheet. Pure. */
export function libraryOffers(job: Job): LibraryOffer[] {
  const basis = basisOf(job);
  return basis.indicators.flatMap(({ number }) =>
    basis.itemsOf(number).flatMap((item) => {
      const entry = basis.entryOf(item);
      if (!entry) return [];
      const { measure } = entry;
      const choice: MeasureChoice = {
        key: `library:${item.code}`,
        indicator: number,
        items: [item.code],
        name: basis.voice.say(measure.name),
        steps: measure.steps.map((step) => ({ ...step, text: basis.voice.say(step.text) })),
        period: periodOf(measure.steps, basis.measuresYear, basis.voice),
        unit: basis.voice.say(unitOf(measure.unit, job.settings.office.divisions, basis.agency)),
        proof: basis.voice.say(measure.proof),
      };
      const subject =
        job.framework?.items.find((frame) => frame.code === item.code)?.subject ?? item.text;
      const taken = job.analysis.measures.some((one) => one.items.includes(item.code));
      return [{ code: item.code, subject, indicator: number, choice, taken }];
    })
  );
}

/** Offers that hold every word that is looked for, in code, subject, name, steps or unit. Pure. */
export function searchOffers(offers: readonly LibraryOffer[], words: string): LibraryOffer[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return offers.filter((offer) => {
    const { name, unit, steps } = offer.choice;
    const text = [offer.code, offer.subject, name, unit, ...(steps ?? []).map((step) => step.text)]
      .join("\n")
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
