/**
 * Effect of a treatment from a .csv with the columns unit, period and value in any order (long form; also location, date, Y), or
 * from one with a column y and controls (wide form; y is the treated unit).
 * Usage: tsx tools/attribution/lift.ts FILE START [method, default synthetic] [treated units, separated by commas]
 * START is the number of the first treated period, from 1.
 */
import { readFileSync } from "node:fs";
import { measuredLift } from "../../src/core/attribution/lift/measuredLift";
import type { LiftMethod } from "../../src/core/attribution/lift/Lift";
import { panelOf, type Panel } from "../../src/core/attribution/lift/panelOf";

const [path = "", start = "", method = "synthetic", treated = "y"] = process.argv.slice(2);
const [header = [], ...rows] = readFileSync(path, "utf8")
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(",").map((cell) => cell.replaceAll('"', "")));
const column = (...names: readonly string[]) => header.findIndex((name) => names.includes(name));

function longPanel(unit: number, period: number, value: number): Panel {
  const periods = [...new Set(rows.map((row) => row[period]!))].sort();
  const units = [...new Set(rows.map((row) => row[unit]!))];
  const values = new Map(
    rows.map((row) => [`${row[unit]} ${row[period]}`, row[value] ? Number(row[value]) : null]),
  );
  return panelOf(
    units,
    units.map((name) => periods.map((at) => values.get(`${name} ${at}`) ?? null)),
  );
}

function widePanel(): Panel {
  const columns = header.flatMap((name, index) => (/^(t|time|date|period)$/.test(name) ? [] : [index]));
  return panelOf(
    columns.map((index) => header[index]!),
    columns.map((index) => rows.map((row) => (row[index] ? Number(row[index]) : null))),
  );
}

const unit = column("unit", "location");
const panel = unit < 0 ? widePanel() : longPanel(unit, column("period", "date"), column("value", "Y"));
const begun = process.cpuUsage();
const { actual, expected, ...lift } = measuredLift(panel, {
  treated: treated.split(","),
  start: Number(start) - 1,
  method: method as LiftMethod,
});
const { user, system } = process.cpuUsage(begun);
console.log(
  JSON.stringify({ ...lift, periods: actual.length, lastExpected: expected[expected.length - 1] }, null, 1),
);
console.log(`${panel.units.length} units; ${((user + system) / 1e3).toFixed(0)} ms of CPU`);
