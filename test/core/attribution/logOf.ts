import type { TouchLog } from "../../../src/core/attribution/reading/TouchLog";
import { Dictionary } from "../../../src/core/table/dictionary";

/** A row of a log: a channel, or "" for a conversion alone; with a value the row converts. */
export interface LogRow {
  readonly journey: string;
  /** Days; null where missing. */
  readonly time: number | null;
  readonly channel: string;
  readonly value?: number;
  readonly sequence?: number;
  readonly stage?: number;
}

/** Rows as the columns of a log. */
export function logOf(rows: readonly LogRow[]): TouchLog {
  const journeys = new Dictionary<string>((name) => name);
  const channels = new Dictionary<string>((name) => name);
  return {
    channels: channels.labels,
    journeys: Int32Array.from(rows, ({ journey }) => journeys.code(journey)),
    times: Float64Array.from(rows, ({ time }) => time ?? NaN),
    codes: Int32Array.from(rows, ({ channel }) => (channel === "" ? -1 : channels.code(channel))),
    converts: Uint8Array.from(rows, ({ value }) => (value === undefined ? 0 : 1)),
    values: Float64Array.from(rows, ({ value }) => value ?? 0),
    sequence: rows.some(({ sequence }) => sequence !== undefined)
      ? Float64Array.from(rows, ({ sequence }) => sequence ?? NaN)
      : null,
    stages: rows.some(({ stage }) => stage !== undefined)
      ? Uint8Array.from(rows, ({ stage }) => stage ?? 0)
      : null,
  };
}
