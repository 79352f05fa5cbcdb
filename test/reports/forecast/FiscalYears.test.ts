import { isoDate } from "../../../src/core/dates/isoDate";
import type { Calendar } from "../../../src/core/planning/series/Calendar";
import { periodsPerYear } from "../../../src/core/planning/series/periodsPerYear";
import { FiscalYears } from "../../../src/reports/forecast/FiscalYears";

const months: Calendar = { step: "month", first: isoDate("2025-11-01") };
const quarterEnds: Calendar = { step: "quarter", first: isoDate("2025-03-31"), atMonthEnd: true };

test.each([
  [months, 1, 1, { name: "2025", from: -10, to: 1 }],
  [months, 1, 2, { name: "2026", from: 2, to: 13 }],
  [months, 7, 2, { name: "FY2026", from: -4, to: 7 }],
  [months, 7, 8, { name: "FY2027", from: 8, to: 19 }],
  [quarterEnds, 4, 0, { name: "FY2025", from: -3, to: 0 }],
  [{ step: "year", first: isoDate("2020-01-01") } as const, 1, 3, { name: "2023", from: 3, to: 3 }],
])("the fiscal year of a period is where its date falls (%#)", (calendar, start, position, expected) => {
  expect(new FiscalYears(calendar, start).of(position)).toEqual(expected);
});

/** The retail calendar of the NRF by the ends of its months: 2023 had 53 weeks and ended on 3 February 2024. */
const retailMonths: Calendar = {
  step: "fiscal month",
  first: isoDate("2023-02-25"),
  lengths: [35, 28, 28],
  longer: [10],
};
/** Four, four and five weeks from the Monday next to 1 January on. */
const mondays: Calendar = { step: "fiscal month", first: isoDate("2024-01-01"), lengths: [28, 28, 35] };

test.each([
  [retailMonths, 2, ["FY2024", "FY2025", "FY2026"]],
  [mondays, 1, ["2024", "2025", "2026"]],
  [{ ...mondays, step: "quarter", lengths: [91] } as const, 1, ["2024", "2025", "2026"]],
  [
    { ...retailMonths, step: "year", first: isoDate("2024-02-03"), lengths: [364], longer: [] } as const,
    2,
    ["FY2024", "FY2025", "FY2026"],
  ],
])(
  "years of whole weeks have as many periods each, whichever month the first or last day is in (%#)",
  (calendar, start, names) => {
    const perYear = periodsPerYear(calendar)!;
    const years = new FiscalYears(calendar, start).between(0, 3 * perYear - 1);
    expect(years).toEqual(
      names.map((name, year) => ({ name, from: year * perYear, to: (year + 1) * perYear - 1 })),
    );
  },
);

test("numbered periods have no fiscal year", () => {
  const years = new FiscalYears({ step: "index", first: null }, 1);
  expect(years.of(3)).toBeNull();
  expect(years.between(0, 11)).toEqual([]);
});

test("years between two periods come in order, each once", () => {
  const years = new FiscalYears(months, 1).between(1, 14);
  expect(years.map(({ name }) => name)).toEqual(["2025", "2026", "2027"]);
});
