import type { CellValue } from "../../../../src/cells/CellValue";
import { serialFromDate } from "../../../../src/cells/serialDate";
import { isoDate } from "../../../../src/core/dates/isoDate";
import { answerOf, column } from "./answerOf";

const first = serialFromDate(isoDate("2026-01-05"), 1900);

/** Thirty weeks of three regions; North has 5 more from the 25th on. */
const panel: CellValue[][] = [
  ["Week", "North", "South", "West"],
  ...Array.from({ length: 30 }, (_, week): CellValue[] => {
    const swing = (week * 7) % 5;
    const noise = (week * 11) % 3;
    return [
      first + 7 * week,
      100 + 2 * swing + 0.1 * noise + (week >= 24 ? 5 : 0),
      50 + 2 * swing,
      80 + swing + noise,
    ];
  }),
];
const start = first + 7 * 24;

describe("ROI.LIFT", () => {
  test("one row: effect, low, high, p, fit, and the method with its test", () => {
    const [row] = answerOf("ROI.LIFT", panel, "north", start, null);
    const [effect, low, high, p, fit, method] = row!;
    expect(effect).toBeCloseTo(5, 1);
    expect(low).toBeGreaterThan(4);
    expect(high).toBeLessThan(6);
    expect(p).toBeLessThan(0.05);
    expect(fit).toBeGreaterThan(0.99);
    expect(method).toMatch(
      /^Synthetic control, incremental; p: Permutation of refitted residuals, mean size/,
    );
  });

  test("the start may be the day in words, and treated units several", () => {
    const asked = answerOf("ROI.LIFT", panel, "North, South", "2026-06-22", "controls");
    expect(asked).toEqual(answerOf("ROI.LIFT", panel, column("North", "South"), start, "controls"));
    expect(asked[0]![5]).toMatch(/^Regression on controls, incremental; p: Student's t/);
  });

  test("without controls nothing is incremental, and there is no fit", () => {
    const [row] = answerOf("ROI.LIFT", panel, "North", start, "Before-After");
    expect(row![4]).toBe("n/a");
    expect(row![5]).toMatch(/^Before and after, change; p: .* There is no control group/);
  });

  test("an interval without an end says so", () => {
    const short = panel.slice(0, 13);
    const [row] = answerOf("ROI.LIFT", short, "North", first + 7 * 10, null);
    expect(row!.slice(1, 3)).toEqual(["unbounded", "unbounded"]);
    expect(row![5]).toContain("The interval has no end");
  });

  test("periods may be words", () => {
    const worded = panel.map((row, at) => (at === 0 ? row : [`W${at}`, ...row.slice(1)]));
    expect(answerOf("ROI.LIFT", worded, "North", "w25", null)).toEqual(
      answerOf("ROI.LIFT", panel, "North", start, null),
    );
  });

  test.each([
    ["a start that is no period", [panel, "North", start + 1, null], "START_UNKNOWN"],
    ["a start that is blank", [panel, "North", null, null], "START_UNKNOWN"],
    ["a unit that is not there", [panel, "East", start, null], "TREATED_UNKNOWN"],
    ["no unit at all", [panel, null, start, null], "TREATED_UNKNOWN"],
    ["a start too early", [panel, "North", first + 7, null], "TREND_TOO_SHORT"],
    ["all units treated", [panel, "North; South; West", start, null], "CONTROLS_MISSING"],
    ["a single column", [column(1, 2, 3), "North", 1, null], "PANEL_SHAPE"],
    ["a unit twice", [panel.map((row) => [...row, row[1]!]), "North", start, null], "HEADER_TWICE"],
    ["a blank value", [[...panel, [start + 42, 1, null, 3]], "North", start, null], "CELL_EMPTY"],
    [
      "a value that is text",
      [[...panel, [start + 42, 1, "x", 3]], "North", start, null],
      "AMOUNT_NOT_A_NUMBER",
    ],
    ["a word that is no method", [panel, "North", start, "magic"], "WORD_UNKNOWN"],
  ] as const)("%s is refused", (_, args, code) => {
    expect(() => answerOf("ROI.LIFT", ...args)).toThrow(expect.objectContaining({ code }));
  });

  test("blank rows below and columns beside the panel are passed over", () => {
    const wider = [...panel.map((row) => [...row, null]), [null, null, null, null, null]];
    expect(answerOf("ROI.LIFT", wider, "North", start, null)).toEqual(
      answerOf("ROI.LIFT", panel, "North", start, null),
    );
  });
});
