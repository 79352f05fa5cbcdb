import { labelFromCell } from "../../../cells/labelFromCell";
import { costSheets } from "../../../reports/cost/costSheets";
import { PaymentSource } from "../../../reports/cost/payments/PaymentSource";
import { frontColumns } from "../../../reports/opportunities/front/frontColumns";
import type { OpportunitiesInput } from "../../../reports/opportunities/OpportunitiesInput";
import { categoryKey, mappedCategories } from "../../../reports/opportunities/targets/categoryMap";
import { targetClasses, type TargetClass } from "../../../reports/opportunities/targets/targetClasses";
import type { EvidenceRows } from "./EvidenceRows";
import { computedFromOthers, type FigureCell, type NoFigure, type RowsBehind } from "./FigureCell";
import { SourceRows } from "./SourceRows";

/** Where the rows of the targets have what was spent of a class, and what was found for it. */
const targetColumns = { spend: frontColumns.share, found: frontColumns.effort };
const unmapped: TargetClass = "operations";

/** Spend of categories and of the classes that their targets belong to. */
export class SpendOfClasses {
  /** Class by category; those that are not listed are operations. */
  readonly #classes: ReadonlyMap<string, TargetClass>;

  constructor(private readonly input: OpportunitiesInput) {
    const prior = input.priors.get(costSheets.opportunities.front.report) ?? null;
    const { listed } = mappedCategories(input, new PaymentSource(input, input.time.reported), prior);
    this.#classes = new Map(listed.map(({ label, target }) => [label, target]));
  }

  /** @param savings For what was found of a class. */
  behind({ key, label, column }: FigureCell, savings: EvidenceRows): RowsBehind | NoFigure {
    const [own, text] = [labelFromCell(key), labelFromCell(label)];
    if (column === frontColumns.saving) {
      const category = [...this.#classes.keys()].find((each) => categoryKey(each) === own);
      if (category !== undefined) return this.#payments(text, (each) => each === category);
      if (text === "All else") return this.#payments(text, (each) => !this.#classes.has(each));
    }
    const target = targetClasses.find((each) => each === text);
    if (key !== null || (target === undefined && text !== "All")) return computedFromOthers;
    const isMeant = (category: string): boolean =>
      target === undefined || (this.#classes.get(category) ?? unmapped) === target;
    if (column === targetColumns.found) return savings.savingsOf(text, ({ category }) => isMeant(category));
    return column === targetColumns.spend ? this.#payments(text, isMeant) : computedFromOthers;
  }

  #payments(title: string, isMeant: (category: string) => boolean): RowsBehind {
    const { payments, tables, grids } = this.input;
    const { digits, sheetRows, columns } = payments;
    const { category, amount } = columns;
    const rows = new SourceRows(tables.payments!, grids.payments!, { day: "date", amount: "amount" }, digits);
    const meant = category ? category.labels.map(isMeant) : [isMeant("")];
    return {
      title: `Spend: ${title}`,
      digits,
      source: rows.source,
      rows: Array.from(sheetRows).flatMap((row, at) =>
        meant[category?.codes[at] ?? 0] && amount.minor[at] !== 0 ? [rows.row(row, amount.minor[at]!)] : [],
      ),
    };
  }
}
