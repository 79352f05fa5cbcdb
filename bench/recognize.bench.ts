import { Exact } from "../src/core/money/decimal";
import { addMonths, addDays, dayNumber, isoDate } from "../src/core/dates/isoDate";
import { dailyTotals, type LineColumns } from "../src/core/revenue/recognition/schedule/dailyTotals";
import { cost, median } from "./cost";

/** Daily straight line of 1,000,000 lines over about 25 months, exact cents, month totals. */
const lines = 1_000_000;
const decimalLines = 10_000;
const runs = 5;

let seed = 11;
function next(limit: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * limit);
}

const begins = dayNumber(isoDate("2023-01-01"));
const first = Int32Array.from({ length: lines }, () => begins + next(731));
const last = first.map((day) => day + 365 + next(731));
const minor = Float64Array.from({ length: lines }, () => 100 + next(500_000_000));
const ends = Int32Array.from({ length: 60 }, (_, month) =>
  dayNumber(addDays(addMonths(isoDate("2023-02-01"), month), -1)),
);
const columns: LineColumns = { minor, first, last };

/** The same in the fewest words: no guard, no table of days. */
function bareLoop(): Float64Array {
  const totals = new Float64Array(ends.length);
  for (let line = 0; line < lines; line++) {
    const start = first[line]! - 1;
    const term = last[line]! - start;
    let period = 0;
    while (ends[period]! <= start) period++;
    for (let before = 0, days = 0; days < term; period++) {
      days = Math.min(ends[period]! - start, term);
      const through = Math.floor((2 * minor[line]! * days + term) / (2 * term));
      totals[period]! += through - before;
      before = through;
    }
  }
  return totals;
}

/** The same in decimals. */
function decimalLoop(): Float64Array {
  const totals = new Float64Array(ends.length);
  for (let line = 0; line < decimalLines; line++) {
    const start = first[line]! - 1;
    const term = last[line]! - start;
    let before = new Exact(0);
    for (let period = 0; period < ends.length; period++) {
      const days = Math.min(ends[period]! - start, term);
      if (days <= 0) continue;
      const through = new Exact(minor[line]!).times(days).div(term).toDecimalPlaces(0, Exact.ROUND_HALF_UP);
      totals[period]! += through.minus(before).toNumber();
      before = through;
      if (days === term) break;
    }
  }
  return totals;
}

const few: LineColumns = {
  minor: minor.subarray(0, decimalLines),
  first: first.subarray(0, decimalLines),
  last: last.subarray(0, decimalLines),
};
const decimals = decimalLoop();
if (dailyTotals(few, ends).some((total, month) => total !== decimals[month])) {
  throw new Error("The engine and decimals differ.");
}
const bare = bareLoop();
if (dailyTotals(columns, ends).some((total, month) => total !== bare[month])) {
  throw new Error("The engine and the bare loop differ.");
}

const times = { engine: [] as number[], bare: [] as number[], decimal: [] as number[] };
for (let run = 0; run < runs; run++) {
  times.bare.push((await cost(bareLoop)).cpuSeconds);
  times.engine.push((await cost(() => dailyTotals(columns, ends))).cpuSeconds);
  times.decimal.push(((await cost(decimalLoop)).cpuSeconds * lines) / decimalLines);
}
const engine = median(times.engine);
const cells = last.reduce((sum, day, line) => sum + (day - first[line]!) / 30.4 + 1, 0);
console.log(
  `1,000,000 lines, about ${(cells / lines).toFixed(1)} months each, month totals equal to the cent`,
);
console.log(
  `engine          ${engine.toFixed(3)} CPU s, ${(lines / engine / 1e6).toFixed(1)} M lines a second`,
);
console.log(
  `bare loop       ${median(times.bare).toFixed(3)} CPU s: ${(engine / median(times.bare)).toFixed(2)} times (goal 1.3)`,
);
console.log(
  `decimal.js      ${median(times.decimal).toFixed(1)} CPU s, from ${decimalLines} lines: ${(median(times.decimal) / engine).toFixed(0)} times slower (goal 150)`,
);
console.log(
  `memory          ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB, ${((minor.byteLength + first.byteLength + last.byteLength) / 1e6).toFixed(0)} MB of it the lines`,
);
