import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** One line of a file of series: history, season and horizon. What follows the history is not read. */
export interface Series {
  readonly id: string;
  readonly freq: string;
  readonly m: number;
  readonly mm: number;
  readonly h: number;
  readonly train: readonly number[];
}

/** The series of a JSON file, compressed or not, without what comes after their histories. */
export function readSeries(path: string): Series[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return (JSON.parse(text) as Series[]).map(({ id, freq, m, mm, h, train }) => ({
    id,
    freq,
    m,
    mm: mm ?? m,
    h,
    train,
  }));
}
