/** EMU per point: the unit in which drawings are stored. */
export const EMU = 12_700;

/** Points in the unit of drawings. */
export function emu(points: number): number {
  return Math.round(points * EMU);
}
