/**
 * Cuts the last periods off every history, so that methods are compared without a look at what comes after it: writes the
 * same file with a shorter `train` and, as `test`, what was cut. Series that would keep fewer than six observations drop out.
 * Usage: tsx tools/forecast/rollingOrigin.ts DATA [periods back, in horizons, default 1] > origin.json
 */
import { readSeries } from "./readSeries";

const [path = "", back = "1"] = process.argv.slice(2);
const cut = readSeries(path).flatMap((series) => {
  const end = series.train.length - Math.round(Number(back) * series.h);
  if (end < 6) return [];
  return [{ ...series, train: series.train.slice(0, end), test: series.train.slice(end, end + series.h) }];
});
process.stdout.write(JSON.stringify(cut));
