import { periodLabel } from "../../../core/dates/period";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { lineId } from "../../PriorSheet";
import { inColumn, relative, SheetBuilder } from "../../SheetBuilder";
import { writeCostTitle } from "../costFrame";
import { takeNames } from "../../frame/takeNames";
import type { CostReportInput } from "../CostReportInput";
import { costSheets } from "../costSheets";
import { frontPlaces } from "../front/frontSettings";
import type { PaymentSource } from "../payments/PaymentSource";
import { multiplesHeight, smallMultiples } from "./smallMultiples";
import { writeTrendHeadings, writeTrendLines } from "./trendBlock";
import { writeTrendChecks } from "./trendChecks";
import { trendColumns, type TrendColumns } from "./trendColumns";
import { trendLines, type TrendLines } from "./trendLines";
import { trendWidths } from "./trendWidths";
import { unitCostLines } from "./unitCostLines";
import { writeUnitCosts } from "./unitCostBlock";

/** Cost month by month: lines, small charts to one scale, and what one piece costs. */
export function trendSheet(input: CostReportInput, source: PaymentSource): LaidOutSheet {
  const { report, name } = costSheets.cost.trend;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const refs = source.refs();
  const columns = trendColumns(input);
  const lines = trendLines(input, source);
  takeNames(sheet, costSheets.cost.front.name, frontPlaces);
  writeTrendHeadings(sheet, input, columns, lines);
  const total = writeTrendLines(sheet, input, refs, columns, lines, prior);
  const charts = smallMultiples(input, columns, lines, total + 2);
  const below = total + 2 + (charts.length === 0 ? 0 : multiplesHeight(charts.length));
  const items = unitCostLines(input, source);
  const priced = items.length === 0 ? below : writeUnitCosts(sheet, input, refs, columns, items, below);
  const checks = writeTrendChecks(sheet, input, source, refs, columns, { total, lines }, priced + 1);
  const ids = lines.named.map(({ label }) => lineId(label));
  const retired = writeRetiredComments(sheet, prior, ids, { Comment: columns.comment }, checks.bottom + 2);
  writeConventions(sheet, retired + 2, columns.sum, [
    "Months are sums over the payments table; the largest lines stand by themselves, the rest together.",
    "Charts share one scale, so that their heights can be compared. Trend is the least-squares change a month.",
    ...(items.length > 0
      ? [
          "Unit cost is what was paid ÷ pieces, over lines that say how many; months without any are left blank.",
        ]
      : ["Payments do not say what was bought and how many: there is no unit cost."]),
  ]);
  const { trend } = input.time;
  const message = writeCostTitle(sheet, input, {
    message: messageOf(columns, lines, total),
    measure: `Cost by month and ${lines.dimension.name.toLowerCase()}`,
    period: periodLabel(input.time.periodOf(trend)),
    prior,
  });
  sheet.need(refs.names);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    columns: trendWidths(sheet.rows(), columns),
    charts,
    conditionalFormats: [...writeStatus(sheet, columns.firstMonth + 2, checks), ...checks.conditionalFormats],
  });
  return { model, checks };
}

function messageOf({ lastMonth, trend, sum }: TrendColumns, { named }: TrendLines, total: number): string {
  const first = sheetFrame.firstLine;
  const slope = `IF(ISNUMBER(${relative(total, trend)})," Cost changes by "&TEXT(${relative(total, trend)},"+#,##0;-#,##0;0")&" a month.","")`;
  const largest =
    named.length === 0
      ? '""'
      : `" The largest line is "&${inColumn(first, 1)}&" with "&TEXT(${relative(first, sum)},"#,##0")&"."`;
  return `"Cost of the last month "&TEXT(${relative(total, lastMonth)},"#,##0")&"."&${slope}&${largest}`;
}
