import { reportOne, type FileJob } from "./report-one";

/** A process of its own that works on the files that the runner sends, one after the other. */
process.on("message", (job: FileJob) => {
  void reportOne(job).then((result) => process.send?.(result));
});
