import { absoluteRange, type SheetBuilder } from "../../SheetBuilder";
import type { ForecastReportInput } from "../ForecastReportInput";
import { chartColumns as columns } from "./chartColumns";

/** What can be chosen, and where it stands. */
export interface Choices {
  /** All lines together; a name that no line has. */
  readonly all: string;
  /** Rows of the list: all lines together, then each line. */
  readonly top: number;
  readonly bottom: number;
  /** References to the names of the lines and to what is said of each. */
  readonly names: string;
  readonly notes: string;
}

/** Where the list goes, below `heading`. */
export function choicesOf({ lines }: ForecastReportInput, heading: number): Choices {
  const names = new Set(lines.map(({ line }) => line.name));
  let all = "All lines";
  while (names.has(all)) all += " together";
  const top = heading + 2;
  const bottom = top + lines.length;
  return {
    all,
    top,
    bottom,
    names: absoluteRange(columns.period, top + 1, bottom),
    notes: absoluteRange(columns.actual, top + 1, bottom),
  };
}

/** Writes the lines that can be chosen, each with its method, or why it has no forecast. */
export function writeChoices(
  sheet: SheetBuilder,
  { lines }: ForecastReportInput,
  { all, top }: Choices,
): void {
  sheet.value(top - 2, columns.period, "Lines to choose from", { look: "section" });
  sheet.fill(top - 2, columns.period, columns.width80, { look: "section" });
  sheet.value(top - 1, columns.period, "Line", { look: "header" });
  sheet.value(top - 1, columns.actual, "Method", { look: "header" });
  sheet.fill(top - 1, columns.forecast, columns.width80, { look: "header" });
  sheet.value(top, columns.period, all, { number: "text" });
  sheet.value(
    top,
    columns.actual,
    "Sums of the lines. No band: ends of several bands do not add up to one of their sum.",
    {
      number: "text",
      look: "quiet",
    },
  );
  lines.forEach(({ line, forecast, problem }, index) => {
    sheet.value(top + 1 + index, columns.period, line.name, { number: "text" });
    sheet.value(top + 1 + index, columns.actual, forecast?.method ?? problem ?? "No forecast", {
      number: "text",
      look: "quiet",
    });
  });
}
