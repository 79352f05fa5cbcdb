import { readFileSync } from "node:fs";
import type { TouchLog } from "../../src/core/attribution/reading/TouchLog";
import { Dictionary } from "../../src/core/table/dictionary";

/** The touch log of a text file with the columns journey, time in days, channel ("(conversion)"), value and seq, in this order. */
export function readTouches(file: string): TouchLog {
  const rows = readFileSync(file, "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));
  const channels = new Dictionary<string>((name) => name);
  const journeys = new Dictionary<string>((name) => name);
  const isConversion = (row: readonly string[]): boolean => row[2] === "(conversion)";
  const codes = Int32Array.from(rows, (row) => (isConversion(row) ? -1 : channels.code(row[2]!)));
  return {
    channels: channels.labels,
    journeys: Int32Array.from(rows, ([journey]) => journeys.code(journey!)),
    times: Float64Array.from(rows, (row) => (row[1] === "" ? NaN : Number(row[1]))),
    codes,
    converts: Uint8Array.from(rows, (row) => (isConversion(row) ? 1 : 0)),
    values: Float64Array.from(rows, (row) => Number(row[3])),
    sequence: Float64Array.from(rows, (row) => (row[4] === "" ? NaN : Number(row[4]))),
    stages: null,
  };
}
