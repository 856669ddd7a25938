import type { Worksheet } from "@cj-tech-master/excelts";

type Entry = Worksheet["threadedComments"][number];

/** Who is mentioned in a comment; the text names them by id: `<at id="0">Name</at>`. */
export interface RichContent {
  readonly richContent: string;
  readonly mentions?: readonly {
    readonly email: string;
    readonly id: number;
    readonly name: string;
  }[];
}

const AT = /<at\s+id="?(\d+)"?[^>]*>(.*?)<\/at>/g;

/** Mentions of comments and replies, which the library has no place for; the package keeps them. */
const held = new WeakMap<Entry, RichContent>();

export const mentionsOf = (entry: Entry): RichContent | undefined => held.get(entry);

/** @param content undefined: nobody is mentioned any more */
export function setMentions(entry: Entry, content: RichContent | undefined): void {
  if (content) held.set(entry, content);
  else held.delete(entry);
}

/** A comment's text as it is shown: "@Name" for each mention. */
export const plainText = (content: string | RichContent): string =>
  typeof content === "string" ? content : content.richContent.replace(AT, "@$2");

/** Where mentions stand in the plain text. */
export function placesOf({
  richContent,
}: RichContent): { id: number; start: number; length: number }[] {
  const places = [];
  let longer = 0;
  for (const match of richContent.matchAll(AT)) {
    const [whole, id, name = ""] = match;
    const length = name.length + 1;
    places.push({ id: Number(id), start: match.index - longer, length });
    longer += whole.length - length;
  }
  return places;
}

/** The rich form of a plain text, from where its mentions stand. */
export function richText(
  text: string,
  places: readonly { readonly id: number; readonly start: number; readonly length: number }[]
): string {
  return [...places]
    .sort((a, b) => b.start - a.start)
    .reduce((rich, { id, start, length }) => {
      const name = rich.slice(start, start + length).replace(/^@/, "");
      return `${rich.slice(0, start)}<at id="${id}">${name}</at>${rich.slice(start + length)}`;
    }, text);
}
