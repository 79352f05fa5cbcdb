import { cellName } from "../../../cells/address";
import { sheetPrefix } from "../../../cells/place";
import { dayNumber } from "../../../core/dates/isoDate";
import { costSheets } from "../../../reports/cost/costSheets";
import type { EvidenceBlock } from "../../../reports/opportunities/evidenceLayout";
import { evidenceColumns } from "../../../reports/opportunities/EvidenceWriter";
import { frontColumns } from "../../../reports/opportunities/front/frontColumns";
import type { OpportunitiesInput } from "../../../reports/opportunities/OpportunitiesInput";
import { rowAmount, rowSaving, savingRule } from "../../../reports/opportunities/rowSaving";
import { sheetFrame } from "../../../reports/frame/sheetFrame";
import { amountFromMinor } from "../../../core/money/minorUnits";
import type { AddingRow, FigureCell, RowsBehind } from "./FigureCell";
import { SourceRows } from "./SourceRows";

const { front, evidence } = costSheets.opportunities;

/** Savings of opportunities, by their rows or by the opportunities themselves. */
export class EvidenceRows {
  readonly #digits: number;

  constructor(
    private readonly input: OpportunitiesInput,
    private readonly blocks: readonly EvidenceBlock[],
    private readonly sheetOf: FigureCell["sheetOf"],
  ) {
    this.#digits = input.payments.digits;
  }

  /** Each row with what it saves, as the evidence computes it; rows that have no line there with the figure alone. */
  savingOf({ opportunity, head, shown }: EvidenceBlock): RowsBehind {
    const asOf = dayNumber(this.input.time.period.last);
    const on = (row: number, column: number): string => this.#cell(evidence, row, column);
    const found = this.#rowsOf(opportunity, (row, index) => ({
      major: rowSaving(this.input, opportunity, row, asOf),
      adds: index < shown.length ? on(head + 1 + index, evidenceColumns.saving) : null,
    }));
    const { takenOff } = savingRule(opportunity, this.#digits);
    if (!takenOff) return found;
    const less: AddingRow = {
      place: on(head, evidenceColumns.place),
      values: [`${takenOff.label} (taken off)`],
      adds: `-${on(head, evidenceColumns.reference)}`,
      minor: -takenOff.value * 10 ** this.#digits,
      amount: -takenOff.value,
    };
    return { ...found, rows: [...found.rows, less] };
  }

  /** Each row with its amount. */
  amountsOf({ opportunity }: EvidenceBlock): RowsBehind {
    return this.#rowsOf(opportunity, (row) => ({ major: rowAmount(this.input, opportunity, row) }));
  }

  /** The opportunities that a sum of savings is made of. */
  savingsOf(title: string, isMeant: (block: EvidenceBlock) => boolean): RowsBehind {
    const digits = this.#digits;
    return {
      title: `Saving: ${title}`,
      digits,
      source: { headers: ["Kind", "Subject", "Strategy", "Category"], formats: [null, null, null, null] },
      rows: this.blocks.flatMap((block, index) => {
        if (!isMeant(block)) return [];
        const { kind, subject, strategy, saving } = block.opportunity;
        const at = sheetFrame.firstLine + index;
        return [
          {
            place: this.#cell(front, at, frontColumns.kind),
            values: [kind, subject, strategy, block.category],
            adds: this.#cell(front, at, frontColumns.saving),
            minor: saving,
            amount: amountFromMinor(saving, digits),
          },
        ];
      }),
    };
  }

  #rowsOf(
    { kind, subject, evidence: { table, rows } }: EvidenceBlock["opportunity"],
    of: (row: number, index: number) => { readonly major: number; readonly adds?: string | null },
  ): RowsBehind {
    const { tables, grids, payments, commitments, budget } = this.input;
    const isBudget = table === "budget";
    const source = new SourceRows(
      tables[table]!,
      grids[table]!,
      { day: isBudget ? "period" : "date", amount: isBudget ? "budget" : "amount" },
      this.#digits,
    );
    const { sheetRows } = { payments, commitments, budget }[table]!;
    return {
      title: `${kind}: ${subject}`,
      digits: this.#digits,
      source: source.source,
      rows: rows.map((row, index) => {
        const { major, adds } = of(row, index);
        return source.row(sheetRows[row]!, major * 10 ** this.#digits, 1, adds);
      }),
    };
  }

  #cell(sheet: Parameters<FigureCell["sheetOf"]>[0], row: number, column: number): string {
    return sheetPrefix(this.sheetOf(sheet)) + cellName({ row, column });
  }
}
