import { bridgeKinds } from "../../../core/cost/spend/costBridge";
import { periodLabel } from "../../../core/dates/period";
import type { Checks } from "../../checks/ChecksTable";
import { fittedColumns, widestLabel } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { lineId } from "../../PriorSheet";
import { absoluteRange, block, relative, SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { amountFormats, costChecks, inMajor, windows, writeCostTitle } from "../costFrame";
import { takeNames } from "../../frame/takeNames";
import type { CostReportInput } from "../CostReportInput";
import { costSheets } from "../costSheets";
import { frontPlaces } from "../front/frontSettings";
import type { CostRefs } from "../payments/CostRefs";
import { paid, type PaymentGroups, type PaymentSource } from "../payments/PaymentSource";
import { bridgeColumns as c, drawnSeries, type BridgeRows } from "./bridgeColumns";
import { bridgeLines, type BridgeLines } from "./bridgeLines";
import { writeHeadings, writeSteps } from "./bridgeSteps";
import { waterfall, waterfallRows } from "./waterfall";

/** Why cost changed against the period before: new, lost, more and less by supplier, with steps that make the change. */
export function bridgeSheet(
  input: CostReportInput,
  source: PaymentSource,
  groups: PaymentGroups,
): LaidOutSheet {
  const { report, name } = costSheets.cost.bridge;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const refs = source.refs();
  const lines = bridgeLines(input, source, groups);
  takeNames(sheet, costSheets.cost.front.name, frontPlaces);
  writeHeadings(sheet);
  const rows = writeSteps(sheet, input, refs, lines, prior);
  const kinds = writeKinds(sheet, input, lines, rows.closing + waterfallRows + 4);
  const checks = writeChecks(sheet, input, source, refs, rows, kinds, kinds.bottom + 2);
  const ids = lines.named.map((line) => lineId(line.name));
  const retired = writeRetiredComments(sheet, prior, ids, { Comment: c.comment }, checks.bottom + 2);
  writeConventions(sheet, retired + 2, c.comment, [
    "New: nothing was paid to the supplier in the period before. Lost: nothing in this one. More and less: something in both. Spellings of one supplier stand together.",
    "PP, the changes of the suppliers named and the change of all others make AC exactly; the chart draws the running total.",
    "Payments without a supplier, and suppliers beyond the twenty largest changes, stand under all other; sums by kind are the engine's.",
  ]);
  const { time } = input;
  const message = writeCostTitle(sheet, input, {
    message: messageOf(lines, rows),
    measure: "Change of cost by supplier",
    period: `${periodLabel(time.periodOf(time.before))} (PP) to ${periodLabel(time.period)} (AC)`,
    prior,
  });
  sheet.need(refs.names);
  const widths = [4, 34, 10, 14, 14, 14, 9, 14, 40, 3, ...drawnSeries.map(() => 12)];
  const change = block(rows.first, c.change, rows.last, c.change);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    columns: fittedColumns(
      widths.map((width, at) => (at === c.key ? { width, hidden: true } : { width })),
      sheet.rows(),
      { [c.step]: widestLabel },
    ),
    charts: [waterfall(rows)],
    conditionalFormats: [
      ...writeStatus(sheet, c.after, checks),
      ...checks.conditionalFormats,
      { kind: "dataBar", block: change, good: "bad", bad: "good" },
    ],
  });
  return { model, checks };
}

/** What suppliers changed by kind. */
function writeKinds(
  sheet: SheetBuilder,
  input: CostReportInput,
  { bridge }: BridgeLines,
  top: number,
): { readonly total: number; readonly bottom: number } {
  const { variance } = amountFormats(input);
  sheet.value(top, c.step, "Change by kind", { look: "section" });
  sheet.fill(top, c.step, c.comment, { look: "section" });
  const counts = bridgeKinds.map((kind) => bridge.steps.filter((step) => step.kind === kind).length);
  const words = { new: "New suppliers", more: "More", less: "Less", lost: "Lost suppliers" } as const;
  bridgeKinds.forEach((kind, index) => {
    const row = top + 1 + index;
    sheet.value(row, c.step, words[kind], { indent: 1 });
    sheet.value(row, c.kind, kind, { look: "quiet" });
    sheet.value(row, c.after, counts[index]!, { number: "count" });
    sheet.value(row, c.change, inMajor(input, bridge.totals[kind]), { number: variance });
  });
  const total = top + 1 + bridgeKinds.length;
  const bold: CellFormat = { bold: true, border: "total" };
  sheet.value(total, c.step, "Change", bold);
  sheet.formula(total, c.after, `SUM(${relative(top + 1, c.after)}:${relative(total - 1, c.after)})`, {
    ...bold,
    number: "count",
  });
  const sum = `SUM(${relative(top + 1, c.change)}:${relative(total - 1, c.change)})`;
  sheet.formula(
    total,
    c.change,
    sum,
    { ...bold, number: variance },
    inMajor(input, bridge.closing - bridge.opening),
  );
  sheet.fill(total, c.step, c.change, bold);
  return { total, bottom: total };
}

function writeChecks(
  sheet: SheetBuilder,
  input: CostReportInput,
  source: PaymentSource,
  refs: CostRefs<"payments">,
  { first, last, closing }: BridgeRows,
  kinds: { readonly total: number },
  top: number,
): Checks {
  const checks = costChecks(
    sheet,
    input,
    top,
    {
      title: c.step,
      of: c.kind,
      source: c.before,
      report: c.after,
      difference: c.change,
      status: c.share,
    },
    "FO_SOURCE",
  );
  for (const [title, column, window, span] of [
    ["PP is what the payments table holds", c.before, windows.before, input.time.before],
    ["AC is what the payments table holds", c.running, windows.reported, input.time.reported],
  ] as const) {
    const formula = paid(refs, [], window);
    if (formula === null || source.rows.strays > 0 || source.unseen(span) !== 0) continue;
    checks.compare({
      title,
      of: input.tables.payments!.table ?? input.tables.payments!.sheet,
      source: formula,
      report: relative(closing, column),
      kind: "amount",
    });
  }
  checks.compare({
    title: "Steps make the change",
    of: "PP to AC",
    source: `${relative(closing, c.after)}-${relative(closing, c.before)}`,
    report: `SUM(${absoluteRange(c.change, first, last)})`,
    kind: "amount",
  });
  checks.compare({
    title: "Kinds make the change",
    of: "PP to AC",
    source: `${relative(closing, c.after)}-${relative(closing, c.before)}`,
    report: relative(kinds.total, c.change),
    kind: "amount",
  });
  return checks.finish();
}

function messageOf({ named }: BridgeLines, { first, closing }: BridgeRows): string {
  const at = (column: number): string => relative(closing, column);
  const share = `IF(ISNUMBER(${at(c.share)})," ("&TEXT(${at(c.share)},"+0.0%;-0.0%;0.0%")&")","")`;
  const largest =
    named.length === 0
      ? '""'
      : `"; the largest step is "&${relative(first, c.step)}&" with "&TEXT(${relative(first, c.change)},"+#,##0;-#,##0;0")`;
  return `"Cost changed by "&TEXT(${at(c.change)},"+#,##0;-#,##0;0")&${share}&${largest}&"."`;
}
