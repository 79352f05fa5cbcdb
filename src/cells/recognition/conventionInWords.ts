import type { Convention } from "../../core/revenue/recognition/schedule/convention";

/** What each convention does, in a few words; days of the term need none. */
export const conventionInWords: Readonly<Record<Convention, string>> = {
  daily: "",
  "daily half-open": "by days, the last one not served",
  "exact time": "by the millisecond",
  "month prorate": "a month counts 1, a part of one its days over the month's",
  "ends daily middle even": "partial ends by their days, whole months alike",
  "first last prorated": "a month counts 1, partial ends their days over the month's",
  "first last one period": "a month counts 1, the partial ends 1 together",
  "even periods": "every month that it touches counts alike",
  "even cut last month": "every month counts alike, a partial last one not",
  "full months": "every month that is begun counts alike, the last where it is whole",
  "mid-month split": "whole months; from the 16th on, the next one",
  "half month": "a month counts 1, partial ends a half",
  "30/360": "every month has 30 days",
  "actual/30": "a whole month has 30 days, partial ends their own",
};
