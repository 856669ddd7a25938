/** The raw parts of the file that a workbook was opened from. (The package room grows this.) */
export interface SourcePackage {
  readonly names: readonly string[];
  bytes(part: string): Uint8Array | undefined;
  text(part: string): string | undefined;
}
