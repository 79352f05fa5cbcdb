import * as fc from "fast-check";
import { dateFromSerial, serialFromDate } from "../../src/cells/serialDate";
import { isoDate } from "../../src/core/dates/isoDate";
import { seeds } from "../support/seeds";

// Serials as Excel shows them for these days.
test.each([
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  [61, "1900-03-01"],
  [25_569, "1970-01-01"],
  [46_112, "2026-03-31"],
  [2_958_465, "9999-12-31"],
])("serial %d of the 1900 system is %s", (serial, date) => {
  expect(dateFromSerial(serial, 1900)).toBe(date);
  expect(serialFromDate(isoDate(date), 1900)).toBe(serial);
});

test("the same day lies 1,462 serials earlier in the 1904 system", () => {
  expect(dateFromSerial(46_112 - 1462, 1904)).toBe("2026-03-31");
  expect(serialFromDate(isoDate("2026-03-31"), 1904)).toBe(46_112 - 1462);
});

test.each([60, 0, -1, 2_958_466])("refuses serial %d, which is no day", (serial) => {
  expect(dateFromSerial(serial, 1900)).toBeNull();
});

test("serial and date undo each other", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 2_900_000 }),
      fc.constantFrom(1900 as const, 1904 as const),
      (serial, system) => {
        expect(serialFromDate(dateFromSerial(serial, system)!, system)).toBe(serial);
      },
    ),
    seeds,
  );
});
