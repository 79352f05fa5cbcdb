import { intervalText } from "../../src/pane/attribution/intervalText";

test.each([
  [{ low: 0.204, high: 1.5 }, "20 to 150 %"],
  [{ low: 0.2, high: Infinity }, "20 % or more"],
  [{ low: -Infinity, high: 0.5 }, "50 % or less"],
  [{ low: -Infinity, high: Infinity }, "no bound"],
  [{ low: -1, high: -1 }, "-100 % throughout"],
  [null, "too few units"],
])("returns that the data do not contradict are told in words: %j", (interval, text) => {
  expect(intervalText(interval)).toBe(text);
});
