import { numberFromText } from "../../../src/calc/values/numberFromText";

const dates = { dateSystem: 1900 } as const;
/** 12 April 2024. */
const today = 45394;

describe("numberFromText", () => {
  // Forms that en-US Excel turns into numbers when typed: Microsoft, "VALUE function" and "Enter data manually".
  test.each([
    ["1,234", 1234],
    ["1,234,567.89", 1234567.89],
    [" 5 ", 5],
    ["5%", 0.05],
    ["5 %", 0.05],
    ["$5", 5],
    ["-$5", -5],
    ["$-5", -5],
    ["($5)", -5],
    ["(5)", -5],
    ["1e3", 1000],
    ["1E-2", 0.01],
    [".5", 0.5],
    ["5.", 5],
    ["+5", 5],
    ["1 1/2", 1.5],
    ["0100", 100],
    ["12:00", 0.5],
    ["6:30 PM", 0.7708333333333334],
    ["2024-01-02", 45293],
    ["2024/1/2", 45293],
    ["1/2/2024", 45293],
    ["1-2-2024", 45293],
    ["1/2/24", 45293],
    ["1/2/30", 10960],
    ["2-Jan-2024", 45293],
    ["2 January 2024", 45293],
    ["Jan 2, 2024", 45293],
    ["Jan 2024", 45292],
    ["2010-12", 40513],
    ["12/2010", 40513],
    ["2024-01-02 12:00", 45293.5],
    ["2/29/1900", 60],
    ["1/1/1900", 1],
  ])("reads %p as %p", (text, expected) => {
    expect(numberFromText(text, dates)).toBe(expected);
  });

  test.each([
    "",
    " ",
    "abc",
    "1,23",
    "12,34",
    "--5",
    "1e",
    "0x10",
    "Infinity",
    "-(5)",
    "(-5)",
    "5%%",
    ".",
    "$",
    "13/1/2024",
    "2/30/2024",
    "2024-13-01",
    "January",
    "A100",
    "CC-1",
    "Marginal 5",
    "12-3456-78",
    "25:61",
  ])("leaves %p a text", (text) => {
    expect(numberFromText(text, dates)).toBeNull();
  });

  // Typed in Excel in 2024: 1-2 becomes 2-Jan, Jan-24 becomes 24-Jan, Jan-45 the month of 1945.
  test.each([
    ["1-2", 45293],
    ["1/2", 45293],
    ["Jan-24", 45315],
    ["24-Jan", 45315],
    ["Jan-45", 16438],
  ])("reads %p in the year of today", (text, expected) => {
    expect(numberFromText(text, { ...dates, today })).toBe(expected);
  });

  test("drops digits past the fifteenth, as Excel does when they are typed", () => {
    // Microsoft, "Last digits are changed to zeros when you type long numbers in cells of Excel".
    expect(numberFromText("1234567890123456", dates)).toBe(1234567890123450);
  });

  test("counts in the 1904 system from its own first day", () => {
    // Microsoft, "Date systems in Excel": the same date is 1,462 lower.
    expect(numberFromText("2024-01-02", { dateSystem: 1904 })).toBe(45293 - 1462);
  });
});
