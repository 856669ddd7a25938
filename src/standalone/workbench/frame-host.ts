import { DISPATCH, frameMessage, TRANSPORT_ERROR, type FrameMessage } from "./frame-protocol";

/** What a frame needs of the workbook behind it. */
export interface FrameBacking {
  /** Answers a request body of Microsoft's client (host/execute). */
  execute(body: unknown): Promise<unknown>;
  readonly documentName: string;
  readonly readOnly: boolean;
  /** Settings of the document for Office.context.document.settings: JSON texts by key. */
  readonly settings: Map<string, string>;
}

export interface FrameOptions {
  /** A page of the add-in, relative to this one: "taskpane.html". */
  readonly page: string;
  /** Display language of Excel, "th-TH" or "en-US". */
  readonly locale: string;
  /** Highest ExcelApi set that is offered. */
  readonly api: string;
}

/** A page of the add-in that runs in a frame as it runs in Excel on the web. */
export interface HostedFrame {
  /** Tells the client of an event (WIRE.md 3); remote says that another person caused it. */
  emit(type: number, target: string, args: unknown, remote?: boolean): void;
  /** Runs a ribbon function of the frame; resolves when it says that it has completed. */
  command(name: string, control: string): Promise<void>;
  close(): void;
}

let serial = 0;
const unique = (prefix: string) => `${prefix}-${Date.now().toString(36)}-${(serial += 1)}`;

/**
 * Stands where Excel on the web stands: gives the frame its address and answers office.js. Nothing here
 * knows the add-in. A request that the frame should be answered for is answered once, in order.
 */
export function hostFrame(
  frame: HTMLIFrameElement,
  backing: FrameBacking,
  options: FrameOptions
): HostedFrame {
  const conversation = unique("conversation");
  const origin = window.location.origin;
  const listeners = new Map<string, FrameMessage>();
  const commands = new Map<string, () => void>();
  let sequence = 0;

  const answer = (to: FrameMessage, data: unknown, event = false) =>
    frame.contentWindow?.postMessage(
      JSON.stringify({
        _messageType: 1,
        _responseType: event ? 1 : 0,
        _errorCode: 0,
        _actionName: to._actionName,
        _conversationId: conversation,
        _correlationId: to._correlationId,
        _origin: origin,
        _serializerVersion: 1,
        _data: data,
      }),
      origin
    );

  const method = async (message: FrameMessage): Promise<unknown> => {
    const fields = message._data.ArrayData ?? [];
    switch (message._data.DdaMethod?.DispatchId) {
      case DISPATCH.processQuery: {
        const reply = await backing.execute(JSON.parse(String(fields[4])));
        return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(reply), ""] };
      }
      case DISPATCH.refreshSettings:
        return {
          Version: 1,
          Error: 0,
          Properties: { Settings: [...backing.settings].map(([Name, Value]) => ({ Name, Value })) },
        };
      case DISPATCH.saveSettings: {
        const saved = message._data.DdaSettingsMethod?.Properties ?? message._data.Properties ?? [];
        backing.settings.clear();
        for (const [key, value] of saved) backing.settings.set(key, value);
        return { Version: 1, Error: 0 };
      }
      case DISPATCH.commandCompleted: {
        const id = String(fields[0] ?? (message._data as Record<string, unknown>)["0"]);
        commands.get(id)?.();
        commands.delete(id);
        return { Version: 1, Error: 0 };
      }
      default:
        return { Version: 1, Error: TRANSPORT_ERROR.notImplemented };
    }
  };

  const context = () => ({
    _id: "ita-workbench",
    _appInstanceId: conversation,
    _appName: 16,
    _appVersion: "16.0",
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: backing.documentName,
    _clientMode: backing.readOnly ? 0 : 1,
    _settings: [...backing.settings],
    _reason: 0,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: conversation,
    _requirementMatrix: JSON.stringify({ ExcelApi: options.api, RichApiRuntime: "1.1" }),
    _hostFullVersion: "16.0.15427.10000",
  });

  const onMessage = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const message = frameMessage(event.data);
    if (!message || message._conversationId !== conversation) return;
    if (message._actionType === 1) {
      listeners.set(message._actionName, message);
      answer(message, { Version: 1, Error: 0 });
    } else if (message._actionType === 2) {
      listeners.delete(message._actionName);
      answer(message, { Version: 1, Error: 0 });
    } else if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      listeners.clear();
      answer(message, context());
    } else if (message._actionName === "executeMethod") {
      void method(message).then((reply) => answer(message, reply));
    }
  };

  window.addEventListener("message", onMessage);
  const hostInfo = `Excel$Web$16.01$${options.locale}$${conversation}$$$0`;
  frame.src =
    `${options.page}?_host_Info=${hostInfo}` +
    `#&_serializer_version=1&_xdm_Info=${conversation}|ita-workbench|${origin}`;

  return {
    emit(type, target, args, remote = false) {
      const listener = listeners.get("richApiMessage");
      if (!listener) return;
      const entry = [65536, type, target, JSON.stringify(args), (sequence += 1), remote];
      answer(listener, { ArrayData: [entry] }, true);
    },
    command(name, control) {
      const listener = listeners.get("appCommandInvoked");
      if (!listener)
        return Promise.reject(new Error(`no command is registered in ${options.page}`));
      const id = unique("command");
      return new Promise((resolve) => {
        commands.set(id, resolve);
        answer(listener, [id, name, JSON.stringify({ source: { id: control } })], true);
      });
    },
    close() {
      window.removeEventListener("message", onMessage);
      frame.src = "about:blank";
    },
  };
}
