import type { AgencyKind } from "../ita/agency-kinds";
import type { UnitKind } from "../ita/library";

/** Words by which a division of each kind is known, and the kind that does its work where there is none. */
const SIGNS: Readonly<
  Record<UnitKind, { readonly words: RegExp; readonly else: UnitKind | null }>
> = {
  clerk: { words: /สำนักปลัด|สำนักงานปลัด|ฝ่ายปลัด|บริหารทั่วไป|อำนวยการ|ธุรการ/, else: null },
  legal: { words: /นิติการ|กฎหมาย/, else: "clerk" },
  finance: { words: /คลัง|การเงิน|พัสดุ|งบประมาณ/, else: "clerk" },
  works: { words: /ช่าง|โยธา/, else: "clerk" },
  education: { words: /การศึกษา/, else: "clerk" },
  health: { words: /สาธารณสุข/, else: "clerk" },
  audit: { words: /ตรวจสอบภายใน/, else: "clerk" },
  personnel: { words: /การเจ้าหน้าที่|บุคคล/, else: "clerk" },
  all: { words: /ทุก/, else: "clerk" },
};

/**
 * The responsible unit for a measure: a division of the office's own list that fits its kind, else the one
 * that does such work where there is none; the usual name of the agency's kind where no list was given.
 */
export function unitOf(kind: UnitKind, divisions: readonly string[], agency: AgencyKind): string {
  const list = divisions.map((division) => division.trim()).filter((division) => division !== "");
  if (list.length === 0) return agency.divisions[kind];
  for (let wanted: UnitKind | null = kind; wanted !== null; wanted = SIGNS[wanted].else) {
    const { words } = SIGNS[wanted];
    const division = list.find((name) => words.test(name));
    if (division) return division;
  }
  return list[0] as string;
}
