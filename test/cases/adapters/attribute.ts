import { attribute as attributed } from "../../../src/core/attribution/attribute";
import type { AttributionModel } from "../../../src/core/attribution/AttributionModel";
import type { AttributionOptions } from "../../../src/core/attribution/AttributionOptions";
import { journeysFromPaths } from "../../../src/core/attribution/reading/journeysFromPaths";
import { journeysFromTouches } from "../../../src/core/attribution/reading/journeysFromTouches";
import { logOf, type LogRow } from "../../core/attribution/logOf";

interface Inputs {
  readonly model: AttributionModel;
  readonly options?: AttributionOptions;
  readonly lookback?: number;
  /** Rows of a log; one with a value converts. */
  readonly touches?: readonly LogRow[];
  /** Else paths. */
  readonly paths?: readonly string[];
  readonly conversions?: readonly number[];
  readonly value?: readonly number[];
  readonly nulls?: readonly number[];
}

export function attribute({ model, options, lookback, touches, ...table }: Inputs): unknown {
  const { journeys } =
    touches === undefined
      ? journeysFromPaths({
          paths: table.paths!,
          conversions: Float64Array.from(table.conversions!),
          values: table.value === undefined ? null : Float64Array.from(table.value),
          nulls: table.nulls === undefined ? null : Float64Array.from(table.nulls),
        })
      : journeysFromTouches(logOf(touches), lookback);
  const { channels, credits, removal, unattributed } = attributed(journeys, model, options);
  const byChannel = (figures: Float64Array): Record<string, number> =>
    Object.fromEntries(channels.map((name, code) => [name, figures[code]!]));
  return {
    conversions: byChannel(credits.conversions),
    value: byChannel(credits.value),
    removal: removal && byChannel(removal.conversions),
    unattributed: unattributed.value,
  };
}
