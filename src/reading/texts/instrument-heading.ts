import { INSTRUMENTS, type Instrument } from "../../model/assessment";
import { instrumentIn } from "../label";

const INSTRUMENT_HEAD = /เครื่องมือ|แบบวัด|แบบสำรวจการรับรู้|แบบตรวจ|ผู้มีส่วนได้/;

/** Words of a sentence about what was answered: no heading. */
const SAYS = /เห็นว่า|ความเห็น|พบว่า|รับรู้ว่า|รู้สึกว่า|บางส่วน|บางราย|ยัง|ควร/;

/** The instrument of a heading over a table of items; undefined when the text is no such heading. */
export function instrumentHeading(plain: string): Instrument | null | undefined {
  if (plain.length > 200 || !INSTRUMENT_HEAD.test(plain) || SAYS.test(plain)) return undefined;
  if (INSTRUMENTS.filter((one) => plain.includes(one)).length > 1) return undefined;
  const named = instrumentIn(plain);
  if (named) return named;
  return INSTRUMENTS.some((one) => plain.includes(one)) || /การรับรู้|ผู้มีส่วนได้/.test(plain)
    ? null
    : undefined;
}
