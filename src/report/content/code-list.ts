/** Runs shorter than this are listed one by one. */
const RUN = 4;

/** Codes in a row as one range: "i1-i15 e7 o27 o28". Codes are canonical ("i1"). */
export function codeList(codes: readonly string[]): string {
  const runs: string[][] = [];
  for (const code of codes) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last !== undefined && follows(last, code)) run.push(code);
    else runs.push([code]);
  }
  return runs
    .flatMap((run) => (run.length < RUN ? run : [`${run[0]}-${run[run.length - 1]}`]))
    .join(" ");
}

function follows(before: string, code: string): boolean {
  return before[0] === code[0] && Number(code.slice(1)) === Number(before.slice(1)) + 1;
}
