export type Params = Readonly<Record<string, string | number>>;

/**
 * Fills a sentence of a locale table: "{name}" is replaced by params.name.
 * An unknown placeholder is left as it stands, so that a missing word never breaks the pane.
 */
export function fill(template: string, params: Params = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = params[key];
    return value === undefined ? whole : String(value);
  });
}
