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
