import { serialFromDayNumber } from "../../cells/serialDate";
import { explainDuplicate, explainSplit } from "../../core/cost/search/explainFinding";
import { sumMinor } from "../../core/money/sumMinor";
import { sheetPrefix } from "../../cells/place";
import { fittedColumns } from "../frame/fittedColumns";
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
import { frontColumns, typedAt } from "./front/frontColumns";
import { duplicateKey } from "./listedOpportunities";
import type { OpportunitiesInput } from "./OpportunitiesInput";
import { takeOpportunityNames, writeOpportunityTitle } from "./opportunityFrame";
import { SourceCells } from "./SourceCells";

const c = {
  key: 0,
  supplier: 1,
  rule: 2,
  amount: 3,
  open: 4,
  days: 5,
  original: 6,
  originalDay: 7,
  duplicate: 8,
  duplicateDay: 9,
  credit: 10,
  why: 11,
  decision: 12,
  comment: 13,
} as const;
const headings = {
  supplier: "Supplier",
  rule: "Rule",
  amount: "Paid twice",
  open: "Open",
  days: "Days between",
  original: "Original",
  originalDay: "of",
  duplicate: "Duplicate",
  duplicateDay: "of",
  credit: "Credit",
  why: "Why",
  decision: "Decision",
  comment: "Comment",
} as const;

/** Findings that have a line; beyond that they stand together. */
const most = 5_000;

/** Payments that look like a second one of the same, each with its reason and both rows; and payments split beside a limit. */
export function duplicatesSheet(
  input: OpportunitiesInput,
  frontLines: { readonly first: number; readonly last: number },
): LaidOutSheet {
  const { report, name } = costSheets.opportunities.duplicates;
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
      align: ["amount", "open", "days"].includes(column) ? "right" : "left",
    });
  }
  const shown = input.duplicates.slice(0, most);
  const further = input.duplicates.slice(most);
  const link = (row: number, column: number, payment: number): void =>
    sheet.formula(row, column, cells.link("payments", payment, "amount"), { look: "link" });
  const day = (row: number, column: number, payment: number): void =>
    sheet.value(row, column, serialFromDayNumber(columns.days[payment]!, input.dateSystem), {
      number: "day",
      align: "left",
    });
  const figure = (row: number, column: number, payment: number, minor: number): void => {
    const reference = cells.reference("payments", payment, "amount");
    const value = inMajor(input, minor);
    if (reference !== null && cells.holds("payments", payment, "amount", value))
      sheet.formula(row, column, reference, { number: amount }, value);
    else sheet.value(row, column, value, { number: amount });
  };
  const keys: string[] = [];
  shown.forEach((found, index) => {
    const { original, duplicate, rule, minor, days, credit } = found;
    const row = first + index;
    const supplier = columns.supplier.labels[columns.supplier.codes[duplicate]!]!;
    const key = `${supplier}, ${duplicateKey(columns, original, duplicate)}`;
    keys.push(key);
    sheet.value(row, c.key, key, { number: "text" });
    sheet.value(row, c.supplier, supplier, { number: "text" });
    sheet.value(row, c.rule, rule, {});
    figure(row, c.amount, duplicate, minor);
    sheet.formula(
      row,
      c.open,
      `IF(${relative(row, c.credit)}="",${relative(row, c.amount)},0)`,
      { number: amount },
      credit === null ? inMajor(input, minor) : 0,
    );
    sheet.value(row, c.days, days, { number: "count" });
    link(row, c.original, original);
    day(row, c.originalDay, original);
    link(row, c.duplicate, duplicate);
    day(row, c.duplicateDay, duplicate);
    if (credit !== null) link(row, c.credit, credit);
    sheet.value(row, c.why, explainDuplicate(columns, found), { wrap: true });
    sheet.value(row, c.decision, typedAt(prior, key, "Decision"), { look: "input" });
    sheet.value(row, c.comment, typedAt(prior, key, "Comment"), { wrap: true });
  });
  let total = first + shown.length;
  const open = (list: typeof input.duplicates): number =>
    sumMinor(list.map(({ minor, credit }) => (credit === null ? minor : 0)));
  if (further.length > 0) {
    sheet.value(total, c.supplier, `and ${further.length.toLocaleString("en")} further ones`, {
      look: "quiet",
    });
    sheet.value(total, c.amount, inMajor(input, sumMinor(further.map(({ minor }) => minor))), {
      number: amount,
    });
    sheet.value(total, c.open, inMajor(input, open(further)), { number: amount });
    total++;
  }
  const bold: CellFormat = { bold: true, border: "total", number: amount };
  sheet.value(total, c.supplier, "Total", { bold: true, border: "total" });
  for (const column of [c.amount, c.open]) {
    const formula = total === first ? "0" : `SUM(${relative(first, column)}:${relative(total - 1, column)})`;
    sheet.formula(total, column, formula, bold);
  }
  sheet.fill(total, c.supplier, c.comment, { bold: true, border: "total" });
  const splits = writeSplits(sheet, input, cells, figure, total + 2);
  const checks = costChecks(sheet, input, splits + 2, {
    title: c.supplier,
    of: c.rule,
    source: c.amount,
    report: c.open,
    difference: c.days,
    status: c.original,
  });
  const front = sheetPrefix(costSheets.opportunities.front.name);
  const range = (column: number): string =>
    front + absoluteRange(column, frontLines.first, Math.max(frontLines.first, frontLines.last));
  checks.compare({
    title: "Open duplicates are the front sheet's",
    of: "saving",
    source: `SUMIFS(${range(frontColumns.saving)},${range(frontColumns.kind)},"duplicate payment")`,
    report: relative(total, c.open),
    kind: "amount",
    expected: inMajor(input, open(input.duplicates)),
  });
  const written = checks.finish();
  const retired = writeRetiredComments(
    sheet,
    prior,
    keys.map((key) => lineId(key)),
    { Decision: c.decision, Comment: c.comment },
    written.bottom + 2,
  );
  writeConventions(sheet, retired + 2, c.why, [
    "Same supplier, currency and amount to the cent. Same document: the supplier's number as typed. Written differently: without case, marks and zeros in front. Slip: a typist's swap, loss or addition. Near in time: no supplier's number, and the amount does not recur.",
    input.payments.columns.numberedBy === "payer"
      ? "The numbers of the payments are the payer's own and new with each payment: only time speaks, so findings are questions to ask."
      : "The numbers of the payments are the suppliers'.",
    "A credit of the amount on the same day or later took the money back: nothing is open. Split payments are at stake, not saved.",
  ]);
  const message = writeOpportunityTitle(sheet, input, {
    message: `"Suspected duplicate payments: ${input.duplicates.length.toLocaleString("en")}, "&TEXT(${relative(total, c.open)},"#,##0")&" of it open; groups of payments beside the approval limit: ${input.splits.length.toLocaleString("en")}."`,
    measure: "Duplicate and split payments",
    prior,
  });
  const widths = [4, 34, 18, 14, 14, 9, 18, 11, 18, 11, 18, 120, 16, 36];
  return {
    model: framedSheet(sheet, input.run, {
      report,
      message,
      columns: fittedColumns(
        widths.map((width, at) => (at === c.key ? { width, hidden: true } : { width })),
        sheet.rows(),
      ),
      conditionalFormats: [...writeStatus(sheet, c.original, written), ...written.conditionalFormats],
    }),
    checks: written,
  };
}

/** Payments to one supplier that stay within the limit one by one. @returns The last row written. */
function writeSplits(
  sheet: SheetBuilder,
  input: OpportunitiesInput,
  cells: SourceCells,
  figure: (row: number, column: number, payment: number, minor: number) => void,
  top: number,
): number {
  const { columns } = input.payments;
  const { amount } = amountFormats(input);
  sheet.value(top, c.supplier, "Split payments beside the approval limit", { look: "section" });
  sheet.fill(top, c.supplier, c.comment, { look: "section" });
  if (input.splits.length === 0) {
    sheet.value(top + 1, c.supplier, "None.", { look: "quiet" });
    return top + 1;
  }
  const head = top + 1;
  for (const [column, text] of [
    [c.supplier, "Supplier"],
    [c.rule, "Parts"],
    [c.amount, "Together"],
    [c.open, "Part"],
    [c.days, "Days"],
    [c.original, "Cell"],
    [c.originalDay, "of"],
    [c.why, "Why"],
  ] as const) {
    sheet.value(head, column, text, {
      look: "header",
      align: column === c.amount || column === c.open || column === c.days ? "right" : "left",
    });
  }
  sheet.fill(head, c.supplier, c.comment, { look: "header" });
  let row = head + 1;
  for (const split of input.splits.slice(0, most)) {
    const { rows, minor, days } = split;
    sheet.value(row, c.supplier, columns.supplier.labels[columns.supplier.codes[rows[0]!]!]!, {
      number: "text",
    });
    sheet.value(row, c.rule, rows.length, { number: "count", align: "left" });
    sheet.formula(
      row,
      c.amount,
      `SUM(${relative(row, c.open)}:${relative(row + rows.length - 1, c.open)})`,
      { number: amount },
      inMajor(input, minor),
    );
    sheet.value(row, c.days, days, { number: "count" });
    sheet.value(row, c.why, explainSplit(columns, split, input.settings.splits), { wrap: true });
    for (const payment of rows) {
      figure(row, c.open, payment, columns.amount.minor[payment]!);
      sheet.formula(row, c.original, cells.link("payments", payment, "amount"), { look: "link" });
      sheet.value(row, c.originalDay, serialFromDayNumber(columns.days[payment]!, input.dateSystem), {
        number: "day",
        align: "left",
      });
      row++;
    }
  }
  return row - 1;
}
