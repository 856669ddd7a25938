import type { Fault } from "../../src/standalone/host/node-client";
import { CODES, type Undisturbed } from "./faults";

/** A fault with the words that a report of it begins with. */
export interface NamedFault {
  readonly name: string;
  /** What is done and how it fails: "set Values: AccessDenied". */
  readonly kind: string;
  readonly fault: Fault;
}

/** Evenly spread numbers below a count, the first and the last few among them. */
function spread(count: number, points: number): number[] {
  const ends = [0, 1, 2, count - 3, count - 2, count - 1];
  const step = Math.max(1, Math.floor(count / points));
  const even = Array.from({ length: points }, (_, index) => index * step + (index % step));
  return [...new Set([...ends, ...even])].filter((k) => k >= 0 && k < count);
}

/** Faults at the k-th action of the writing request, in about as many places as asked for. */
export function actionFaults({ actions, deeds }: Undisturbed, points: number): NamedFault[] {
  const request = actions.length - 1;
  return spread(actions[request] ?? 0, points).map((action, index) => {
    const code = CODES[index % CODES.length] ?? "GeneralException";
    return {
      kind: `${deeds[action]}: ${code}`,
      name: `action ${action} of request ${request}: ${code}`,
      fault: { request, action, code },
    };
  });
}

/** Every request refused with every code, applied with its reply lost, and answered late. */
export function requestFaults({ actions }: Undisturbed, codes: readonly string[]): NamedFault[] {
  return actions.flatMap((_, request) => [
    ...codes.map((code) => ({
      name: `request ${request} refused: ${code}`,
      kind: `request ${request}: ${code}`,
      fault: { request, code, status: 400 },
    })),
    {
      name: `reply of request ${request} lost`,
      kind: `request ${request}: reply lost`,
      fault: { request, lose: true as const },
    },
    {
      name: `reply of request ${request} late`,
      kind: `request ${request}: reply late`,
      fault: { request, delay: 100 },
    },
  ]);
}
