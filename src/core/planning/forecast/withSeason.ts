import { adjustedBy } from "./adjustedBy";
import type { FittedModel } from "./Model";
import type { SeasonalAdjustment } from "./SeasonalAdjustment";

/** The same model, its season put back: what it says of the adjusted history, told of the history itself. */
export function withSeason(model: FittedModel, adjustment: SeasonalAdjustment): FittedModel {
  const { kind, history, indices } = adjustment;
  if (kind === "none") return model;
  const count = history.length;
  const index = (t: number) => indices[t % indices.length]!;
  const restored = (value: number, t: number) => (kind === "additive" ? value + index(t) : value * index(t));
  const fitted = model.fitted.map(restored);
  return {
    ...model,
    fitted,
    residuals: history.map((value, t) => value - fitted[t]!),
    forecast: (horizon) => model.forecast(horizon).map((value, step) => restored(value, count + step)),
    deviations: (horizon) => {
      const deviations = model.deviations(horizon);
      return kind === "additive" || deviations === null
        ? deviations
        : deviations.map((deviation, step) => deviation * index(count + step));
    },
    on: (other) => {
      const again = adjustedBy(kind, other, indices.length);
      const carried = again && model.on(again.adjusted);
      return carried && withSeason(carried, again);
    },
  };
}
