import type { Band } from "../../model/analysis";
import type { Instrument } from "../../model/assessment";

/**
 * Frames for items that no library speaks of (a year without one): the item's own text is quoted as the
 * sheet words it, and every statement says that it was drafted from it.
 */
export const UNLISTED: {
  readonly drafted: string;
  /** Where a text comes from that another year's library has for the same question. */
  readonly kindred: string;
  /** How a question ends, and what it says to the one who answers: left out where an item is named in short. */
  readonly asking: RegExp;
  /** An item in a step, by its code. */
  readonly item: string;
  readonly shortcoming: Readonly<
    Record<Instrument, Readonly<Partial<Record<Exclude<Band, "full">, string>>>>
  >;
  readonly achieved: Readonly<Partial<Record<Instrument, string>>>;
  readonly develop: string;
  readonly developUrgent: string;
  readonly developFull: string;
  readonly maintain: string;
} = {
  asking: /\s*(มากน้อยเพียงใด|เพียงใด|หรือไม่)\s*$|ของท่าน/g,
  item: "ข้อ {code}",
  drafted: "ร่างจากชื่อข้อในตารางคะแนน โปรดตรวจก่อนใช้",
  kindred: "ใช้ข้อความของข้อ {code} ปี {year} ซึ่งถามเรื่องเดียวกัน โปรดตรวจก่อนใช้",
  shortcoming: {
    IIT: {
      high: "ความเห็นของบุคลากรในข้อ “{subject}” ยังขาดอีกเล็กน้อยจึงจะเต็ม",
      good: "ความเห็นของบุคลากรในข้อ “{subject}” ยังไม่ถึงระดับสูง",
      low: "ความเห็นของบุคลากรในข้อ “{subject}” อยู่ในระดับที่ยังต้องแก้ไขภายในปีงบประมาณ",
      failing: "ความเห็นของบุคลากรในข้อ “{subject}” อยู่ในระดับต่ำ ยังต้องแก้ไขโดยเร่งด่วน",
    },
    EIT: {
      high: "ความเห็นของผู้รับบริการหรือผู้มาติดต่อในข้อ “{subject}” ยังขาดอีกเล็กน้อยจึงจะเต็ม",
      good: "ความเห็นของผู้รับบริการหรือผู้มาติดต่อในข้อ “{subject}” ยังไม่ถึงระดับสูง",
      low: "ความเห็นของผู้รับบริการหรือผู้มาติดต่อในข้อ “{subject}” อยู่ในระดับที่ยังต้องแก้ไขภายในปีงบประมาณ",
      failing: "ความเห็นของผู้รับบริการหรือผู้มาติดต่อในข้อ “{subject}” อยู่ในระดับต่ำ ยังต้องแก้ไขโดยเร่งด่วน",
    },
    OIT: {
      part: "ข้อมูลที่เผยแพร่ในข้อ “{subject}” ยังได้คะแนนไม่เต็ม",
      none: "ข้อมูลในข้อ “{subject}” ยังไม่ได้รับคะแนน",
    },
  },
  achieved: {
    IIT: "บุคลากรที่ตอบแบบวัดให้คะแนนเต็มในข้อ “{subject}”",
    EIT: "ผู้รับบริการหรือผู้มาติดต่อที่ตอบแบบวัดให้คะแนนเต็มในข้อ “{subject}”",
  },
  develop: "{develop} โดยเริ่มจากข้อ “{subject}”",
  developUrgent: "ให้{ผู้บริหารสูงสุด}สั่งการตามประเด็นใน{item} ภายในไตรมาสที่ 1 เพื่อ{develop}",
  developFull: "{develop} ในข้อ “{subject}”",
  maintain: "{maintain} ตามประเด็นใน{item}",
};
