/** Thai sets no spaces between words: where one may be cut is known by the browser's own dictionary. */
const words = new Intl.Segmenter("th", { granularity: "word" });

/** A title in at most so many letters, cut between two words and with an ellipsis where it was cut. */
export function shortTitle(title: string, letters: number): string {
  const plain = title.replace(/\s+/g, " ").trim();
  if (plain.length <= letters) return plain;
  let end = 0;
  for (const { index } of words.segment(plain)) {
    if (index >= letters) break;
    end = index;
  }
  return `${plain.slice(0, end || letters - 1).trimEnd()}…`;
}
