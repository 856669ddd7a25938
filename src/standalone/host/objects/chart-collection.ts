import type { Worksheet as Sheet } from "@cj-tech-master/excelts";
import { type ExcelClass } from "../excel-class";

export const ChartCollection: ExcelClass<Sheet> = {
  name: "ChartCollection",
  properties: {},
  methods: {},
};
