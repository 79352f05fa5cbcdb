import { isoDate } from "../../../../src/core/dates/isoDate";
import type { Calendar } from "../../../../src/core/planning/series/Calendar";
import { calendarFrom } from "../../../../src/core/planning/series/calendarFrom";
import { dateOfPeriod } from "../../../../src/core/planning/series/dateOfPeriod";
import { periodName } from "../../../../src/core/planning/series/periodName";

const calendars: readonly Calendar[] = [
  { step: "month", first: isoDate("2025-10-31"), atMonthEnd: true },
  { step: "month", first: isoDate("2025-11-30") },
  { step: "month", first: isoDate("2025-11-28"), dayOfMonth: 28, weekdays: [1, 2, 3, 4, 5] },
  { step: "quarter", first: isoDate("2025-02-01"), every: 2 },
  { step: "week", first: isoDate("2025-12-29"), every: 2 },
  { step: "day", first: isoDate("2026-01-02"), weekdays: [1, 2, 3, 4, 5] },
  { step: "fiscal month", first: isoDate("2025-12-28"), lengths: [28, 28, 35], longer: [2, 11] },
  { step: "year", first: isoDate("2020-02-29") },
  { step: "index", first: null },
];

test.each(calendars)(
  "periods of %j keep their dates and names when they are counted from a later one",
  (calendar) => {
    for (const from of [0, 1, 3, 13]) {
      const later = calendarFrom(calendar, from);
      const [got, wanted] = [
        Array.from({ length: 30 }, (_, at) => [dateOfPeriod(later, at), periodName(later, at)]),
        Array.from({ length: 30 }, (_, at) => [
          dateOfPeriod(calendar, from + at),
          periodName(calendar, from + at),
        ]),
      ];
      expect(got).toEqual(wanted);
    }
  },
);
