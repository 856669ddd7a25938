import { type ExcelClass } from "../excel-class";
import { type Session } from "../session";

/** What the client asks for on its own behalf when it starts (WIRE.md 2). */
const AddinInternalService: ExcelClass<Session> = {
  name: "AddinInternalService",
  properties: {},
  methods: { notifyActionHandlerReady: () => undefined },
};

export const SERVICES: Readonly<Record<string, ExcelClass<Session>>> = {
  "Microsoft.InternalService.AddinInternalService": AddinInternalService,
};
