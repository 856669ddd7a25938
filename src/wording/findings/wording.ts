import type { Language } from "../../model/settings";

export type InLanguages = Readonly<Record<Language, string>>;

/** The words of one code: a name for lists, and the sentence (by case where there are several). */
export interface FindingWording {
  readonly title: InLanguages;
  readonly sentence: InLanguages;
  readonly cases?: Readonly<Record<string, InLanguages>>;
}
