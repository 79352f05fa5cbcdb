import { serialFromDate } from "../src/cells/serialDate";
import type { RangeGrid } from "../src/cells/RangeGrid";
import { addMonths, isoDate } from "../src/core/dates/isoDate";
import { seededRandom } from "../src/core/numeric/seededRandom";

/** Months of history: July 2021 to June 2026. */
const months = 60;
const firstMonth = isoDate("2021-07-01");
/** The plan is that of 2026. */
const planFrom = 54;
const planMonths = 12;

/** Guests by calendar month, from January on, 1 on average. */
const summer = [0.55, 0.6, 0.75, 0.95, 1.15, 1.35, 1.6, 1.65, 1.2, 0.9, 0.6, 0.7];
const winter = [1.5, 1.4, 1.25, 1, 0.8, 0.65, 0.6, 0.6, 0.7, 0.95, 1.2, 1.35];
const wedding = [0.5, 0.6, 0.8, 0.9, 1.4, 1.5, 1.1, 1, 1.5, 1, 0.6, 1.1];

interface Line {
  readonly name: string;
  /** What a month is without chance. @param at From the first month of the history on. */
  readonly usual: (at: number) => number;
  /** Share of it that chance adds or takes. */
  readonly scatter: number;
  /** Share of the usual that the plan aims at; null for a line without plan. */
  readonly plan: number | null;
  /** What the history holds instead. */
  readonly odd?: (at: number, value: number, random: () => number) => number | null;
}

const seasonal =
  (start: number, growthPerMonth: number, season: readonly number[]) =>
  (at: number): number =>
    start * (1 + growthPerMonth * at) * season[(at + 6) % 12]!;

const lines: readonly Line[] = [
  { name: "Rooms", usual: seasonal(182_000, 0.004, summer), scatter: 0.05, plan: 1.03 },
  { name: "Restaurant", usual: seasonal(74_000, 0.005, summer), scatter: 0.06, plan: 1 },
  { name: "Spa", usual: seasonal(21_000, 0.009, winter), scatter: 0.08, plan: 1.1 },
  { name: "Weddings and events", usual: seasonal(38_000, 0.002, wedding), scatter: 0.16, plan: 1.05 },
  { name: "Gift shop", usual: seasonal(9_000, -0.004, summer), scatter: 0.1, plan: 0.95 },
  {
    name: "Memberships",
    usual: (at) => (at < 30 ? 6_000 + 55 * at : 8_400 + 130 * (at - 30)),
    scatter: 0.015,
    plan: 1,
  },
  { name: "Energy", usual: seasonal(-26_000, 0.003, winter), scatter: 0.07, plan: 0.97 },
  { name: "Wages", usual: (at) => -88_000 * 1.03 ** Math.floor((at + 6) / 12), scatter: 0.01, plan: 1 },
  {
    name: "Laundry",
    usual: seasonal(-11_000, 0.002, summer),
    scatter: 0.06,
    plan: 1,
    // Two invoices were never booked, and one month was booked twice over.
    odd: (at, value) => (at === 17 || at === 18 ? null : at === 41 ? 3 * value : value),
  },
  {
    name: "Boiler repairs",
    usual: () => -2_400,
    scatter: 0.4,
    plan: null,
    odd: (_, value, random) => (random() < 0.22 ? value : 0),
  },
  {
    name: "Boat hire",
    usual: seasonal(5_200, 0, summer),
    scatter: 0.1,
    plan: null,
    // The boats came in January 2026.
    odd: (at, value) => (at < planFrom ? null : value),
  },
  {
    name: "Exchange result",
    usual: () => 0,
    scatter: 0,
    plan: null,
    odd: (_at, _value, random) => 3_000 * (random() + random() - 1),
  },
];

const monthSerial = (at: number): number => serialFromDate(addMonths(firstMonth, at), 1900);

/** The sample hotel's history and its plan, a column a line, each with its headers at A1. */
export function sampleHotelGrids(seed = 20_260_630): readonly [history: RangeGrid, plan: RangeGrid] {
  const random = seededRandom(seed);
  // Line by line, so that a further line leaves the others as they are.
  const columns = lines.map(({ usual, scatter, odd }) =>
    Array.from({ length: months }, (_, at) => {
      const value = usual(at) * (1 + scatter * (random() + random() + random() - 1.5) * 2);
      const booked = odd ? odd(at, value, random) : value;
      return booked === null ? null : Math.round(booked);
    }),
  );
  const planned = lines.flatMap(({ name, usual, plan }) => (plan === null ? [] : [{ name, usual, plan }]));
  return [
    grid("Actuals", [
      ["Month", ...lines.map(({ name }) => name)],
      ...Array.from({ length: months }, (_, at) => [
        monthSerial(at),
        ...columns.map((column) => column[at]!),
      ]),
    ]),
    grid("Plan", [
      ["Month", ...planned.map(({ name }) => name)],
      ...Array.from({ length: planMonths }, (_, month) => [
        monthSerial(planFrom + month),
        ...planned.map(({ usual, plan }) => 100 * Math.round((usual(planFrom + month) * plan) / 100)),
      ]),
    ]),
  ];
}

function grid(sheet: string, values: RangeGrid["values"]): RangeGrid {
  const block = { top: 0, left: 0, bottom: values.length - 1, right: values[0]!.length - 1 };
  return { sheet, block, values, merged: [] };
}
