import { analyse } from "../../src/analysis/analyse";
import { quartersText } from "../../src/analysis/period";
import { voiceOf } from "../../src/analysis/voice";
import { checkAssessment } from "../../src/checks/check-assessment";
import { agencyKindOf } from "../../src/ita/agency-kinds";
import { toThaiDigits } from "../../src/ita/numerals";
import { FRAMEWORK_2568 } from "../../src/ita/years/2568/framework";
import type { Analysis } from "../../src/model/analysis";
import type { Assessment } from "../../src/model/assessment";
import { gridOf, type CellValue, type Grid } from "../../src/model/grid";
import { readAssessment } from "../../src/reading/read-assessment";
import { resultsOf } from "../../src/ita/scoring";
import { agencyNear, allAt, assessmentOf, inputOf, type Scores } from "./agency";

/** A report laid out as offices do, with the add-in's own words: what the next officer may paste and have checked. */
function reportOf(assessment: Assessment, analysis: Analysis): Grid[] {
  const name = assessment.agency.value ?? "";
  const rows: CellValue[][] = [
    [`รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ของ${name} ปีงบประมาณ พ.ศ. ๒๕๖๘`],
  ];
  for (const { number, name: title, instrument, score, ...parts } of analysis.indicators) {
    const joined = (list: readonly { text: string }[]) => list.map((one) => one.text).join("\n");
    rows.push([`ตัวชี้วัดที่ ${toThaiDigits(String(number))} ${title}`, score ?? ""]);
    rows.push(
      instrument === "EIT"
        ? [`แบบวัดการรับรู้ผู้มีส่วนได้เสียภายนอก EIT`, "Public", "Survey"]
        : [instrument === "IIT" ? "แบบวัดการรับรู้ผู้มีส่วนได้เสียภายใน IIT" : "แบบตรวจ OIT", "คะแนน"]
    );
    for (const item of assessment.items.filter((one) => one.indicator === number)) {
      const scores = item.parts
        ? [item.parts.public?.score ?? "", item.parts.survey?.score ?? ""]
        : [item.score ?? ""];
      rows.push([`${item.code} ${item.text}`, ...scores]);
    }
    rows.push([`ข้อบกพร่อง/ข้อปรับปรุง ${joined(parts.shortcomings)}`]);
    rows.push([`ข้อที่ต้องพัฒนา ${joined(parts.develop)}`]);
    rows.push([`รักษาระดับ ${joined(parts.maintain)}`], []);
  }
  return [gridOf("วิเคราะห์", rows), gridOf("มาตรการปี ๒๕๖๙", measureRows(analysis))];
}

function measureRows(analysis: Analysis): CellValue[][] {
  const voice = voiceOf("thai", agencyKindOf("เทศบาล"));
  return [
    ["มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"],
    [
      "ตัวชี้วัด",
      "มาตรการ/โครงการ/กิจกรรม",
      "ผลการวิเคราะห์ตัวชี้วัดที่สอดคล้อง",
      "ขั้นตอน/วิธีการดำเนินการ",
      "ระยะเวลาดำเนินการ",
      "ผู้รับผิดชอบ",
    ],
    ...analysis.measures.map((measure) => [
      `ตัวชี้วัดที่ ${toThaiDigits(String(measure.indicator))}`,
      measure.name,
      measure.analysis,
      measure.steps.map((step) => `${step.text} ${quartersText(step.quarters, voice)}`).join("\n"),
      measure.period,
      measure.unit,
    ]),
  ];
}

/** What a careful reviewer would say of texts; scores and headings of this layout are not in question. */
const OF_TEXTS = [
  "weakness-is-strength",
  "weakness-says-nothing",
  "maintain-is-improve",
  "develop-is-maintain",
  "strength-is-lowest",
  "unaddressed-item",
  "copied-text",
  "finding-of-other-indicator",
  "measure-incomplete",
  "score-quoted-wrong",
  "same-everywhere",
  "period-outside-year",
  "part-gap",
  "mixed-digits",
  "term-misspelt",
  "superlative-twice",
  "score-format",
  "broken-sentence",
];

describe("what the add-in writes", () => {
  it.each([50, 76, 90, 98, 100])("gives a careful reviewer nothing to say, at %d", (near) => {
    const scores: Scores = near === 100 ? allAt(100) : agencyNear(near);
    const input = inputOf(assessmentOf(scores));
    const analysis = analyse(input);
    const read = readAssessment(reportOf(input.assessment, analysis), { year: null, ranges: [] });
    const roles = read.texts.parts.map((part) => part.role);
    for (const role of ["shortcoming", "develop", "maintain"] as const) {
      expect(roles.filter((one) => one === role).length).toBeGreaterThanOrEqual(10);
    }
    expect(read.texts.measures).toHaveLength(analysis.measures.length);
    const results = resultsOf(read, FRAMEWORK_2568);
    const found = checkAssessment({
      assessment: read,
      framework: FRAMEWORK_2568,
      results,
      threshold: 95,
    });
    expect(found.filter((finding) => OF_TEXTS.includes(finding.code))).toEqual([]);
  });
});
