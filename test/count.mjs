// Runs jest with the given arguments and closes with the plain line that counts.
import { closeWith, runJest } from "./run-jest.mjs";

closeWith(runJest(process.argv.slice(2)));
