import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isoDate } from "../../src/core/dates/isoDate";
import { monthPeriod, type Period } from "../../src/core/dates/period";
import { conventions } from "../../src/core/revenue/recognition/schedule/convention";
import { recognisedIn } from "../../src/core/revenue/recognition/schedule/recognisedThrough";
import { scheduleCells } from "../../src/core/revenue/recognition/schedule/scheduleCells";
import type { Line } from "../../src/core/revenue/recognition/schedule/shareThrough";
import { tablePeriods } from "../../src/core/revenue/recognition/schedule/termPeriods";

const page = readFileSync(resolve(__dirname, "../../docs/methods/revenue-recognition.md"), "utf8");
const term: Period = { first: isoDate("2025-01-15"), last: isoDate("2026-01-14") };
const minor = 120_000;
const shown = (amount: number): string => (amount / 100).toFixed(2);

/** Rows of the table of conventions: the word, and its three figures. */
const rows = page
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter((cells) => /^\d+\.\d\d$/.test(cells[3] ?? ""))
  .map((cells) => ({ word: cells[1], figures: cells.slice(3, 6) }));

test("the document has every convention once, in order", () => {
  expect(rows.map(({ word }) => word)).toEqual([...conventions]);
});

test.each([...conventions])("the figures of %s are the engine's", (convention) => {
  const line: Line = { term, convention };
  const months = [monthPeriod(2025, 1), monthPeriod(2025, 5), monthPeriod(2026, 1)];
  const figures = months.map((month) => shown(recognisedIn(minor, line, month)));
  expect(rows.find(({ word }) => word === convention)?.figures).toEqual(figures);
});

test("the figures for period ends of one's own are the engine's", () => {
  const ends = ["2025-02-01", "2025-03-01", "2025-04-05", "2026-01-31"].map(isoDate);
  const cells = scheduleCells(minor, { term, convention: "daily" }, tablePeriods(term, ends));
  expect(page.replace(/\s+/g, " ")).toContain(`5 April 2025: ${cells.slice(0, 3).map(shown).join(", ")}.`);
});
