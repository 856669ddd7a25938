import type { UnitKind } from "./library";

/** What an agency of a kind calls its head, its highest official and its divisions. */
export interface AgencyKind {
  /** How the names of such agencies begin. */
  readonly begins: readonly string[];
  /** Title of the head: signs, approves, decides. */
  readonly head: string;
  /** Title of the highest permanent official, who oversees the daily work. */
  readonly clerk: string;
  /** Usual division names, used where the office gave no list of its own. */
  readonly divisions: Readonly<Record<UnitKind, string>>;
}

/** Kinds of agencies, the first whose beginning fits; the last one fits every name. */
const KINDS: readonly AgencyKind[] = [
  {
    begins: ["เทศบาล", "ทน.", "ทม.", "ทต."],
    head: "นายกเทศมนตรี",
    clerk: "ปลัดเทศบาล",
    divisions: {
      clerk: "สำนักปลัดเทศบาล",
      legal: "สำนักปลัดเทศบาล (งานนิติการ)",
      finance: "กองคลัง",
      works: "กองช่าง",
      education: "กองการศึกษา",
      health: "กองสาธารณสุขและสิ่งแวดล้อม",
      audit: "หน่วยตรวจสอบภายใน",
      personnel: "สำนักปลัดเทศบาล (งานการเจ้าหน้าที่)",
      all: "ทุกสำนัก/กอง",
    },
  },
  {
    begins: ["องค์การบริหารส่วนตำบล", "อบต"],
    head: "นายกองค์การบริหารส่วนตำบล",
    clerk: "ปลัดองค์การบริหารส่วนตำบล",
    divisions: {
      clerk: "สำนักปลัดองค์การบริหารส่วนตำบล",
      legal: "สำนักปลัดองค์การบริหารส่วนตำบล (งานนิติการ)",
      finance: "กองคลัง",
      works: "กองช่าง",
      education: "กองการศึกษา ศาสนา และวัฒนธรรม",
      health: "สำนักปลัดองค์การบริหารส่วนตำบล (งานสาธารณสุข)",
      audit: "หน่วยตรวจสอบภายใน",
      personnel: "สำนักปลัดองค์การบริหารส่วนตำบล (งานการเจ้าหน้าที่)",
      all: "ทุกสำนัก/กอง",
    },
  },
  {
    begins: ["องค์การบริหารส่วนจังหวัด", "อบจ"],
    head: "นายกองค์การบริหารส่วนจังหวัด",
    clerk: "ปลัดองค์การบริหารส่วนจังหวัด",
    divisions: {
      clerk: "สำนักปลัดองค์การบริหารส่วนจังหวัด",
      legal: "สำนักปลัดองค์การบริหารส่วนจังหวัด (ฝ่ายนิติการ)",
      finance: "กองคลัง",
      works: "กองช่าง",
      education: "กองการศึกษา ศาสนา และวัฒนธรรม",
      health: "กองสาธารณสุข",
      audit: "หน่วยตรวจสอบภายใน",
      personnel: "กองการเจ้าหน้าที่",
      all: "ทุกสำนัก/กอง",
    },
  },
  {
    begins: ["จังหวัด"],
    head: "ผู้ว่าราชการจังหวัด",
    clerk: "รองผู้ว่าราชการจังหวัดที่ได้รับมอบหมาย",
    divisions: {
      clerk: "สำนักงานจังหวัด (กลุ่มงานอำนวยการ)",
      legal: "สำนักงานจังหวัด (กลุ่มงานศูนย์ดำรงธรรมจังหวัด)",
      finance: "สำนักงานจังหวัด (งานการเงินและบัญชี)",
      works: "สำนักงานจังหวัด (กลุ่มงานยุทธศาสตร์)",
      education: "สำนักงานจังหวัด (กลุ่มงานยุทธศาสตร์)",
      health: "สำนักงานจังหวัด (กลุ่มงานยุทธศาสตร์)",
      audit: "หน่วยตรวจสอบภายในจังหวัด",
      personnel: "สำนักงานจังหวัด (กลุ่มงานบริหารทรัพยากรบุคคล)",
      all: "ทุกหน่วยงานในสังกัด",
    },
  },
  kindWithDepartments(["อำเภอ", "ที่ว่าการอำเภอ"], "นายอำเภอ", "ปลัดอำเภอที่ได้รับมอบหมาย"),
  kindWithDepartments(["เมืองพัทยา"], "นายกเมืองพัทยา", "ปลัดเมืองพัทยา"),
  kindWithDepartments(["กรม"], "อธิบดี", "รองอธิบดีที่ได้รับมอบหมาย"),
  kindWithDepartments(["มหาวิทยาลัย"], "อธิการบดี", "รองอธิการบดีที่ได้รับมอบหมาย"),
  kindWithDepartments(["โรงพยาบาล"], "ผู้อำนวยการโรงพยาบาล", "รองผู้อำนวยการที่ได้รับมอบหมาย"),
  kindWithDepartments([""], "หัวหน้าหน่วยงาน", "ผู้ช่วยหัวหน้าหน่วยงานที่ได้รับมอบหมาย"),
];

function kindWithDepartments(begins: readonly string[], head: string, clerk: string): AgencyKind {
  return {
    begins,
    head,
    clerk,
    divisions: {
      clerk: "ฝ่ายบริหารทั่วไป",
      legal: "กลุ่มงานนิติการ",
      finance: "ฝ่ายการเงินและพัสดุ",
      works: "ฝ่ายบริหารทั่วไป",
      education: "ฝ่ายบริหารทั่วไป",
      health: "ฝ่ายบริหารทั่วไป",
      audit: "หน่วยตรวจสอบภายใน",
      personnel: "กลุ่มงานทรัพยากรบุคคล",
      all: "ทุกกลุ่มงาน",
    },
  };
}

/** The kind of an agency by how its name begins ("" or an unknown name gives the general kind). */
export function agencyKindOf(name: string): AgencyKind {
  const trimmed = name.trim();
  const kind = KINDS.find(({ begins }) => begins.some((start) => trimmed.startsWith(start)));
  return kind ?? (KINDS[KINDS.length - 1] as AgencyKind);
}
