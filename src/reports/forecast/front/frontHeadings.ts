import { sheetFrame } from "../../frame/sheetFrame";
import { headerKey } from "../../PriorSheet";
import type { SheetBuilder } from "../../SheetBuilder";
import type { ColumnModel, LookName } from "../../SheetModel";
import type { ForecastReportInput } from "../ForecastReportInput";
import { frontColumns } from "./frontColumns";
import { periodsInWords } from "./frontMessage";
import type { Windows } from "./Windows";

type FrontColumn = keyof typeof frontColumns;

const leftAligned: readonly FrontColumn[] = ["line", "method", "attention", "owner", "comment"];
const centred: readonly FrontColumn[] = ["better", "overrides"];
const ofPlan: readonly FrontColumn[] = ["plan", "deltaPlan", "deltaPlanShare"];

/** Writes the two rows of headings above the table of lines. */
export function writeFrontHeadings(sheet: SheetBuilder, input: ForecastReportInput, windows: Windows): void {
  const { groups, headers } = sheetFrame;
  const group = (from: FrontColumn, to: FrontColumn, text: string, look: LookName): void => {
    sheet.value(groups, frontColumns[from], text, { look });
    sheet.fill(groups, frontColumns[from], frontColumns[to], { look });
  };
  group("actual", "actual", "AC", "chipActual");
  group("forecast", "estimate", "AC and FC", "section");
  group("plan", "plan", "PL", "chipPlan");
  group("deltaPlan", "deltaPlanShare", "ΔPL", "chipVariance");
  group("wape", "coverHigh", "Backtest", "section");
  group("overrides", "comment", "To do", "section");
  sheet.value(headers, frontColumns.key, headerKey, { number: "text" });
  for (const [column, heading] of Object.entries(headings(input, windows)) as [FrontColumn, string][]) {
    sheet.value(headers, frontColumns[column], heading, { look: "header", align: alignOf(column) });
  }
}

function alignOf(column: FrontColumn): "left" | "center" | "right" {
  if (centred.includes(column)) return "center";
  return leftAligned.includes(column) ? "left" : "right";
}

function headings(
  input: ForecastReportInput,
  { count, isYearBefore, before, ahead, year }: Windows,
): Readonly<Record<Exclude<FrontColumn, "key">, string>> {
  const [inner, outer] = input.levels.map((level) => Math.round(level * 1000) / 10);
  const periods = `${count} ${periodsInWords(input)}`;
  const isLast = before.to + 1 === ahead.from;
  const named = year?.name ?? "FY";
  return {
    line: "Line",
    method: "Method",
    season: "Season",
    actual: isLast ? `AC last ${periods}` : `AC ${periods} a year before`,
    forecast: `FC next ${periods}`,
    growth: isYearBefore ? "Growth on the year before" : "Growth",
    estimate: `${named} estimate`,
    plan: `PL ${named}`,
    deltaPlan: "ΔPL",
    deltaPlanShare: "ΔPL %",
    wape: "WAPE",
    baseline: "WAPE seasonal naive",
    better: "Better?",
    mase: "MASE",
    bias: "Bias",
    coverLow: `Cover ${inner} %`,
    coverHigh: `Cover ${outer} %`,
    overrides: "Overrides",
    attention: "Attention",
    owner: "Owner",
    comment: "Comment",
  };
}

const otherWidth = 13;
const widths: Readonly<Partial<Record<FrontColumn, number>>> = {
  key: 4,
  line: 30,
  method: 24,
  season: 8,
  wape: 8,
  baseline: 10,
  better: 11,
  mase: 8,
  bias: 8,
  coverLow: 11,
  coverHigh: 11,
  overrides: 10,
  attention: 34,
  owner: 16,
  comment: 40,
};
/** Columns of the front sheet; what a report has nothing to say of is hidden. */
export function frontWidths({ plan }: ForecastReportInput, { year }: Windows): readonly ColumnModel[] {
  return (Object.keys(frontColumns) as FrontColumn[]).map((column): ColumnModel => {
    const isHidden =
      column === "key" || (ofPlan.includes(column) && !(plan && year)) || (column === "estimate" && !year);
    return { width: widths[column] ?? otherWidth, ...(isHidden ? { hidden: true } : {}) };
  });
}
