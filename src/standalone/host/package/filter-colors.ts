import { StyleMerge } from "./merge-styles";
import type { WorkbookPackage } from "./workbook-package";
import { attribute, childOf, childrenOf, rootOf, sourceOf } from "./xml";

/** Filters by colour name a differential format of the workbook's styles that shows the colour. */
export class FilterColors {
  constructor(
    private readonly parts: WorkbookPackage,
    private readonly workbookPart: string
  ) {}

  /** "#RRGGBB" of a format; undefined where it has no plain colour. */
  color(format: number): string | undefined {
    const part = this.#part();
    if (part === undefined) return undefined;
    const xml = this.parts.xml(part);
    const list = childOf(xml, rootOf(xml), "dxfs");
    const element = list && childrenOf(xml, list)[format];
    const source = element ? sourceOf(xml, element) : "";
    const tags = ["bgColor", "fgColor", "color"].map(
      (name) => new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`).exec(source)?.[0]
    );
    const rgb = tags.map((tag) => tag && attribute(tag, "rgb")).find(Boolean);
    return rgb ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
  }

  /** The format for a colour of fills or of fonts, made when the styles have none. */
  format(color: string, of: "CellColor" | "FontColor"): number {
    const part = this.#part();
    if (part === undefined) return 0;
    const rgb = `rgb="FF${color.replace("#", "").toUpperCase()}"`;
    const content =
      of === "FontColor"
        ? `<font><color ${rgb}/></font>`
        : `<fill><patternFill patternType="solid"><fgColor ${rgb}/><bgColor ${rgb}/></patternFill></fill>`;
    const styles = new StyleMerge(this.parts.xml(part));
    const [place = 0] = styles.merge(
      `<styleSheet><dxfs count="1"><dxf>${content}</dxf></dxfs></styleSheet>`
    ).differential;
    if (styles.changed !== null) this.parts.set(part, styles.changed);
    return place;
  }

  #part(): string | undefined {
    const part = this.parts.related(this.workbookPart, "/styles")?.part;
    return part !== undefined && this.parts.has(part) ? part : undefined;
  }
}
