import type { Digits, Language } from "../../model/settings";
import { fill, inDigits, type Params } from "../say";
import type { InLanguages } from "./wording";

/** Why a result has its level, by what decides it. */
const REASONS: Readonly<Record<string, InLanguages>> = {
  highest: {
    th: "{total} ถึงเกณฑ์ {leastTotal} และทุกเครื่องมือถึงเกณฑ์ จึงเป็น {expected}",
    en: "{total} reaches {leastTotal} and every instrument reaches its threshold: {expected}",
  },
  instrument: {
    th: "{total} แต่ {hinders} ต่ำกว่า {least} จึงเป็น {expected}",
    en: "{total}, but {hinders} is below {least}: {expected}",
  },
  total: {
    th: "{total} ต่ำกว่า {leastTotal} จึงเป็น {expected}",
    en: "{total} is below {leastTotal}: {expected}",
  },
};

/** The level's reason in words; params are those of levelReason (checks/scores/level-reason.ts). */
export function levelReasonSentence(params: Params, language: Language, digits: Digits): string {
  const template = REASONS[String(params.reason)]?.[language] ?? "{expected}";
  return inDigits(fill(template, params), digits);
}
