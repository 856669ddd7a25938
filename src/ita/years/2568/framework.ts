import type { Framework } from "../../framework";
import { INDICATORS } from "../../indicators";
import { NAMED_LEVELS } from "../../level-rules";
import { ITEMS } from "./items";

/** FY2568: 15 IIT items, 9 EIT items in two parts, 28 OIT items in seven groups (ITA.md 2). */
export const FRAMEWORK_2568: Framework = {
  year: 2568,
  indicators: INDICATORS,
  groups: [
    { number: "9.1", name: "ข้อมูลพื้นฐาน", indicator: 9 },
    { number: "9.2", name: "การบริหารงานและการใช้จ่ายงบประมาณ", indicator: 9 },
    { number: "9.3", name: "การจัดซื้อจัดจ้าง", indicator: 9 },
    { number: "9.4", name: "การบริหารและพัฒนาทรัพยากรบุคคล", indicator: 9 },
    { number: "9.5", name: "การส่งเสริมความโปร่งใส", indicator: 9 },
    { number: "10.1", name: "การดำเนินการเพื่อป้องกันการทุจริตในประเด็นสินบน", indicator: 10 },
    { number: "10.2", name: "การส่งเสริมคุณธรรมและความโปร่งใส", indicator: 10 },
  ],
  items: ITEMS,
  complete: ["IIT", "EIT", "OIT"],
  counts: { IIT: 15, EIT: 9, OIT: 28 },
  weights: { IIT: 0.3, EIT: 0.3, OIT: 0.4 },
  levelRule: NAMED_LEVELS,
  eitParts: true,
  measuresItem: "o27",
  followUpItem: "o28",
  doubledItem: { code: "o27", group: "10.2" },
  letterGrades: false,
};
