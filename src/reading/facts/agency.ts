import type { Fact, Mention } from "../../model/assessment";
import { filledCells, valueAt, type Grid } from "../../model/grid";
import type { Place } from "../../model/place";
import { cellPlace } from "../../model/place";
import { plainText } from "../../ita/thai-text";
import { factBelow } from "./fact-heads";

export interface AgencyFacts {
  readonly agency: Fact<string>;
  readonly district: Fact<string>;
  readonly province: Fact<string>;
  readonly agencyType: Fact<string>;
}

type Key = "agency" | "district" | "province" | "type";

/** Labels of key-value rows. */
const KEYS: readonly (readonly [RegExp, Key])[] = [
  [/^(name)?(of)?(agency|organi[sz]ation)(name)?$/i, "agency"],
  [/^district$/i, "district"],
  [/^province$/i, "province"],
  [
    /^(ชื่อ)?(หน่วยงาน|องค์กร|อปท\.?|องค์กรปกครองส่วนท้องถิ่น)(ที่(เข้า)?รับการประเมิน|ภาครัฐ|ผู้รับการประเมิน)?$/,
    "agency",
  ],
  [/^ชื่อ(หน่วยงาน|ส่วนราชการ|เทศบาล|อบต\.?|องค์กร|องค์การ).*$/, "agency"],
  [/^(อำเภอ|เขต|อำเภอ\/เขต|ที่ตั้งอำเภอ)$/, "district"],
  [/^(จังหวัด|ที่ตั้งจังหวัด)$/, "province"],
  [/^(ประเภท)(หน่วยงาน|องค์กร|อปท\.?|ส่วนราชการ)?.*$/, "type"],
];

const KIND = "เทศบาลตำบล|เทศบาลเมือง|เทศบาลนคร|องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด";
const NAMED = new RegExp(`(${KIND})\\s?([\\u0e01-\\u0e2e\\u0e40-\\u0e44][\\u0e01-\\u0e4e]*)`, "g");
const DISTRICT = /^\s*,?\s*(?:อำเภอ|อ\.\s?)\s?([\u0e01-\u0e4e]+)/;
const PROVINCE = /^\s*,?\s*(?:จังหวัด|จ\.\s?)\s?([\u0e01-\u0e4e]+)/;
const IN_PROVINCE = /(?:ลำดับ|อันดับ).{0,80}?ในจังหวัด\s?([\u0e01-\u0e4e]+)/;
/** Words that no name goes on with, where the writer left no space after it. */
const STOP =
  /(อำเภอ|จังหวัด|ประจำ|ปีงบ|ได้รับ|ได้|มีผล|เพื่อ|และ|ที่ได้|ที่มี|พ\.ศ|ให้ทัน|ให้|จึง|เป็น|ต่อไป|โดย|ซึ่ง|เสร็จ|นั้น|ในการ|ในปี|ของ|ทุกคน|ขอ|ต้อง|จะ|ไม่).*$/;
/** Another office, or a post of this one, stands here: it is visited, reported to, or addressed. */
const OTHER =
  /(ศึกษาดูงาน|ดูงาน|ร่วมกับ|เปรียบเทียบ|รายงานต่อ|เสนอต่อ|เช่น|ณ|นายก|ปลัด|ประธาน|สมาชิก|รองนายก|สภา|เรียน)\s*(ที่|กับ|ของ|จาก|ต่อ|แก่)?\s*$/;
const OWN_OFFICE = /(สำนักปลัด|หัวหน้าสำนักปลัด)\s*$/;

/** Finds the agency and where it lies: key-value rows, titles and sentences. Tables of many agencies say nothing. */
export function agencyFacts(grids: readonly Grid[], isTable: (at: Place) => boolean): AgencyFacts {
  const found: Record<Key, Mention<string>[]> = {
    agency: [],
    district: [],
    province: [],
    type: [],
  };
  for (const grid of grids) {
    const crowded = crowdedLines(grid);
    for (const { row, column, value, at } of filledCells(grid)) {
      if (typeof value !== "string" || value.length > 4000) continue;
      if (crowded.rows.has(row) || crowded.columns.has(column)) continue;
      keyValue(grid, row, column, value, found);
      if (!isTable(at)) sentences(value, at, found);
    }
  }
  if (found.agency.length === 0) found.agency.push(...otherKinds(grids));
  shorten(found.agency);
  return {
    agency: settled(found.agency, agencyKey),
    district: settled(found.district),
    province: settled(found.province),
    agencyType: settled(found.type),
  };
}

/** Rows and columns in which several agencies are listed side by side. */
function crowdedLines(grid: Grid): { rows: Set<number>; columns: Set<number> } {
  const rows = new Map<number, Set<string>>();
  const columns = new Map<number, Set<string>>();
  const alone = new RegExp(`^(${KIND}|อบต\\.?|ทต\\.?|ทม\\.?)\\s?[\\u0e01-\\u0e4e]+$`);
  for (const { row, column, value } of filledCells(grid)) {
    if (typeof value !== "string" || value.length > 80) continue;
    const text = plainText(value);
    if (!alone.test(text)) continue;
    rows.set(row, (rows.get(row) ?? new Set()).add(text));
    columns.set(column, (columns.get(column) ?? new Set()).add(text));
  }
  const many = (lines: Map<number, Set<string>>, least: number): Set<number> =>
    new Set([...lines].filter(([, names]) => names.size >= least).map(([line]) => line));
  return { rows: many(rows, 2), columns: many(columns, 3) };
}

function keyOf(text: string): Key | null {
  const plain = plainText(text)
    .replace(/\s*[:：.…]+\s*$/, "")
    .replace(/\s/g, "");
  return plain.length > 60 ? null : (KEYS.find(([pattern]) => pattern.test(plain))?.[1] ?? null);
}

function keyValue(
  grid: Grid,
  row: number,
  column: number,
  value: string,
  found: Record<Key, Mention<string>[]>
): void {
  const key = keyOf(value);
  const below = key ? factBelow(grid, row, column) : null;
  if (key && below) {
    const text = String(below.value);
    add(found, key, text, cellPlace(grid.sheet, below.row, column), text);
    return;
  }
  if (key && isTableHead(grid, row, column)) return;
  if (key) {
    for (let right = column + 1; right <= column + 4; right++) {
      const beside = valueAt(grid, row, right);
      if (beside === "") continue;
      const text = String(beside);
      if (
        (key !== "type" && keyOf(text)) ||
        plainText(text).length > 80 ||
        /คะแนน|ผลการประเมิน|ตัวชี้วัด|เครื่องมือ|^\d/.test(plainText(text))
      )
        return;
      add(found, key, text, cellPlace(grid.sheet, row, right), text);
      return;
    }
    return;
  }
  const inline = /^([^:：]{3,30})\s*[:：]\s*(.{3,80})$/.exec(plainText(value));
  const inlineKey = inline ? keyOf(inline[1]!) : null;
  if (inlineKey) add(found, inlineKey, inline![2]!, cellPlace(grid.sheet, row, column), value);
}

/** A row of many heads over as many cells: what stands beside one of them is another head. */
function isTableHead(grid: Grid, row: number, column: number): boolean {
  const filled = (of: number): number =>
    (grid.values[of - grid.row] ?? []).filter((value) => value !== "").length;
  return (
    valueAt(grid, row + 1, column) !== "" &&
    filled(row) >= MANY &&
    filled(row + 1) * 2 >= filled(row)
  );
}

const MANY = 5;

function add(
  found: Record<Key, Mention<string>[]>,
  key: Key,
  value: string,
  at: Place,
  text: string
): void {
  let clean = plainText(value);
  if (key === "agency") clean = inFull(clean);
  if (key === "district") clean = clean.replace(/^(อำเภอ|อ\.)\s*/, "");
  if (key === "province") clean = clean.replace(/^(จังหวัด|จ\.)\s*/, "");
  if (clean === "" || /^[-–.]+$/.test(clean)) return;
  if (
    found[key].some(
      (other) =>
        other.at.sheet === at.sheet && other.at.address === at.address && other.value === clean
    )
  )
    return;
  found[key].push({ value: clean, at, text });
}

/** What the title of a table says, or begins with, where it names whose scores they are; an analysis names offices too. */
const TITLE = new RegExp(
  `^(?:ของ|หน่วยงาน)?\\s*(?:${KIND}|(?:อบต|อบจ|ทต|ทม|ทน)\\.)|ผลการประเมิน|คะแนน|ITA`,
  "i"
);

/** The agencies of local government that a title names, in full. */
export function agenciesIn(text: string): string[] {
  const plain = plainText(text);
  if (plain.length > LONGEST_TITLE || !TITLE.test(plain)) return [];
  const named = [...plain.matchAll(NAMED)].map((match) => `${match[1]}${cut(match[2]!)}`);
  const short = ABBREVIATED.exec(plain);
  return [...new Set([...named, ...(short ? [inFull(cut(short[0]))] : [])])];
}

function sentences(value: string, at: Place, found: Record<Key, Mention<string>[]>): void {
  const text = plainText(value);
  const short = ABBREVIATED.exec(text);
  if (short && text.length <= LONGEST_TITLE)
    place(text.slice(short.index + short[0].length), at, value, found);
  for (const match of text.matchAll(NAMED)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (OTHER.test(before) && !OWN_OFFICE.test(before)) continue;
    const name = cut(match[2]!);
    add(found, "agency", `${match[1]}${name}`, at, value);
    place(
      text.slice(
        match.index +
          match[1]!.length +
          text.slice(match.index + match[1]!.length).indexOf(name) +
          name.length
      ),
      at,
      value,
      found
    );
  }
  if (/^(ของ)?\s*(อำเภอ|อ\.\s?)[\u0e01-\u0e4e]/.test(text))
    place(text.replace(/^ของ\s*/, ""), at, value, found);
  if (/^จังหวัด[\u0e01-\u0e4e]/.test(text) && text.length < 60) place(text, at, value, found);
  const province = IN_PROVINCE.exec(text);
  if (province) add(found, "province", cut(province[1]!), at, value);
}

/** District and province right behind an agency's name. */
function place(
  rest: string,
  at: Place,
  value: string,
  found: Record<Key, Mention<string>[]>
): void {
  const district = DISTRICT.exec(rest);
  const name = district ? cut(district[1]!) : "";
  if (district) add(found, "district", name, at, value);
  const behind = district ? rest.slice(rest.indexOf(name) + name.length) : rest;
  const province = PROVINCE.exec(behind);
  if (province) add(found, "province", cut(province[1]!), at, value);
}

function cut(name: string): string {
  const short = name.slice(0, 2) + name.slice(2).replace(STOP, "");
  return short.length >= 2 ? short : name;
}

/** A name that runs on into the next word is the shorter name that stands clean elsewhere. */
function shorten(mentions: Mention<string>[]): void {
  const names = [...new Set(mentions.map(({ value }) => value))].sort(
    (a, b) => a.length - b.length
  );
  mentions.forEach((mention, i) => {
    const base = names.find(
      (name) => name.length >= 12 && mention.value !== name && mention.value.startsWith(name)
    );
    if (base && mention.value.length - base.length > 3) mentions[i] = { ...mention, value: base };
  });
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^ทต\.?\s*/, "เทศบาลตำบล"],
  [/^ทม\.?\s*/, "เทศบาลเมือง"],
  [/^ทน\.?\s*/, "เทศบาลนคร"],
  [/^อบต\.?\s*/, "องค์การบริหารส่วนตำบล"],
  [/^อบจ\.?\s*/, "องค์การบริหารส่วนจังหวัด"],
];

const KIND_FIRST = new RegExp(`^(${KIND})\\s*`);

/** An agency's kind and its own name, apart: names of one kind are alike by their kind alone. */
export function kindAndName(agency: string): { readonly kind: string; readonly name: string } {
  const full = inFull(plainText(agency));
  const kind = KIND_FIRST.exec(full)?.[0] ?? "";
  return { kind: kind.trim(), name: full.slice(kind.length) };
}

/** An agency's name with the abbreviation of its kind written out. */
export function inFull(name: string): string {
  const [short, full] = SHORT.find(([pattern]) => pattern.test(name)) ?? [];
  return short && full ? name.replace(short, full) : name;
}

function agencyKey(name: string): string {
  return inFull(name).replace(/\s/g, "");
}

const ABBREVIATED =
  /(?<![\u0e01-\u0e4e])(?:อบต|อบจ|ทต|ทม|ทน)\.\s?[\u0e01-\u0e2e\u0e40-\u0e44][\u0e01-\u0e4e]*/;
const OF_STATE = /(?:มหาวิทยาลัย|สถาบัน|กรม|เมืองพัทยา)[\u0e01-\u0e4e]{3,}/;
const TITLE_ROWS = 10;
const LONGEST_TITLE = 200;

/** An abbreviated name, or an agency of another kind, in a title: where no local government is named in full. */
function otherKinds(grids: readonly Grid[]): Mention<string>[] {
  for (const pattern of [ABBREVIATED, OF_STATE]) {
    for (const grid of grids) {
      for (const { row, value, at } of filledCells(grid)) {
        if (row - grid.row >= TITLE_ROWS) break;
        if (typeof value !== "string" || value.length > LONGEST_TITLE) continue;
        const text = plainText(value);
        const name = /ผลการประเมิน|คะแนน|ITA/i.test(text) ? pattern.exec(text)?.[0] : undefined;
        if (name) return [{ value: inFull(cut(name)), at, text: value }];
      }
    }
  }
  return [];
}

/** The value that most mentions give; null when two are named equally often. */
export function settled<T>(
  mentions: readonly Mention<T>[],
  key: (value: T) => unknown = (value) => value
): Fact<T> {
  const votes = new Map<unknown, { value: T; count: number }>();
  for (const { value } of mentions) {
    const vote = votes.get(key(value));
    if (vote) vote.count++;
    else votes.set(key(value), { value, count: 1 });
  }
  const [first, second] = [...votes.values()].sort((a, b) => b.count - a.count);
  return { value: first && first.count !== second?.count ? first.value : null, mentions };
}
