import { isoDate } from "../../../src/core/dates/isoDate";
import type { Calendar } from "../../../src/core/planning/series/Calendar";
import { Windows } from "../../../src/reports/forecast/front/Windows";
import { forecastInput } from "../../support/forecastInput";

const first = isoDate("2023-11-01");

// The last actual of the hand-made report is at position 35, 24 periods are shown.
test.each<[Calendar, number, object]>([
  [{ step: "month", first }, 12, { ahead: { from: 36, to: 47 }, before: { from: 24, to: 35 } }],
  [{ step: "month", first }, 3, { ahead: { from: 36, to: 38 }, before: { from: 24, to: 26 } }],
  [{ step: "week", first }, 13, { ahead: { from: 36, to: 48 }, before: { from: 23, to: 35 } }],
  [{ step: "index", first: null }, 18, { ahead: { from: 36, to: 47 }, before: { from: 24, to: 35 } }],
  // 52 weeks are no whole number of three: there is no same period a year before.
  [{ step: "week", every: 3, first }, 20, { ahead: { from: 36, to: 52 }, before: { from: 19, to: 35 } }],
  [{ step: "week", every: 3, first }, 4, { ahead: { from: 36, to: 39 }, before: { from: 32, to: 35 } }],
])("periods ahead stand beside whole periods before them (%#)", (calendar, horizon, expected) => {
  expect(new Windows(forecastInput({ calendar, horizon }))).toMatchObject(expected);
});
