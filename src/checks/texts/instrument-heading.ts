import type { CheckInput, Observation } from "../check";
import { compact } from "./subjects";

/**
 * An instrument under another one's heading: EIT or OIT under "ผู้มีส่วนได้เสียภายใน", IIT under
 * "ผู้มีส่วนได้เสียภายนอก", OIT called a survey of perception.
 */
export function instrumentHeading({ assessment }: CheckInput): Observation[] {
  return assessment.texts.parts.flatMap((part) => {
    const { instrument } = part;
    if (part.role !== "instrument-heading" || !instrument) return [];
    const words = compact(part.text);
    const wrong = {
      IIT: /ส่วนเสียภายนอก|ได้เสียภายนอก|ตรวจการเปิดเผย/,
      EIT: /ส่วนเสียภายใน|ได้เสียภายใน|ตรวจการเปิดเผย/,
      OIT: /ผู้มีส่วนได้|แบบวัด(?!การเปิดเผย|\(?OIT|$)|แบบสำรวจ|การรับรู้/,
    }[instrument];
    return wrong.test(words)
      ? [{ at: part.at, params: { kind: "instrument", subject: instrument, case: instrument } }]
      : [];
  });
}
