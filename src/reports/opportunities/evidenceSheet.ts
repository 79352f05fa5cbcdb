import { fittedColumns, widestLabel } from "../frame/fittedColumns";
import { framedSheet } from "../frame/framedSheet";
import type { LaidOutSheet } from "../frame/LaidOutSheet";
import { sheetFrame } from "../frame/sheetFrame";
import { writeConventions } from "../frame/writeConventions";
import { writeStatus } from "../frame/writeStatus";
import { headerKey } from "../PriorSheet";
import { absoluteRange, SheetBuilder } from "../SheetBuilder";
import { costChecks } from "../cost/costFrame";
import { costSheets } from "../cost/costSheets";
import type { EvidenceBlock } from "./evidenceLayout";
import type { OpportunitiesInput } from "./OpportunitiesInput";
import { takeOpportunityNames, writeOpportunityTitle } from "./opportunityFrame";
import { evidenceColumns, EvidenceWriter } from "./EvidenceWriter";

const c = evidenceColumns;
const headings = {
  place: "Cell",
  date: "Date",
  supplier: "Supplier or line",
  document: "Document",
  item: "Item",
  amount: "Amount",
  pieces: "Pieces, or used",
  reference: "Reference",
  saving: "Saving",
  listed: "Listed",
  difference: "Difference",
} as const;
const leftAligned = ["place", "date", "supplier", "document", "item"];

/** The rows behind each opportunity, with links to the very cells and back, and its saving computed from them again. */
export function evidenceSheet(input: OpportunitiesInput, blocks: readonly EvidenceBlock[]): LaidOutSheet {
  const { report, name } = costSheets.opportunities.evidence;
  const sheet = new SheetBuilder(name);
  const { headers, firstLine: first } = sheetFrame;
  takeOpportunityNames(sheet);
  sheet.value(headers, c.key, headerKey, { number: "text" });
  for (const [column, text] of Object.entries(headings) as [keyof typeof headings, string][]) {
    sheet.value(headers, c[column], text, {
      look: "header",
      align: leftAligned.includes(column) ? "left" : "right",
    });
  }
  const writer = new EvidenceWriter(sheet, input);
  for (const block of blocks) writer.write(block);
  const last = Math.max(first, (blocks.at(-1)?.end ?? first + 1) - 1);
  const checks = costChecks(
    sheet,
    input,
    last + 2,
    {
      title: c.place,
      of: c.supplier,
      source: c.amount,
      report: c.pieces,
      difference: c.reference,
      status: c.saving,
    },
    "FO_SOURCE",
  );
  sheet.fill(last + 3, c.place, c.saving, { look: "header" });
  checks.compare({
    title: "Savings that their rows do not come to",
    of: "all opportunities",
    source: `SUMPRODUCT((ABS(${absoluteRange(c.difference, first, last)})>FO_ROUNDING)*1)`,
    report: 0,
    kind: "count",
    knownDifference: null,
  });
  const written = checks.finish();
  writeConventions(sheet, written.bottom + 2, c.difference, [
    "Amounts are the cells of your own tables: follow the link to see the row, and the heading of a block to come back.",
    "Off-contract and price spread: amount − pieces × reference price. Tail: handling + amount × discount. Orders and budgets: amount − what is used. Duplicates: the second payment.",
    "A creeping charge saves what was paid less what is allowed: the first charge, raised at each anniversary.",
    "Of an opportunity with more than 200 rows the further ones stand together.",
  ]);
  const message = writeOpportunityTitle(sheet, input, {
    message: `"${blocks.length.toLocaleString("en")} opportunities with the rows behind them."`,
    measure: "Evidence of the opportunities",
    prior: input.priors.get(report) ?? null,
  });
  const widths = [4, 24, 11, 32, 18, 20, 14, 15, 13, 14, 14, 12];
  return {
    model: framedSheet(sheet, input.run, {
      report,
      message,
      columns: fittedColumns(
        widths.map((width, at) => (at === c.key ? { width, hidden: true } : { width })),
        sheet.rows(),
        { [c.supplier]: widestLabel, [c.item]: widestLabel },
      ),
      conditionalFormats: [...writeStatus(sheet, c.amount, written), ...written.conditionalFormats],
    }),
    checks: written,
  };
}
