// Runs jest with the given arguments and closes with the plain line that counts.
import { closeWith, runJest } from "./run-jest.mjs";

closeWith(await runJest(process.argv.slice(2)));
