/** Names one after the other as Thai sets them: "ก", "ก และข", "ก ข และค". */
export function listInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  const joint = /^[A-Za-z]/.test(last) ? "และ " : "และ";
  return `${names.slice(0, -1).join(" ")} ${joint}${last}`;
}
