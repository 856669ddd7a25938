import type { Worksheet as Sheet } from "@cj-tech-master/excelts";
import { type ExcelClass, value } from "../excel-class";
import { ExcelError } from "../excel-error";
import { isProtected } from "../protection-guard";
import { type Session, worksheetId } from "../session";

type Stored = NonNullable<Sheet["sheetProtection"]>;

/** What stays allowed on a protected sheet: option of the API -> field of the file. */
const OPTIONS = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const satisfies Record<string, keyof Stored>;

type Options = Partial<
  Record<keyof typeof OPTIONS | "allowEditObjects" | "allowEditScenarios", boolean>
> & {
  selectionMode?: string;
};

function stored(options: Options): Stored {
  const allowed = Object.fromEntries(
    Object.entries(OPTIONS).flatMap(([option, field]) =>
      options[option as keyof typeof OPTIONS] ? [[field, true]] : []
    )
  );
  const mode = options.selectionMode ?? "Normal";
  return {
    ...allowed,
    sheet: true,
    ...(options.allowEditObjects ? {} : { objects: false }),
    ...(options.allowEditScenarios ? {} : { scenarios: false }),
    ...(mode === "None" ? { selectLockedCells: false, selectUnlockedCells: false } : {}),
    ...(mode === "Unlocked" ? { selectLockedCells: false } : {}),
  };
}

function shown(protection: Stored): Options {
  const allowed = Object.fromEntries(
    Object.entries(OPTIONS).map(([option, field]) => [option, protection[field] === true])
  );
  const selectionMode =
    protection.selectUnlockedCells === false
      ? "None"
      : protection.selectLockedCells === false
        ? "Unlocked"
        : "Normal";
  return {
    ...allowed,
    allowEditObjects: protection.objects !== false,
    allowEditScenarios: protection.scenarios !== false,
    selectionMode,
  };
}

/** Rounds of hashing that Excel itself writes. */
const SPIN_COUNT = 100000;

/** Hashing takes a while: the book waits for it before it is saved. */
function hash(excel: Session, sheet: Sheet, password: string): void {
  const protection = sheet.sheetProtection;
  excel.waitFor(
    sheet.protect(password, { spinCount: SPIN_COUNT }).then(() => {
      const { algorithmName, hashValue, saltValue, spinCount } = sheet.sheetProtection ?? {};
      const still = excel.note<string>("password", sheet) === password;
      sheet.sheetProtection = still
        ? { ...protection, algorithmName, hashValue, saltValue, spinCount }
        : null;
    })
  );
  sheet.sheetProtection = protection;
}

export const WorksheetProtection: ExcelClass<Sheet> = {
  name: "WorksheetProtection",
  properties: {
    protected: value(isProtected),
    options: value((sheet) => shown(sheet.sheetProtection ?? {})),
  },
  methods: {
    /** Excel refuses to protect what is protected (OFFICE.md D). */
    protect: (
      sheet,
      [options, password]: [Options | null | undefined, string | undefined],
      excel
    ) => {
      if (isProtected(sheet)) throw new ExcelError("AccessDenied");
      sheet.sheetProtection = stored(options ?? {});
      excel.setNote("password", sheet, password || undefined);
      if (password) hash(excel, sheet, password);
      noteChange(excel, sheet, true);
    },
    unprotect: (sheet, [password]: [string | undefined], excel) => {
      const known = excel.note<string>("password", sheet);
      const locked = known ?? sheet.sheetProtection?.hashValue;
      if (locked && known !== password) throw new ExcelError("AccessDenied");
      sheet.sheetProtection = null;
      excel.setNote("password", sheet, undefined);
      noteChange(excel, sheet, false);
    },
  },
};

function noteChange(excel: Session, sheet: Sheet, isNow: boolean): void {
  excel.book.changes.sheet(sheet.id, "protection");
  const id = worksheetId(sheet);
  excel.raise(24, [id], { worksheetId: id, isProtected: isNow, source: "Local" });
}

/** Structure of the workbook: sheets cannot be added, renamed, moved or deleted. */
export const WorkbookProtection: ExcelClass<Session> = {
  name: "WorkbookProtection",
  properties: { protected: value((excel) => excel.book.model.protection?.lockStructure ?? false) },
  methods: {
    protect: (excel, [password]: [string | undefined]) => {
      if (excel.book.model.protection?.lockStructure) throw new ExcelError("AccessDenied");
      excel.book.model.protection = { lockStructure: true };
      excel.setNote("password", excel.book, password || undefined);
      if (password)
        excel.waitFor(
          excel.book.model
            .protect(password, { lockStructure: true, spinCount: SPIN_COUNT })
            .then(() => undefined)
        );
      excel.book.changes.workbook = true;
    },
    unprotect: (excel, [password]: [string | undefined]) => {
      const known = excel.note<string>("password", excel.book);
      const locked = known ?? excel.book.model.protection?.hashValue;
      if (locked && known !== password) throw new ExcelError("AccessDenied");
      excel.book.model.protection = undefined;
      excel.setNote("password", excel.book, undefined);
      excel.book.changes.workbook = true;
    },
  },
};
