import { serialFromDayNumber } from "../../cells/serialDate";
import { explainUnusual } from "../../core/cost/search/explainFinding";
import { isoDateFromDayNumber } from "../../core/dates/isoDate";
import { sumMinor } from "../../core/money/sumMinor";
import { fittedColumns, widestLabel, widestReason } from "../frame/fittedColumns";
import { framedSheet } from "../frame/framedSheet";
import type { LaidOutSheet } from "../frame/LaidOutSheet";
import { writeRetiredComments } from "../frame/retiredComments";
import { sheetFrame } from "../frame/sheetFrame";
import { writeConventions } from "../frame/writeConventions";
import { writeStatus } from "../frame/writeStatus";
import { headerKey, lineId } from "../PriorSheet";
import { absoluteRange, relative, SheetBuilder } from "../SheetBuilder";
import type { CellFormat } from "../SheetModel";
import { amountFormats, costChecks, inMajor } from "../cost/costFrame";
import { costSheets } from "../cost/costSheets";
import { typedAt } from "./front/frontColumns";
import type { OpportunitiesInput } from "./OpportunitiesInput";
import { takeOpportunityNames, writeOpportunityTitle } from "./opportunityFrame";
import { SourceCells } from "./SourceCells";

/** Columns of the sheet of unusual payments. */
export const unusualColumns = {
  key: 0,
  supplier: 1,
  amount: 2,
  usual: 3,
  times: 4,
  payments: 5,
  score: 6,
  day: 7,
  place: 8,
  why: 9,
  decision: 10,
  comment: 11,
} as const;
const c = unusualColumns;
const headings = {
  supplier: "Supplier",
  amount: "Amount",
  usual: "Usual",
  times: "Times usual",
  payments: "Payments",
  score: "Modified z",
  day: "Date",
  place: "Cell",
  why: "Why",
  decision: "Decision",
  comment: "Comment",
} as const;
const rightAligned = ["amount", "usual", "times", "payments", "score"];

/** Findings that have a line; the largest. */
export const mostUnusual = 5_000;

/** Payments far above what their supplier usually gets, each with its reason and its row. */
export function unusualSheet(input: OpportunitiesInput): LaidOutSheet {
  const { report, name } = costSheets.opportunities.outliers;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const cells = new SourceCells(input);
  const { amount } = amountFormats(input);
  const { columns } = input.payments;
  const { headers, firstLine: first } = sheetFrame;
  takeOpportunityNames(sheet);
  sheet.value(headers, c.key, headerKey, { number: "text" });
  for (const [column, text] of Object.entries(headings) as [keyof typeof headings, string][]) {
    sheet.value(headers, c[column], text, {
      look: "header",
      align: rightAligned.includes(column) ? "right" : "left",
      ...(column === "day" ? { indent: 1 } : {}),
    });
  }
  const shown = input.unusual.slice(0, mostUnusual);
  const keys = shown.map((found, index) => {
    const { row: payment, minor, usual, payments, score } = found;
    const row = first + index;
    const supplier = columns.supplier.labels[columns.supplier.codes[payment]!]!;
    const key = `${supplier}, ${isoDateFromDayNumber(columns.days[payment]!)} ${columns.documents?.[payment] ?? ""}, ${minor}`;
    sheet.value(row, c.key, key, { number: "text" });
    sheet.value(row, c.supplier, supplier, { number: "text" });
    const [value, reference] = [inMajor(input, minor), cells.reference("payments", payment, "amount")];
    if (reference !== null && cells.holds("payments", payment, "amount", value))
      sheet.formula(row, c.amount, reference, { number: amount }, value);
    else sheet.value(row, c.amount, value, { number: amount });
    sheet.value(row, c.usual, inMajor(input, usual), { number: amount });
    sheet.formula(
      row,
      c.times,
      `${relative(row, c.amount)}/${relative(row, c.usual)}`,
      { number: "amount2" },
      minor / usual,
    );
    sheet.value(row, c.payments, payments, { number: "count" });
    sheet.value(row, c.score, score, { number: "amount2" });
    sheet.value(row, c.day, serialFromDayNumber(columns.days[payment]!, input.dateSystem), {
      number: "day",
      align: "left",
      indent: 1,
    });
    sheet.formula(row, c.place, cells.link("payments", payment, "amount"), { look: "link" });
    sheet.value(row, c.why, explainUnusual(columns, found), { number: "text", wrap: true });
    sheet.value(row, c.decision, typedAt(prior, key, "Decision"), { look: "input" });
    sheet.value(row, c.comment, typedAt(prior, key, "Comment"), { wrap: true });
    return lineId(key);
  });
  const total = first + shown.length;
  const bold: CellFormat = { bold: true, border: "total" };
  const range = (column: number): string =>
    shown.length === 0 ? "0" : `SUM(${absoluteRange(column, first, total - 1)})`;
  sheet.value(total, c.supplier, "Total", bold);
  sheet.formula(
    total,
    c.amount,
    range(c.amount),
    { ...bold, number: amount },
    inMajor(input, sumMinor(shown.map(({ minor }) => minor))),
  );
  sheet.formula(total, c.usual, range(c.usual), { ...bold, number: amount });
  sheet.fill(total, c.supplier, c.comment, bold);
  const checks = costChecks(
    sheet,
    input,
    total + 2,
    {
      title: c.supplier,
      of: c.amount,
      source: c.usual,
      report: c.times,
      difference: c.payments,
      status: c.score,
    },
    "FO_SOURCE",
  );
  checks.compare({
    title: "Lines that are not above what is usual",
    of: "count",
    source:
      shown.length === 0
        ? "0"
        : `SUMPRODUCT((${absoluteRange(c.amount, first, total - 1)}<=${absoluteRange(c.usual, first, total - 1)})*1)`,
    report: 0,
    kind: "count",
    knownDifference: null,
  });
  const written = checks.finish();
  const retired = writeRetiredComments(
    sheet,
    prior,
    keys,
    { Decision: c.decision, Comment: c.comment },
    written.bottom + 2,
  );
  const { beyond, times, fewest } = input.settings.unusual;
  writeConventions(sheet, retired + 2, c.why, [
    `Unusual is what lies beyond a modified z of ${beyond} of the logarithms of the supplier's own payments, and is ${times} times the middle one or more; suppliers with fewer than ${fewest} payments are not compared.`,
    "Large is not wrong: each line is a question to ask. Thresholds stand on the front sheet.",
    ...(input.unusual.length > mostUnusual
      ? [
          `The largest ${mostUnusual.toLocaleString("en")} of ${input.unusual.length.toLocaleString("en")} have a line.`,
        ]
      : []),
  ]);
  const message = writeOpportunityTitle(sheet, input, {
    message: `"Payments far above what their supplier usually gets: ${input.unusual.length.toLocaleString("en")}, "&TEXT(${relative(total, c.amount)},"#,##0")&" together."`,
    measure: "Unusual payments",
    prior,
  });
  const widths = [4, 34, 14, 14, 9, 10, 10, 11, 18, 120, 16, 36];
  return {
    model: framedSheet(sheet, input.run, {
      report,
      message,
      columns: fittedColumns(
        widths.map((width, at) => (at === c.key ? { width, hidden: true } : { width })),
        sheet.rows(),
        { [c.supplier]: widestLabel, [c.why]: widestReason },
      ),
      conditionalFormats: [...writeStatus(sheet, c.times, written), ...written.conditionalFormats],
    }),
    checks: written,
  };
}
