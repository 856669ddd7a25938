import { ValueType } from "@cj-tech-master/excelts";
import type { DonorSheet } from "./donor";
import { emptyModel } from "./empty-model";
import type { StyleMerge } from "./merge-styles";

/**
 * Finds the file's cell format for a style of the model. Styles as the file has them keep the very format
 * that they had; new ones are made by the donor and appended.
 */
export class SheetFormats {
  readonly #byStyle = new Map<string, number>();
  readonly #fresh = new Map<string, object>();
  /** Cells that look alike share a style: each is written out once. */
  readonly #written = new WeakMap<object, string>();

  /** @param formats the model's style (JSON) of each cell format of the file */
  constructor(
    private readonly formats: readonly string[],
    private readonly styles: StyleMerge
  ) {
    formats.forEach((json, index) => {
      if (!this.#byStyle.has(json)) this.#byStyle.set(json, index);
    });
    this.#byStyle.set("{}", 0);
  }

  /** Notes a style that will be asked for. */
  want(style: object | undefined): void {
    if (!style) return;
    const json = this.#json(style);
    if (!this.#byStyle.has(json)) this.#fresh.set(json, style);
  }

  get anyFresh(): boolean {
    return this.#fresh.size > 0;
  }

  /** The format of a style, given the one that stands in the file (undefined where none does). */
  of(style: object | undefined, inFile: number | undefined): number {
    if (!style) return inFile ?? 0;
    const json = this.#json(style);
    if (inFile !== undefined && this.formats[inFile] === json) return inFile;
    const format = this.#byStyle.get(json) ?? 0;
    return inFile ? this.styles.inTheMannerOf(format, inFile) : format;
  }

  #json(style: object): string {
    let json = this.#written.get(style);
    if (json === undefined) this.#written.set(style, (json = JSON.stringify(style)));
    return json;
  }

  /** A sheet for the donor with one cell for each new style. */
  sheet(): DonorSheet {
    const rows = [...this.#fresh.values()].map((style, index) => ({
      number: index + 1,
      min: 1,
      max: 1,
      style: {},
      cells: [{ address: `A${index + 1}`, type: ValueType.Null, style }],
    }));
    const name = "formats";
    return { name, model: { ...emptyModel(name), rows: rows as never } };
  }

  /** Takes the formats that the donor made from its sheet, in the host's terms. */
  take(xml: string): void {
    let row = 0;
    for (const json of this.#fresh.keys()) {
      const index = new RegExp(`<c r="A${++row}"[^>]*? s="(\\d+)"`).exec(xml)?.[1];
      this.#byStyle.set(json, Number(index ?? 0));
    }
  }
}
