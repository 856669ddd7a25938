import { unescapeXml } from "../package/xml";
import type { ChartRichText, ChartTextProperties } from "@cj-tech-master/excelts/chart";

export const textOf = (rich: ChartRichText | undefined): string =>
  (rich?.paragraphs ?? [])
    .map((paragraph) => (paragraph.runs ?? []).map((run) => run.text).join(""))
    .join("\n");

export const richText = (text: string, properties?: ChartTextProperties): ChartRichText => ({
  paragraphs: text.split("\n").map((line) => ({
    ...(properties ? { properties: { defaultRunProperties: properties } } : {}),
    runs: [{ text: line, properties }],
  })),
});

/** The text of a title that the workbook library holds as XML, since it has more than the library models. */
export const rawText = (xml: string): string =>
  xml
    .split(/<\/(?:\w+:)?p>/)
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)]
        .map(([, text = ""]) => unescapeXml(text))
        .join("")
    )
    .join("\n");
