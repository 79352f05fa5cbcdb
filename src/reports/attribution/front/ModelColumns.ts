import { attributionModels, type AttributionModel } from "../../../core/attribution/AttributionModel";
import type { AttributionReportInput } from "../AttributionReportInput";

/** Columns of a table of all models: those that add up, their range, and what overlaps apart. */
export class ModelColumns {
  readonly label = 1;
  /** Models whose credits add up to what was booked, in their order. */
  readonly models: ReadonlyMap<AttributionModel, number>;
  readonly first = 2;
  readonly last: number;
  readonly lowest: number;
  readonly highest: number;
  readonly spread: number;
  /** Participation. */
  readonly overlapping: ReadonlyMap<AttributionModel, number>;
  readonly right: number;

  constructor({ models }: AttributionReportInput) {
    const inOrder = [...models].sort(
      (one, other) => attributionModels.indexOf(one.model) - attributionModels.indexOf(other.model),
    );
    const columnsFrom = (first: number, overlap: boolean): ReadonlyMap<AttributionModel, number> =>
      new Map(
        inOrder
          .filter(({ overlaps }) => overlaps === overlap)
          .map(({ model }, index) => [model, first + index] as const),
      );
    this.models = columnsFrom(this.first, false);
    this.last = this.first + this.models.size - 1;
    this.lowest = this.last + 1;
    this.highest = this.lowest + 1;
    this.spread = this.highest + 1;
    this.overlapping = columnsFrom(this.spread + 1, true);
    this.right = this.spread + this.overlapping.size;
  }

  columnOf(model: AttributionModel): number {
    return (this.models.get(model) ?? this.overlapping.get(model))!;
  }
}
