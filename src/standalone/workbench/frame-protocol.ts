/**
 * The words of the protocol that office.js speaks to the page that hosts its frame (Excel on the web):
 * JSON texts by postMessage. Learnt from the unmodified client; the numbers are its own.
 */
export interface FrameMessage {
  readonly _messageType: 0;
  readonly _actionName: string;
  /** 0 invoke, 1 register an event, 2 unregister. */
  readonly _actionType: 0 | 1 | 2;
  readonly _conversationId: string;
  readonly _correlationId: number | string;
  readonly _data: FrameData;
}

export interface FrameData {
  readonly ArrayData?: readonly unknown[];
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly Properties?: readonly (readonly [string, string])[];
}

/** What a method of the frame asks for. */
export const DISPATCH = {
  refreshSettings: 75,
  saveSettings: 76,
  processQuery: 93,
  commandCompleted: 94,
} as const;

/** Errors of the transport, as the client maps them to its codes. */
export const TRANSPORT_ERROR = {
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  ActivityLimitReached: 5102,
  AccessDenied: 7000,
  InvalidOrTimedOutSession: 5012,
  notImplemented: 5001,
} as const;

/** Reads a message of a frame; null for anything else that a window may receive. */
export function frameMessage(data: unknown): FrameMessage | null {
  if (typeof data !== "string") return null;
  try {
    const message = JSON.parse(data) as Partial<FrameMessage> | null;
    const ours = message?._messageType === 0 && typeof message._conversationId === "string";
    return ours ? (message as FrameMessage) : null;
  } catch {
    return null;
  }
}
