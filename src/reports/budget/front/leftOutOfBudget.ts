import { serialFromDate } from "../../../cells/serialDate";
import type { MoneyFrame } from "../../cost/MoneyFrame";
import type { CostRefs, Window } from "../../cost/payments/CostRefs";
import { absolute, relative, type SheetBuilder } from "../../SheetBuilder";
import { firstOf } from "../BudgetTime";
import type { BudgetSource } from "../lines/BudgetSource";
import { trackerColumns as c } from "./trackerColumns";

const heading = 2;

/** Cells that hold the windows of months without a budget, in a block that begins at `top`. */
export function gapWindows({ input: { time } }: BudgetSource, top: number): readonly Window[] {
  return time.gaps.map((_, at) => ({
    from: absolute(top + heading + at, c.costCentre),
    until: absolute(top + heading + at, c.owner),
  }));
}

/** Rows that are not compared, with how much actual and budget that is. @returns Last row, and sums as formulas without "=". */
export function writeLeftOutOfBudget(
  sheet: SheetBuilder,
  source: BudgetSource,
  frame: MoneyFrame,
  refs: CostRefs<"budget">,
  top: number,
): { readonly bottom: number; readonly actual: string; readonly budget: string } {
  const { budget, time, dateSystem } = source.input;
  const { amount: number } = frame.formats;
  sheet.value(top, c.line, "Not compared, and how much money that is", { look: "section" });
  sheet.fill(top, c.line, c.comment, { look: "section" });
  for (const [column, text] of [
    [c.line, "Rows"],
    [c.costCentre, "From, or where"],
    [c.owner, "Ends before"],
    [c.planYear, "Budget"],
    [c.actual, "Actual"],
  ] as const) {
    sheet.value(top + 1, column, text, { look: "header", align: column >= c.planYear ? "right" : "left" });
  }
  sheet.fill(top + 1, c.line, c.comment, { look: "header" });
  const first = top + heading;
  let row = first;
  let told = { actual: 0, budget: 0 };
  const write = (text: string, where: string, actual: number | null, planned: number | null): void => {
    sheet.value(row, c.line, text, { indent: 1 });
    if (where !== "") sheet.value(row, c.costCentre, where, { look: "quiet" });
    if (planned !== null) sheet.value(row, c.planYear, frame.major(planned), { number });
    if (actual !== null) sheet.value(row, c.actual, frame.major(actual), { number });
    told = { actual: told.actual + (actual ?? 0), budget: told.budget + (planned ?? 0) };
    row++;
  };
  const sumIn = (role: "actual" | "budget", isIn: (month: number) => boolean): number =>
    (["expenditure", "revenue"] as const).reduce((sum, kind) => {
      for (const [month, minor] of source.byMonth(role, kind)) if (isIn(month)) sum += minor;
      return sum;
    }, 0);
  gapWindows(source, top).forEach((window, at) => {
    const month = time.gaps[at]!;
    const day = (which: number): number => serialFromDate(firstOf(which), dateSystem);
    write("Actual in a month without a budget", "", null, null);
    sheet.value(row - 1, c.costCentre, day(month), { number: "month", align: "left" });
    sheet.value(row - 1, c.owner, day(month + 1), { number: "month", align: "left" });
    if (month < time.yearFrom) return;
    const minor = sumIn("actual", (each) => each === month);
    const terms = (["expenditure", "revenue"] as const).map((kind) =>
      source.sumOfKind(refs, "actual", kind, window),
    );
    const hasRevenue = source.of("revenue").length > 0;
    const live = hasRevenue ? terms : terms.slice(0, 1);
    if (live.includes(null)) sheet.value(row - 1, c.actual, frame.major(minor), { number });
    else sheet.formula(row - 1, c.actual, live.join("+"), { number }, frame.major(minor));
    told.actual += minor;
  });
  write(
    "Before the fiscal year",
    "",
    sumIn("actual", (month) => month < time.yearFrom),
    sumIn("budget", (month) => month < time.yearFrom),
  );
  write(
    "After the period, and the year",
    "",
    sumIn("actual", (month) => month > time.to),
    sumIn("budget", (month) => month > time.yearTo),
  );
  for (const { label, rows, actual, budget: planned } of source.kinds.others)
    write(
      `Account type ${label}`,
      `${rows.toLocaleString("en")} rows, neither revenue nor expenditure`,
      actual,
      planned,
    );
  for (const { reason, rows, currency, minor, cell } of budget.leftOut)
    write(
      `Left out: ${reason}`,
      [`${rows} rows`, currency, cell].filter((text) => text !== "").join(", "),
      null,
      minor,
    );
  const all = { actual: 0, budget: 0 };
  budget.columns.actual.forEach((minor) => (all.actual += minor));
  budget.columns.budget.minor.forEach((minor) => (all.budget += minor));
  const factor = 10 ** budget.digits;
  const leftOut = budget.leftOut.reduce((sum, { minor }) => sum + minor, 0);
  write(
    "In rows left out, or in cells that hold text",
    "",
    Math.round(source.cellsOf("actual") * factor) - all.actual,
    Math.round(source.cellsOf("budget") * factor) - all.budget - leftOut,
  );
  const sum = (column: number): string => `SUM(${relative(first, column)}:${relative(row - 1, column)})`;
  return { bottom: row - 1, actual: sum(c.actual), budget: sum(c.planYear) };
}
