import type { Workbook } from "@cj-tech-master/excelts";
import type { Book, PeekedCell } from "../book";
import type { OpenedPackage } from "./source-package";

type Window = Parameters<Book["peek"]>[1];

/** Cells of sheets that were too large to be loaded with the workbook. */
export class HugeSheets {
  constructor(
    readonly source: OpenedPackage,
    readonly model: Workbook,
    readonly formats: readonly object[],
    readonly unloaded: Set<number>
  ) {}
  load(_sheet: number): void {}
  peek(_sheet: number, _window: Window): PeekedCell[] {
    return [];
  }
  bounds(_sheet: number): Window | null {
    return null;
  }
}
