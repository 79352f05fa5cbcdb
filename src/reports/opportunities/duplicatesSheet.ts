import { serialFromDayNumber } from "../../cells/serialDate";
import { explainDuplicate } from "../../core/cost/search/explainFinding";
import { sumMinor } from "../../core/money/sumMinor";
import { sheetPrefix } from "../../cells/place";
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
import { frontColumns, typedAt } from "./front/frontColumns";
import { duplicateKey } from "./listedOpportunities";
import type { OpportunitiesInput } from "./OpportunitiesInput";
import { takeOpportunityNames, writeOpportunityTitle } from "./opportunityFrame";
import { duplicateColumns as c, mostFindings, writeSplits } from "./splitsBlock";
import { SourceCells } from "./SourceCells";

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
      ...(["original", "duplicate", "credit"].includes(column) ? { indent: 1 } : {}),
    });
  }
  const shown = input.duplicates.slice(0, mostFindings);
  const further = input.duplicates.slice(mostFindings);
  const link = (row: number, column: number, payment: number): void =>
    sheet.formula(row, column, cells.link("payments", payment, "amount"), { look: "link", indent: 1 });
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
    sheet.value(row, c.why, explainDuplicate(columns, found), { number: "text", wrap: true });
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
  const checks = costChecks(
    sheet,
    input,
    splits + 2,
    {
      title: c.supplier,
      of: c.rule,
      source: c.amount,
      report: c.open,
      difference: c.days,
      status: c.original,
    },
    "FO_SOURCE",
  );
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
      ? "The numbers of the payments are the payer's own and new with each payment: only time speaks, and a number that comes again on another day or a line of it that stands twice. Findings are questions to ask."
      : "The numbers of the payments are the suppliers'. One that stands on three and more equal charges in a rhythm is a contract's, and no sign of a second payment.",
    "A credit of the amount on the same day or later took the money back: nothing is open.",
    "Split payments: documents of one supplier, cost centre and category, all lines of a document together, within days, each within the limit and together above it. A supplier that is paid often has such ones close together by chance: of it only parts just below the limit are told. They are at stake, not saved.",
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
        { [c.supplier]: widestLabel, [c.why]: widestReason },
      ),
      conditionalFormats: [...writeStatus(sheet, c.original, written), ...written.conditionalFormats],
    }),
    checks: written,
  };
}
