import type { Band } from "../../model/analysis";
import type { Instrument } from "../../model/assessment";

/**
 * Frames for items that no library speaks of (a year without one): the item's own text is quoted as the
 * sheet words it, and every statement says that it was drafted from it.
 */
export const UNLISTED: {
  readonly drafted: string;
  readonly shortcoming: Readonly<
    Record<Instrument, Readonly<Partial<Record<Exclude<Band, "full">, string>>>>
  >;
  readonly achieved: Readonly<Partial<Record<Instrument, string>>>;
  readonly develop: string;
  readonly developUrgent: string;
  readonly developFull: string;
  readonly maintain: string;
} = {
  drafted: "ร่างจากชื่อข้อในตารางคะแนน โปรดตรวจก่อนใช้",
  shortcoming: {
    IIT: {
      high: "ความเห็นของบุคลากรในเรื่อง “{subject}” ยังขาดอีกเล็กน้อยจึงจะเต็ม",
      good: "ความเห็นของบุคลากรในเรื่อง “{subject}” ยังไม่ถึงระดับสูง",
      low: "ความเห็นของบุคลากรในเรื่อง “{subject}” อยู่ในระดับที่ยังต้องแก้ไขภายในปีงบประมาณ",
      failing: "ความเห็นของบุคลากรในเรื่อง “{subject}” อยู่ในระดับต่ำ ยังต้องแก้ไขโดยเร่งด่วน",
    },
    EIT: {
      high: "ความเห็นของผู้รับบริการหรือผู้มาติดต่อในเรื่อง “{subject}” ยังขาดอีกเล็กน้อยจึงจะเต็ม",
      good: "ความเห็นของผู้รับบริการหรือผู้มาติดต่อในเรื่อง “{subject}” ยังไม่ถึงระดับสูง",
      low: "ความเห็นของผู้รับบริการหรือผู้มาติดต่อในเรื่อง “{subject}” อยู่ในระดับที่ยังต้องแก้ไขภายในปีงบประมาณ",
      failing: "ความเห็นของผู้รับบริการหรือผู้มาติดต่อในเรื่อง “{subject}” อยู่ในระดับต่ำ ยังต้องแก้ไขโดยเร่งด่วน",
    },
    OIT: {
      part: "ข้อมูลที่เผยแพร่ในเรื่อง “{subject}” ยังได้คะแนนไม่เต็ม",
      none: "ข้อมูลในเรื่อง “{subject}” ยังไม่ได้รับคะแนน",
    },
  },
  achieved: {
    IIT: "บุคลากรที่ตอบแบบวัดให้คะแนนเต็มในเรื่อง “{subject}”",
    EIT: "ผู้รับบริการหรือผู้มาติดต่อที่ตอบแบบวัดให้คะแนนเต็มในเรื่อง “{subject}”",
  },
  develop: "{develop} โดยเริ่มจากเรื่อง “{subject}”",
  developUrgent: "ให้{ผู้บริหารสูงสุด}สั่งการเรื่อง “{subject}” ภายในไตรมาสที่ 1 {develop}",
  developFull: "{develop} ในเรื่อง “{subject}”",
  maintain: "{maintain} ในส่วนของเรื่อง “{subject}”",
};
