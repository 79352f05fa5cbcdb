import { dayOrderOf, isAmbiguousDate, periodFromText, spanFromText } from "../../src/cells/periodText";

test.each([
  ["2026-03-31", "2026-03-31", "2026-03-31"],
  ["2026/3/1", "2026-03-01", "2026-03-01"],
  ["31.03.2026", "2026-03-31", "2026-03-31"],
  ["31/03/2026", "2026-03-31", "2026-03-31"],
  ["03/31/2026", "2026-03-31", "2026-03-31"],
  ["04/04/2026", "2026-04-04", "2026-04-04"],
  ["31 Mar 2026", "2026-03-31", "2026-03-31"],
  ["20260331", "2026-03-31", "2026-03-31"],
  ["2024-02-29", "2024-02-29", "2024-02-29"],
  ["2026-03", "2026-03-01", "2026-03-31"],
  ["202602", "2026-02-01", "2026-02-28"],
  ["Mar 2026", "2026-03-01", "2026-03-31"],
  ["März 2026", "2026-03-01", "2026-03-31"],
  ["déc 2026", "2026-12-01", "2026-12-31"],
  ["Sep-26", "2026-09-01", "2026-09-30"],
  ["2026-Q2", "2026-04-01", "2026-06-30"],
  ["Q4 2026", "2026-10-01", "2026-12-31"],
  ["P03 2026", "2026-03-01", "2026-03-31"],
  ["2020", "2020-01-01", "2020-12-31"],
  ["FY2020", "2020-01-01", "2020-12-31"],
  ["FY20", "2020-01-01", "2020-12-31"],
])("reads %j as %s to %s", (text, first, last) => {
  expect(periodFromText(text)).toEqual({ first, last });
});

test.each([
  ["FY2026", "2025-07-01", "2026-06-30"],
  ["Q1 FY2026", "2025-07-01", "2025-09-30"],
  ["P12 2026", "2026-06-01", "2026-06-30"],
])("reads %j in a fiscal year that begins in July as %s to %s", (text, first, last) => {
  expect(periodFromText(text, { fiscalYearStart: 7 })).toEqual({ first, last });
});

test.each(["2026-02-30", "2026-13", "31.02.2026", "Foo 2026", "", "Q5 2026", "03/04/2026", "hello"])(
  "does not guess at %j",
  (text) => {
    expect(periodFromText(text)).toBeNull();
  },
);

test("a date that reads two ways takes the order that the user states", () => {
  expect(isAmbiguousDate("03/04/2026")).toBe(true);
  expect(periodFromText("03/04/2026", { dayOrder: "dmy" })?.first).toBe("2026-04-03");
  expect(periodFromText("03/04/2026", { dayOrder: "mdy" })?.first).toBe("2026-03-04");
});

test.each([
  [["03/04/2026", "25/04/2026"], "dmy"],
  [["03/04/2026", "04/25/2026"], "mdy"],
  [["25/04/2026", "04/25/2026"], undefined],
  [["03/04/2026"], undefined],
])("a column such as %j tells its order: %j", (texts, expected) => {
  expect(dayOrderOf(texts)).toBe(expected);
});

test("a span runs from the start of its first to the end of its last period", () => {
  expect(spanFromText("2010-12..2011-11")).toEqual({ first: "2010-12-01", last: "2011-11-30" });
  expect(spanFromText("2010-12..")).toBeNull();
});
