import { TimeReader } from "../../../src/cells/attribution/TimeReader";

const noon = 46_054.5; // 1 February 2026, 12:00, in the 1900 system
const reader = new TimeReader(1900, {});

test.each([
  ["2026-02-01T12:00:00Z"],
  ["2026-02-01T12:00:00.000Z"],
  ["2026-02-01 12:00"],
  ["2026-02-01T13:00:00+01:00"],
  ["2026-02-01T07:00:00-0500"],
  ["2026-02-02T01:30:00+13:30"],
  ["2026-02-01 12:00:00.000000 UTC"],
  ["2026/02/01 12:00:00"],
  ["01.02.2026 12:00"],
  ["1 Feb 2026, 12:00 pm"],
  ["46054.5"],
  ["46054.5"],
  [46_054.5],
  [1_769_947_200],
  [1_769_947_200_000],
  [1_769_947_200_000_000],
])("%j is noon on 1 February 2026", (cell) => {
  expect(reader.read(cell)).toBe(noon);
});

test("days without a time begin at midnight, also as numbers such as 20260201", () => {
  expect(["2026-02-01", "01.02.2026", 20_260_201, "20260201"].map((cell) => reader.read(cell))).toEqual([
    46_054, 46_054, 46_054, 46_054,
  ]);
});

test("plain days from anywhere stay as they are, fractions and negative ones too", () => {
  expect([0, 3.25, -2, 45_277.494_17].map((cell) => reader.read(cell))).toEqual([0, 3.25, -2, 45_277.494_17]);
});

test("days with slashes go by the order of day and month that the column tells, and are refused without", () => {
  expect(new TimeReader(1900, { dayOrder: "mdy" }).read("2/1/2026 12:00 PM")).toBe(noon);
  expect(new TimeReader(1900, { dayOrder: "dmy" }).read("1/2/2026 12:00")).toBe(noon);
  expect(reader.read("1/2/2026 12:00")).toBeNull();
});

test("days of a workbook that counts from 1904 fit its serial numbers", () => {
  expect(new TimeReader(1904, {}).read("2026-02-01T12:00:00Z")).toBe(noon - 1462);
});

test("a time says whether it names its zone", () => {
  const zoned = ["2026-02-01T12:00:00Z", "2026-02-01T12:00:00", 46_054.5, 1_769_947_200].map((cell) => {
    reader.read(cell);
    return reader.isZoned;
  });
  expect(zoned).toEqual([true, false, false, true]);
});

test("a blank is a missing time", () => {
  expect([reader.read(null), reader.read("  ")]).toEqual([NaN, NaN]);
});

test.each([
  ["soon"],
  ["2026-02"],
  ["2026-02-30"],
  ["2026-02-01 25:00"],
  ["2026-02-01 12:61"],
  ["2026-02-01 13:00 pm"],
  [true],
])("%j is no time", (cell) => {
  expect(reader.read(cell)).toBeNull();
});
