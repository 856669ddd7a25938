import { actionFaults, requestFaults, type NamedFault } from "./fault-list";
import { BOOK, CODES, runInto, undisturbed } from "./faults";
import { extent } from "./differential";
import { breakOff, laterRun } from "./later-run";
import { hostileBooks, limitBooks, type Trial } from "./trials";
import { sequence } from "./sequences";

/** The long form of the fault tests: many more places, all codes; counts at the end. */
async function main(): Promise<number> {
  const [places = 40, sequences = 20] = process.argv.slice(2).map(Number);
  let passed = 0;
  const failures: string[] = [];
  const note = (name: string, complaint: string | null) => {
    if (complaint === null) passed++;
    else failures.push(`${name}: ${complaint}`);
    if ((passed + failures.length) % 10 === 0) process.stderr.write(".");
  };
  const expected = await undisturbed();
  const faults: NamedFault[] = [
    ...actionFaults(expected, places),
    ...requestFaults(expected, CODES),
  ];
  for (const { name, fault } of faults) note(name, await runInto(fault, expected));
  const later = await laterRun();
  const spread = Array.from({ length: places }, (_, place) =>
    Math.floor((place * later.deeds.length) / places)
  );
  const breaks = [...new Set([...later.structure, ...spread])];
  for (const action of breaks) {
    note(
      `a later run broken off at ${action} ${later.deeds[action]}`,
      await breakOff(later, action)
    );
  }
  const trials: Trial[] = [...limitBooks(), ...hostileBooks()];
  for (const { name, run } of trials) note(name, await run());
  let deeds = 0;
  for (let seed = 1; seed <= sequences; seed++) {
    const done = await sequence(seed);
    deeds += done.deeds;
    note(`sequence ${seed}`, done.complaint);
  }
  const { parts, cells } = extent(BOOK);
  const kinds = new Set(faults.map(({ kind }) => kind));
  const compared = 2 * faults.length + trials.length + sequences;
  console.log(`\nfaults ${faults.length}, of ${kinds.size} distinct (action kind x fault)`);
  console.log(`later runs over a marked report, broken off at ${breaks.length} actions`);
  console.log(`files: limits and hostile contents ${trials.length}`);
  console.log(`officer sequences ${sequences} with ${deeds} deeds`);
  console.log(
    `compared ${compared} times ${parts} parts and ${cells} cells: ${compared * cells} cells`
  );
  for (const failure of failures) console.log(`FAILED ${failure}`);
  console.log(`${passed} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
