import { attributionModels, type AttributionModel } from "../../../core/attribution/AttributionModel";
import type { ColumnModel } from "../../SheetModel";
import type { AttributionReportInput } from "../AttributionReportInput";
import type { Measure } from "../measures";

const figureWidth = 13;

/** Columns of the front sheet: the chosen model, all models beside one another, their range, and what overlaps apart. */
export class FrontColumns {
  readonly key = 0;
  readonly label = 1;
  readonly conversions = 2;
  readonly value: number | null;
  readonly share: number;
  readonly rank: number;
  /** Shares lost without a channel, of Markov models. */
  readonly removal: readonly { readonly measure: Measure; readonly column: number }[];
  /** Models whose credits add up to what was booked, in their order. */
  readonly models: ReadonlyMap<AttributionModel, number>;
  readonly lowest: number;
  readonly highest: number;
  readonly spread: number;
  /** Participation. */
  readonly overlapping: ReadonlyMap<AttributionModel, number>;
  readonly comment: number;

  constructor({ hasValues, attribution, models }: AttributionReportInput) {
    let next = this.conversions + 1;
    this.value = hasValues ? next++ : null;
    this.share = next++;
    this.rank = next++;
    const measures: readonly Measure[] = hasValues ? ["conversions", "value"] : ["conversions"];
    this.removal =
      attribution.removal === null ? [] : measures.map((measure) => ({ measure, column: next++ }));
    const inOrder = [...models].sort(
      (one, other) => attributionModels.indexOf(one.model) - attributionModels.indexOf(other.model),
    );
    this.models = new Map(
      inOrder.filter(({ overlaps }) => !overlaps).map(({ model }) => [model, next++] as const),
    );
    this.lowest = next++;
    this.highest = next++;
    this.spread = next++;
    this.overlapping = new Map(
      inOrder.filter(({ overlaps }) => overlaps).map(({ model }) => [model, next++] as const),
    );
    this.comment = next;
  }

  /** What the report is about, by the chosen model. */
  get main(): number {
    return this.value ?? this.conversions;
  }

  get firstModel(): number {
    return Math.min(...this.models.values());
  }

  get lastModel(): number {
    return Math.max(...this.models.values());
  }

  columnOf(model: AttributionModel): number {
    return (this.models.get(model) ?? this.overlapping.get(model))!;
  }

  get widths(): readonly ColumnModel[] {
    return Array.from({ length: this.comment + 1 }, (_, column): ColumnModel => {
      if (column === this.key) return { width: 4, hidden: true };
      if (column === this.label) return { width: 34 };
      if (column === this.conversions) return { width: 15 };
      if (column === this.rank) return { width: 8 };
      return { width: column === this.comment ? 40 : figureWidth };
    });
  }
}
