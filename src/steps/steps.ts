import type { Steps } from "./contract";
import { createSteps } from "./create-steps";

/** The steps that pane and ribbon share. */
export const steps: Steps = createSteps();
