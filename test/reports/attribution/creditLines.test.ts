import { attribute } from "../../../src/core/attribution/attribute";
import type { AttributionReportInput } from "../../../src/reports/attribution/AttributionReportInput";
import { creditLines, shownCredits } from "../../../src/reports/attribution/creditLines";
import { read, type Path } from "../../core/attribution/journeysOf";

function input(paths: readonly Path[]): AttributionReportInput {
  const attribution = attribute(read(paths).journeys);
  return { attribution, hasValues: true, digits: 2 } as unknown as AttributionReportInput;
}

test("puts those with most credit first, at a tie by name", () => {
  const lines = creditLines(
    input([
      ["b", 1, 5],
      ["c", 1, 9],
      ["a", 1, 5],
    ]),
  );
  expect(lines.map(({ label }) => label)).toEqual(["c", "a", "b"]);
});

test("of more than a thousand channels those with least credit share a line, and the column foots still", () => {
  const many = input(Array.from({ length: 1200 }, (_, at) => [`c${at} > all`, 1, at + 0.01] as const));
  const lines = creditLines(many);
  expect(lines).toHaveLength(1001);
  expect(lines.at(-1)).toMatchObject({ key: "#rest", label: "All other (201)", isRest: true });
  const shown = shownCredits(many.attribution, "value", 2, lines);
  const cents = shown.lines.reduce((sum, value) => sum + Math.round(value * 100), 0);
  expect(cents + Math.round(shown.unattributed * 100)).toBe(Math.round(shown.total * 100));
});
