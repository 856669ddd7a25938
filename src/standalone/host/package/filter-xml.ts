import type { Criteria, CriteriaByColumn } from "../filters";
import { ICON_SETS } from "../icon-sets";
import { MONTHS } from "../month-names";
import type { FilterColors } from "./filter-colors";
import { attribute, childrenOf, escapeAttribute, sourceOf, tagOf, type XmlElement } from "./xml";

const OPERATORS: Readonly<Record<string, string>> = {
  ">": "greaterThan",
  "<": "lessThan",
  ">=": "greaterThanOrEqual",
  "<=": "lessThanOrEqual",
  "<>": "notEqual",
};
const SIGNS = Object.fromEntries(Object.entries(OPERATORS).map(([sign, name]) => [name, sign]));

const DATE_PARTS = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

/** Criteria that nobody changed stay as the file has them. */
const asWritten = new WeakMap<Criteria, string>();

/** Criteria of a file's autoFilter element, by column. */
export function readCriteria(
  xml: string,
  filter: XmlElement,
  colors: FilterColors
): CriteriaByColumn {
  const found: CriteriaByColumn = new Map();
  for (const column of childrenOf(xml, filter)) {
    if (column.name !== "filterColumn") continue;
    const [kind] = childrenOf(xml, column);
    if (!kind) continue;
    const criteria = criteriaOf(xml, kind, colors);
    asWritten.set(criteria, sourceOf(xml, column));
    found.set(Number(attribute(tagOf(xml, column), "colId")), criteria);
  }
  return found;
}

const isOn = (tag: string, name: string, usual: boolean): boolean => {
  const held = attribute(tag, name);
  return held === undefined ? usual : held === "1" || held === "true";
};

function criteriaOf(xml: string, kind: XmlElement, colors: FilterColors): Criteria {
  const tag = tagOf(xml, kind);
  const items = childrenOf(xml, kind).map((item) => ({ name: item.name, tag: tagOf(xml, item) }));
  switch (kind.name) {
    case "filters":
      return {
        filterOn: "Values",
        values: [
          ...(isOn(tag, "blank", false) ? [""] : []),
          ...items.map((item) =>
            item.name === "dateGroupItem" ? dateOf(item.tag) : (attribute(item.tag, "val") ?? "")
          ),
        ],
      };
    case "top10": {
      const side = isOn(tag, "top", true) ? "Top" : "Bottom";
      const unit = isOn(tag, "percent", false) ? "Percent" : "Items";
      return { filterOn: side + unit, criterion1: attribute(tag, "val") ?? "10" };
    }
    case "customFilters": {
      const [criterion1 = "", criterion2] = items.map((item) => {
        const operator = attribute(item.tag, "operator") ?? "equal";
        return `${SIGNS[operator] ?? "="}${attribute(item.tag, "val") ?? ""}`;
      });
      const operator = isOn(tag, "and", false) ? "And" : "Or";
      return {
        filterOn: "Custom",
        criterion1,
        ...(criterion2 === undefined ? {} : { criterion2, operator }),
      };
    }
    case "dynamicFilter":
      return { filterOn: "Dynamic", dynamicCriteria: dynamicOf(attribute(tag, "type") ?? "null") };
    case "colorFilter": {
      const color = colors.color(Number(attribute(tag, "dxfId") ?? 0));
      const filterOn = isOn(tag, "cellColor", true) ? "CellColor" : "FontColor";
      return { filterOn, ...(color ? { color } : {}) };
    }
    case "iconFilter": {
      const set = Object.keys(ICON_SETS).find(
        (name) => ICON_SETS[name] === attribute(tag, "iconSet")
      );
      return { filterOn: "Icon", icon: { set, index: Number(attribute(tag, "iconId") ?? 0) } };
    }
    default:
      return { filterOn: "Icon" };
  }
}

function dateOf(tag: string): { date: string; specificity: string } {
  const grouping = attribute(tag, "dateTimeGrouping") ?? "day";
  const two = (name: string, usual: string) => (attribute(tag, name) ?? usual).padStart(2, "0");
  const day = `${attribute(tag, "year") ?? "1900"}-${two("month", "1")}-${two("day", "1")}`;
  const time = `${two("hour", "0")}:${two("minute", "0")}:${two("second", "0")}`;
  return {
    date: /hour|minute|second/.test(grouping) ? `${day}T${time}` : day,
    specificity: grouping.charAt(0).toUpperCase() + grouping.slice(1),
  };
}

function dynamicOf(type: string): string {
  const month = /^M(\d+)$/.exec(type)?.[1];
  if (month) return `AllDatesInPeriod${MONTHS[Number(month) - 1]}`;
  const quarter = /^Q(\d)$/.exec(type)?.[1];
  if (quarter) return `AllDatesInPeriodQuarter${quarter}`;
  return type.charAt(0).toUpperCase() + type.slice(1);
}

function dynamicType(criterion: string): string {
  const period = /^AllDatesInPeriod(?:Quarter(\d)|(\w+))$/.exec(criterion);
  if (period?.[1]) return `Q${period[1]}`;
  if (period) return `M${MONTHS.indexOf(period[2] ?? "") + 1}`;
  return criterion.charAt(0).toLowerCase() + criterion.slice(1);
}

/** The filterColumn elements of criteria. */
export function columnsOf(criteria: CriteriaByColumn, colors: FilterColors): string {
  return [...criteria]
    .sort(([a], [b]) => a - b)
    .map(([column, each]) => {
      const known = asWritten.get(each);
      if (known !== undefined) return known;
      const content = written(each, colors);
      return content && `<filterColumn colId="${column}">${content}</filterColumn>`;
    })
    .join("");
}

function written(criteria: Criteria, colors: FilterColors): string {
  const { filterOn, criterion1 = "", criterion2, operator, values = [] } = criteria;
  switch (filterOn) {
    case "Values": {
      const texts = values.flatMap((each) => (typeof each === "string" ? [each] : []));
      const dates = values.flatMap((each) => (typeof each === "string" ? [] : [each]));
      const blank = texts.includes("") ? ' blank="1"' : "";
      const items = texts
        .filter((text) => text !== "")
        .map((text) => `<filter val="${escapeAttribute(text)}"/>`);
      return `<filters${blank}>${items.join("")}${dates.map(dateItem).join("")}</filters>`;
    }
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent": {
      const top = filterOn.startsWith("Bottom") ? ' top="0"' : "";
      const percent = filterOn.endsWith("Percent") ? ' percent="1"' : "";
      return `<top10${top}${percent} val="${escapeAttribute(criterion1)}"/>`;
    }
    case "Custom": {
      const both = [criterion1, ...(criterion2 ? [criterion2] : [])].map(customFilter).join("");
      const and = criterion2 && operator !== "Or" ? ' and="1"' : "";
      return `<customFilters${and}>${both}</customFilters>`;
    }
    case "Dynamic":
      return `<dynamicFilter type="${escapeAttribute(dynamicType(criteria.dynamicCriteria ?? "null"))}"/>`;
    case "CellColor":
    case "FontColor": {
      const font = filterOn === "FontColor" ? ' cellColor="0"' : "";
      const { color } = criteria;
      return color ? `<colorFilter dxfId="${colors.format(color, filterOn)}"${font}/>` : "";
    }
    case "Icon": {
      const { icon } = criteria;
      const set = ICON_SETS[icon?.set ?? ""];
      return set ? `<iconFilter iconSet="${set}" iconId="${icon?.index ?? 0}"/>` : "";
    }
    default:
      return "";
  }
}

function customFilter(criterion: string): string {
  const [, sign = "=", operand = ""] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  const operator = OPERATORS[sign] ? ` operator="${OPERATORS[sign]}"` : "";
  return `<customFilter${operator} val="${escapeAttribute(operand)}"/>`;
}

function dateItem({ date, specificity }: { date: string; specificity: string }): string {
  const numbers = date.match(/\d+/g) ?? [];
  const depth = DATE_PARTS.findIndex((part) => part === specificity);
  const shown = DATE_PARTS.slice(0, (depth < 0 ? 2 : depth) + 1);
  const parts = shown.map(
    (part, index) => ` ${part.toLowerCase()}="${Number(numbers[index] ?? 0)}"`
  );
  const grouping = (DATE_PARTS[depth] ?? "Day").toLowerCase();
  return `<dateGroupItem${parts.join("")} dateTimeGrouping="${grouping}"/>`;
}
