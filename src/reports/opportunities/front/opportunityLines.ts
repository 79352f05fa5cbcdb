import { sheetPrefix } from "../../../cells/place";
import { confidences } from "../../../core/cost/opportunities/Opportunity";
import { sumMinor } from "../../../core/money/sumMinor";
import { sheetFrame } from "../../frame/sheetFrame";
import type { SheetBuilder } from "../../SheetBuilder";
import { absoluteRange, inColumn, relative } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { amountFormats, inMajor, windows } from "../../cost/costFrame";
import { costSheets } from "../../cost/costSheets";
import type { CostRefs } from "../../cost/payments/CostRefs";
import { paid, type PaymentSource } from "../../cost/payments/PaymentSource";
import type { EvidenceBlock } from "../evidenceLayout";
import { opportunityPlaces } from "../opportunityFrame";
import type { OpportunitiesInput } from "../OpportunitiesInput";
import { linkTo } from "../SourceCells";
import { classFormula, type WrittenMap } from "../targets/categoryMap";
import type { TargetClass } from "../targets/targetClasses";
import type { typedAt } from "./frontColumns";
import { frontColumns as c } from "./frontColumns";
import { howComputed } from "./howComputed";

/** Writes an opportunity with its saving, computation and evidence. */
export function writeLine(
  sheet: SheetBuilder,
  input: OpportunitiesInput,
  { key, opportunity, category, head }: EvidenceBlock,
  { row, target, map, spend }: { row: number; target: TargetClass; map: WrittenMap; spend: number },
  typed: (heading: string) => ReturnType<typeof typedAt>,
): void {
  const { amount } = amountFormats(input);
  sheet.value(row, c.key, key, { number: "text" });
  sheet.value(row, c.kind, opportunity.kind, {});
  sheet.value(row, c.subject, opportunity.subject, { number: "text" });
  sheet.value(row, c.saving, inMajor(input, opportunity.saving), { number: amount, bold: true });
  sheet.value(row, c.how, howComputed(opportunity, input.payments.digits), { wrap: true, indent: 1 });
  sheet.formula(
    row,
    c.share,
    `IF(FO_SPEND=0,"n/m",${relative(row, c.saving)}/FO_SPEND)`,
    { number: "share", align: "right" },
    spend === 0 ? undefined : opportunity.saving / spend,
  );
  sheet.value(row, c.confidence, opportunity.confidence, { indent: 1 });
  sheet.value(row, c.effort, opportunity.effort, {});
  sheet.value(row, c.strategy, opportunity.strategy, {});
  sheet.value(row, c.category, category, { number: "text" });
  const formula = classFormula(map, category, inColumn(row, c.category));
  if (formula === null) sheet.value(row, c.target, target, {});
  else sheet.formula(row, c.target, formula, {});
  sheet.value(row, c.owner, typed("Owner"), { wrap: true });
  const place = sheetPrefix(costSheets.opportunities.evidence.name) + relative(head, 1);
  const rows = opportunity.evidence.rows.length;
  sheet.formula(
    row,
    c.evidence,
    linkTo(place, `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}`),
    { look: "link" },
  );
  sheet.value(row, c.comment, typed("Comment"), { wrap: true });
}

/** Writes the total of the opportunities, how sure it is, and the spend that was searched. */
export function writeTotal(
  sheet: SheetBuilder,
  input: OpportunitiesInput,
  {
    first,
    last,
    total,
    spend,
    refs,
    source,
  }: {
    first: number;
    last: number;
    total: number;
    spend: number;
    refs: CostRefs<"payments">;
    source: PaymentSource;
  },
  blocks: readonly EvidenceBlock[],
): WrittenConfidence {
  const { amount } = amountFormats(input);
  const bold: CellFormat = { bold: true, border: "total" };
  const savings = sumMinor(blocks.map(({ opportunity }) => opportunity.saving));
  sheet.value(total, c.kind, "Total", bold);
  const formula = blocks.length === 0 ? "0" : `SUM(${relative(first, c.saving)}:${relative(last, c.saving)})`;
  sheet.formula(total, c.saving, formula, { ...bold, number: amount }, inMajor(input, savings));
  sheet.formula(total, c.share, `IF(FO_SPEND=0,"n/m",${relative(total, c.saving)}/FO_SPEND)`, {
    ...bold,
    number: "share",
    align: "right",
  });
  sheet.fill(total, c.kind, c.comment, bold);
  const confidence = writeConfidence(sheet, input, { first, last, total }, blocks);
  const { FO_FOUND: found } = opportunityPlaces;
  sheet.value(found.row, found.column - 1, "Savings found", { look: "caption", align: "right" });
  sheet.formula(
    found.row,
    found.column,
    relative(total, c.saving),
    { number: amount },
    inMajor(input, savings),
  );
  sheet.name("FO_FOUND", found.row, found.column);
  sheet.value(sheetFrame.entity, c.target, "Spend searched", { look: "caption", align: "right" });
  const live = source.isOdd() ? null : paid(refs, [], windows.reported);
  if (live === null) sheet.value(sheetFrame.entity, c.owner, inMajor(input, spend), { number: amount });
  else sheet.formula(sheetFrame.entity, c.owner, live, { number: amount }, inMajor(input, spend));
  sheet.name("FO_SPEND", sheetFrame.entity, c.owner);
  return confidence;
}

/** Savings of each confidence: their range, and the cell of those of high confidence. */
interface WrittenConfidence {
  readonly savings: string;
  readonly high: string;
}

function writeConfidence(
  sheet: SheetBuilder,
  input: OpportunitiesInput,
  { first, last, total }: { readonly first: number; readonly last: number; readonly total: number },
  blocks: readonly EvidenceBlock[],
): WrittenConfidence {
  const { amount } = amountFormats(input);
  const range = (column: number): string => absoluteRange(column, first, last);
  confidences.forEach((confidence, index) => {
    const row = total + 1 + index;
    const own = blocks.filter(({ opportunity }) => opportunity.confidence === confidence);
    sheet.value(row, c.kind, `of ${confidence} confidence`, { indent: 1 });
    sheet.value(row, c.confidence, confidence, { indent: 1, look: "quiet" });
    sheet.formula(
      row,
      c.saving,
      blocks.length === 0
        ? "0"
        : `SUMIFS(${range(c.saving)},${range(c.confidence)},${inColumn(row, c.confidence)})`,
      { number: amount },
      inMajor(input, sumMinor(own.map(({ opportunity }) => opportunity.saving))),
    );
    sheet.formula(row, c.share, `IF(FO_SPEND=0,"n/m",${relative(row, c.saving)}/FO_SPEND)`, {
      number: "share",
      align: "right",
    });
  });
  return {
    savings: absoluteRange(c.saving, total + 1, total + confidences.length),
    high: relative(total + 1, c.saving),
  };
}
