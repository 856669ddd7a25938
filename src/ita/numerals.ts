const THAI_ZERO = 0x0e50;

/** "๙๕.๔๑" -> "95.41"; everything that is not a Thai digit stays. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/** "95.41" -> "๙๕.๔๑"; everything that is not an Arabic digit stays. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}

/**
 * A score as text with two decimals ("๙๕.๔๑" or "95.41"), rounded half up (ITA.md R7).
 * score is 0-100 or a difference of scores.
 */
export function scoreText(score: number, digits: "thai" | "arabic"): string {
  const text = roundHalfUp(score).toFixed(2);
  return digits === "thai" ? toThaiDigits(text) : text;
}

/**
 * Rounds half up in decimal, not in binary: 94.995 gives 95.00 (ITA.md R7). Twelve significant digits
 * are enough for means of scores and take away the noise of binary sums.
 */
export function roundHalfUp(value: number, decimals = 2): number {
  const shifted = Number(value.toPrecision(12)) * 10 ** decimals;
  const rounded = Math.floor(Number(Math.abs(shifted).toPrecision(12)) + 0.5);
  return (Math.sign(value) * rounded) / 10 ** decimals;
}
