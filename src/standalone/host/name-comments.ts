import type { Workbook, Worksheet } from "@cj-tech-master/excelts";

/** Comments of a workbook's defined names, which the library has no place for; the package keeps them. */
const held = new WeakMap<Workbook, Map<string, string>>();

const keyOf = (scope: Worksheet | null | undefined, name: string): string =>
  `${scope?.id ?? ""}!${name.toLowerCase()}`;

/** @param scope the sheet that the name belongs to; null: the workbook */
export const commentOf = (model: Workbook, scope: Worksheet | null, name: string): string =>
  held.get(model)?.get(keyOf(scope, name)) ?? "";

/** Sets a comment; "" removes it. */
export function setComment(
  model: Workbook,
  scope: Worksheet | null,
  name: string,
  comment: string
): void {
  let comments = held.get(model);
  if (!comments) held.set(model, (comments = new Map()));
  if (comment === "") comments.delete(keyOf(scope, name));
  else comments.set(keyOf(scope, name), comment);
}

export const anyComment = (model: Workbook): boolean => held.has(model);
