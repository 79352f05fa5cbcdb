import { changeShare } from "../../formula/changeShare";
import { sheetFrame } from "../../frame/sheetFrame";
import { headerKey, lineId, type PriorSheet } from "../../PriorSheet";
import { inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { amountFormats, inMajor, windows } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import type { CostRefs } from "../payments/CostRefs";
import { paidTo } from "../payments/PaymentSource";
import { bridgeColumns as c, drawnSeries, type BridgeRows } from "./bridgeColumns";
import type { BridgeLines } from "./bridgeLines";

export function writeHeadings(sheet: SheetBuilder): void {
  const { headers, groups } = sheetFrame;
  const texts = {
    step: "Supplier",
    kind: "Kind",
    before: "PP",
    after: "AC",
    change: "Change",
    share: "Change %",
    running: "Running total",
    comment: "Comment",
  } as const;
  for (const [column, text] of Object.entries(texts) as [keyof typeof texts, string][]) {
    const align = ["step", "kind", "comment"].includes(column) ? "left" : "right";
    const indent = column === "comment" ? { indent: 1 } : {};
    sheet.value(headers, c[column], text, { look: "header", align, ...indent });
  }
  sheet.value(headers, c.key, headerKey, { number: "text" });
  sheet.value(groups, c.before, "PP", { look: "chipPriorYear" });
  sheet.value(groups, c.after, "AC", { look: "chipActual" });
  sheet.value(groups, c.change, "ΔPP", { look: "chipVariance" });
  sheet.fill(groups, c.change, c.share, { look: "chipVariance" });
  sheet.value(groups, c.drawn, "What the chart draws", { look: "section" });
  sheet.fill(groups, c.drawn, c.drawn + drawnSeries.length - 1, { look: "section" });
  drawnSeries.forEach((text, index) =>
    sheet.value(headers, c.drawn + index, text, { look: "header", align: "right" }),
  );
}

export function writeSteps(
  sheet: SheetBuilder,
  input: CostReportInput,
  refs: CostRefs<"payments">,
  { bridge, named, others }: BridgeLines,
  prior: PriorSheet | null,
): BridgeRows {
  const { amount, variance } = amountFormats(input);
  const opening = sheetFrame.firstLine;
  const first = opening + 1;
  const last = first + named.length;
  const closing = last + 1;
  const live = (
    row: number,
    column: number,
    formula: string | null,
    minor: number,
    format: CellFormat,
  ): void => {
    if (formula === null) sheet.value(row, column, inMajor(input, minor), format);
    else sheet.formula(row, column, formula, format, inMajor(input, minor));
  };
  const bold: CellFormat = { bold: true, border: "total", number: amount };
  sheet.value(opening, c.step, "PP: period before", { bold: true });
  const change = (row: number): string => relative(row, c.change);
  sheet.formula(
    opening,
    c.running,
    `SUM(${relative(first, c.before)}:${relative(last, c.before)})`,
    { bold: true, number: amount },
    inMajor(input, bridge.opening),
  );
  let running = bridge.opening;
  const step = (row: number, was: number, is: number): void => {
    sheet.formula(
      row,
      c.change,
      `${relative(row, c.after)}-${relative(row, c.before)}`,
      { number: variance },
      inMajor(input, is - was),
    );
    sheet.formula(row, c.share, changeShare(change(row), relative(row, c.before), relative(row, c.after)), {
      number: "varianceShare",
      align: "right",
    });
    running += is - was;
    sheet.formula(
      row,
      c.running,
      `${relative(row - 1, c.running)}+${change(row)}`,
      { number: amount },
      inMajor(input, running),
    );
    writeDrawn(sheet, row, relative(row - 1, c.running), relative(row, c.running));
  };
  named.forEach((line, index) => {
    const row = first + index;
    const cell = inColumn(row, c.step);
    sheet.value(row, c.key, line.name, { number: "text" });
    sheet.value(row, c.step, line.name, { number: "text" });
    const [was, is] = [relative(row, c.before), relative(row, c.after)];
    sheet.formula(row, c.kind, `IF(${was}=0,"new",IF(${is}=0,"lost",IF(${is}>${was},"more","less")))`, {});
    const of = (window: { from: string; until: string }): string | null =>
      line.isOdd ? null : paidTo(refs, line.spellings, cell, window);
    live(row, c.before, of(windows.before), line.before, { number: amount });
    live(row, c.after, of(windows.reported), line.after, { number: amount });
    step(row, line.before, line.after);
    sheet.value(row, c.comment, prior?.notes.get(lineId(line.name))?.["Comment"] ?? null, {
      wrap: true,
      indent: 1,
    });
  });
  const labels = named.flatMap(({ spellings }) => spellings);
  const rest = (window: { from: string; until: string }): string | null =>
    others.isOdd ? null : refs.sumOfOthers("supplier", labels, { ...window, role: "date" });
  sheet.value(last, c.step, `All other (${others.count.toLocaleString("en")} that changed)`, {
    look: "quiet",
  });
  live(last, c.before, rest(windows.before), others.before, { number: amount });
  live(last, c.after, rest(windows.reported), others.after, { number: amount });
  step(last, others.before, others.after);
  sheet.value(closing, c.step, "AC: reported period", bold);
  for (const [column, minor] of [
    [c.before, bridge.opening],
    [c.after, bridge.closing],
    [c.change, bridge.closing - bridge.opening],
  ] as const) {
    const number = column === c.change ? variance : amount;
    sheet.formula(
      closing,
      column,
      `SUM(${relative(first, column)}:${relative(last, column)})`,
      { ...bold, number },
      inMajor(input, minor),
    );
  }
  sheet.formula(
    closing,
    c.share,
    changeShare(change(closing), relative(closing, c.before), relative(closing, c.after)),
    { ...bold, number: "varianceShare", align: "right" },
  );
  sheet.formula(closing, c.running, relative(last, c.running), bold, inMajor(input, bridge.closing));
  sheet.fill(closing, c.step, c.comment, bold);
  for (const row of [opening, closing]) {
    drawnSeries.forEach((_, index) => {
      const formula = index === 2 ? relative(row, c.running) : null;
      if (formula === null) sheet.value(row, c.drawn + index, 0, { number: amount, look: "quiet" });
      else sheet.formula(row, c.drawn + index, formula, { number: amount, look: "quiet" });
    });
  }
  return { opening, first, last, closing };

  /** A step from one running total to the next, cut at zero. */
  function writeDrawn(target: SheetBuilder, row: number, from: string, to: string): void {
    const [low, high] = [`MIN(${from},${to})`, `MAX(${from},${to})`];
    const above = `MAX(0,${high})-MAX(0,${low})`;
    const below = `MIN(0,${low})-MIN(0,${high})`;
    const isMore = `${to}>${from}`;
    const formulas = [
      `MAX(0,${low})`,
      `MIN(0,${high})`,
      null,
      `IF(${isMore},${above},0)`,
      `IF(${isMore},${below},0)`,
      `IF(${isMore},0,${above})`,
      `IF(${isMore},0,${below})`,
    ];
    formulas.forEach((formula, index) => {
      if (formula === null) target.value(row, c.drawn + index, 0, { number: amount, look: "quiet" });
      else target.formula(row, c.drawn + index, formula, { number: amount, look: "quiet" });
    });
  }
}
