import type { Worksheet } from "@cj-tech-master/excelts";
import { type Area } from "./area";
import { type Session } from "./session";

/** A table takes in what is written directly under it (OFFICE.md I). */
export function growTables(_excel: Session, _sheet: Worksheet, _written: Area): void {
  // Filled in with tables.
}
