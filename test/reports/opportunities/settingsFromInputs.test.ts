import { searchSettings } from "../../../src/reports/opportunities/settings/SearchSettings";
import {
  settingsFromInputs,
  shownThreshold,
} from "../../../src/reports/opportunities/settings/settingsFromInputs";
import { thresholds } from "../../../src/reports/opportunities/settings/thresholds";
import { targetClassOf } from "../../../src/reports/opportunities/targets/targetClasses";

test("thresholds are the usual ones until somebody types others, and what is no number does not count", () => {
  expect(settingsFromInputs(undefined, 2)).toEqual(searchSettings);
  const typed = settingsFromInputs(
    new Map<string, string | number>([
      ["FO_SMALLEST_SAVING", 12.5],
      ["FO_CREEP_RISE", 0.1],
      ["FO_DUP_DAYS", "a year"],
      ["FO_SPLIT_LIMIT", -1],
    ]),
    2,
  );
  expect(typed.opportunities.smallestSaving).toBe(1_250);
  expect(typed.opportunities.creeping.allowedRise).toBe(0.1);
  expect(typed.opportunities.duplicates).toEqual(searchSettings.opportunities.duplicates);
  expect(typed.splits).toEqual(searchSettings.splits);
});

test("money is in units of the currency, whatever its decimals", () => {
  expect(settingsFromInputs(undefined, 0).opportunities.smallestSaving).toBe(500);
  expect(settingsFromInputs(undefined, 3).splits.approvalLimit).toBe(10_000_000);
});

test("every threshold of the search has a cell, each a name of its own", () => {
  const count = (tree: object): number =>
    Object.values(tree).reduce<number>(
      (sum, each) => sum + (typeof each === "number" ? 1 : count(each as object)),
      0,
    );
  expect(thresholds).toHaveLength(count(searchSettings));
  expect(new Set(thresholds.map(({ name }) => name)).size).toBe(thresholds.length);
  for (const threshold of thresholds)
    expect(shownThreshold(searchSettings, threshold, 2)).toEqual(expect.any(Number));
});

test.each([
  ["Cloud hosting", "infrastructure"],
  ["Temporary staff", "personnel"],
  ["Legal & professional fees", "vendor"],
  ["Catering", "operations"],
])("%s is %s until the user says otherwise", (category, target) => {
  expect(targetClassOf(category)).toBe(target);
});
