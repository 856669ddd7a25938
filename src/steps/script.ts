/** What a program without a pane needs of the add-in: the steps, their summary, and failures in words. */
export { createSteps } from "./create-steps";
export { summaryOf, type Summary } from "./summary";
export { failureSentence } from "../wording/failures";
