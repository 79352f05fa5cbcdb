import { conventions } from "../../src/core/revenue/recognition/schedule/convention";
import { treatments } from "../../src/core/revenue/recognition/contract/facts";
import { journalStyles } from "../../src/core/revenue/recognition/contract/journal";
import { estimateMethods } from "../../src/cells/recognition/measureCells";
import { RecognitionConvention, recognize } from "../../src/functions/recognize";
import { recognizeBreakage } from "../../src/functions/recognizeBreakage";
import { EstimateMethod, recognizeExpected } from "../../src/functions/recognizeExpected";
import { JournalStyleWord, recognizeJournal } from "../../src/functions/recognizeJournal";
import { RecognitionTreatment, recognizeModify } from "../../src/functions/recognizeModify";
import { recognizeProgress } from "../../src/functions/recognizeProgress";
import { recognizeRpo } from "../../src/functions/recognizeRpo";
import { recognizeSchedule } from "../../src/functions/recognizeSchedule";
import { recognizeSsp } from "../../src/functions/recognizeSsp";
import { recognizeTable } from "../../src/functions/recognizeTable";
import { recognizeWaterfall } from "../../src/functions/recognizeWaterfall";
import { installCustomFunctions, shownCall } from "../support/customFunctions";

beforeAll(installCustomFunctions);

/** A call as Excel makes it; arguments that are left out are null. */
function call(compute: (...args: never[]) => unknown[][], ...args: unknown[]): unknown {
  const all = [...args, ...Array<null>(8).fill(null)];
  return shownCall(() => compute(...(all as never[])));
}

const message = (code: string, part: string): unknown => ({
  error: code,
  message: expect.stringContaining(part),
});

test("the words that AutoComplete offers are the words that are read", () => {
  expect(Object.values(RecognitionConvention)).toEqual([...conventions]);
  expect(Object.values(RecognitionTreatment)).toEqual([...treatments]);
  expect(Object.values(EstimateMethod)).toEqual([...estimateMethods]);
  expect(Object.values(JournalStyleWord)).toEqual([...journalStyles]);
});

describe("RECOGNIZE", () => {
  test("dates are serial numbers or text, and the window is the month of `from`", () => {
    expect(call(recognize, 31, 46_037, 46_067, 46_023)).toEqual([[17]]);
    expect(call(recognize, 31, "2026-01-15", "14 Feb 2026", "2026-02-20")).toEqual([[14]]);
  });

  test("a blank amount is 0, and a window outside the term as well", () => {
    expect(call(recognize, null, "2026-01-15", "2026-02-14", "2026-01-01")).toEqual([[0]]);
    expect(call(recognize, 31, "2026-01-15", "2026-02-14", "2027-01-01")).toEqual([[0]]);
  });

  test("yen have no decimals, dinars three; half a unit goes away from zero", () => {
    expect(call(recognize, 5, "2026-01-31", "2026-02-01", "2026-01-01", null, null, 0)).toEqual([[3]]);
    expect(call(recognize, -5, "2026-01-31", "2026-02-01", "2026-01-01", null, null, 0)).toEqual([[-3]]);
    expect(call(recognize, 0.005, "2026-01-31", "2026-02-01", "2026-01-01", null, null, 3)).toEqual([
      [0.003],
    ]);
  });

  test("exact time takes the hours of serial numbers", () => {
    const [start, end] = [46_188.5, 46_308.5];
    expect(call(recognize, 120, start, end, "2026-06-01", null, "exact time")).toEqual([[15.5]]);
  });

  test("an error among the cells goes out as it came in", () => {
    expect(call(recognize, 31, { code: "#N/A" }, "2026-02-14", "2026-01-01")).toEqual([
      [{ error: "#N/A", message: "" }],
    ]);
  });

  test.each([
    ["text for an amount", ["x", "2026-01-01", "2026-02-01", "2026-01-01"], 'amount: "x" is not a number'],
    ["a blank start", [1, null, "2026-02-01", "2026-01-01"], "start: blank"],
    ["a date that reads two ways", [1, "03/04/2026", "2026-12-01", "2026-01-01"], '"03/04/2026"'],
    ["29 February 1900", [1, 60, "2026-12-01", "2026-01-01"], "start: 60"],
    [
      "a term that ends before it starts (TERM_REVERSED)",
      [1, "2026-02-01", "2026-01-01", "2026-01-01"],
      "starts on 2026-02-01 and ends on 2026-01-01",
    ],
    [
      "a window that ends before it starts (WINDOW_REVERSED)",
      [1, "2026-01-01", "2026-02-01", "2026-02-01", "2026-01-01"],
      "from 2026-02-01 to 2026-01-01",
    ],
    [
      "an unknown convention",
      [1, "2026-01-01", "2026-02-01", "2026-01-01", null, "weekly"],
      'convention: "weekly" is not one of the words it takes (daily, daily half-open',
    ],
    [
      "seven decimals (DIGITS_OUT_OF_RANGE)",
      [1, "2026-01-01", "2026-02-01", "2026-01-01", null, null, 7],
      "digits: 7",
    ],
  ])("%s is #VALUE! with its words", (_, args, part) => {
    expect(call(recognize, ...args)).toEqual(message("#VALUE!", part));
  });

  test.each(["month-prorate", "MONTH PRORATE", "mid-month split", "mid month split", "30/360", "actual/30"])(
    "the convention %j is read, however it is written",
    (convention) => {
      expect(call(recognize, 12, "2026-01-01", "2026-12-31", "2026-03-01", null, convention)).toEqual([[1]]);
    },
  );
});

describe("RECOGNIZE.TABLE", () => {
  const months = Array.from(
    { length: 24 },
    (_, month) => `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`,
  );

  test("gives what single calls give, 100 lines by 24 months", () => {
    const lines = Array.from({ length: 100 }, (_, line) => [
      1000 + line * 7.13,
      `2025-${String((line % 12) + 1).padStart(2, "0")}-${String((line % 28) + 1).padStart(2, "0")}`,
      "2026-11-17",
      conventions[line % conventions.length],
    ]);
    const table = call(recognizeTable, lines, [months]) as unknown[][];
    const singles = lines.map(([amount, start, end, convention]) =>
      months.map(
        (from) => (call(recognize, amount, start, end, from, null, convention) as unknown[][])[0]![0],
      ),
    );
    expect(table).toEqual(singles);
  });

  test("a bad line gives its error in its own row, a blank one blanks; headers stand in any order", () => {
    const lines = [
      ["End", "Start", "Amount"],
      ["2025-01-31", "2025-01-01", 31],
      ["2025-01-31", "soon", 31],
      [null, null, null],
    ];
    expect(call(recognizeTable, lines, [["2025-01-01"], ["2025-02-01"]])).toEqual([
      [31, 0],
      [message("#VALUE!", 'start, row 3: "soon"'), message("#VALUE!", 'start, row 3: "soon"')],
      ["", ""],
    ]);
  });

  test("two columns of periods are windows, from and to", () => {
    const windows = [
      ["2025-01-01", "2025-01-10"],
      ["2025-01-11", "2025-01-31"],
      ["2025-02-01", "2025-02-28"],
    ];
    expect(call(recognizeTable, [[31, "2025-01-01", "2025-01-31"]], windows)).toEqual([[10, 21, 0]]);
  });

  test("periods as a block are refused: PERIODS_SHAPE", () => {
    const block = Array.from({ length: 3 }, () => ["2025-01-01", "2025-01-01", "2025-01-01"]);
    expect(call(recognizeTable, [[31, "2025-01-01", "2025-01-31"]], block)).toEqual(
      message("#VALUE!", "periods has 3 rows"),
    );
  });
});

test("RECOGNIZE.SCHEDULE puts headers first where it is told to", () => {
  const [first] = call(
    recognizeSchedule,
    31,
    "2026-01-15",
    "2026-02-14",
    null,
    "month",
    null,
    true,
  ) as unknown[][];
  expect(first).toEqual(["Period end", "Revenue", "Cumulative", "Deferred"]);
});

test("period ends that stop too early are refused", () => {
  expect(call(recognizeSchedule, 31, "2026-01-15", "2026-02-14", null, [["2026-01-31"]])).toEqual(
    message("#VALUE!", "2026-01-31"),
  );
});

describe("what is missing or cannot be", () => {
  test.each([
    [
      "no treatment (TREATMENT_MISSING)",
      recognizeModify,
      [[[1, "2026-01-01", "2026-02-01"]], "2026-01-15", 2, "2026-03-01"],
      "#VALUE!",
      "there is no default",
    ],
    [
      "no cost to date (PROGRESS_MISSING)",
      recognizeProgress,
      [100, null, 50],
      "#N/A",
      "cost_to_date is blank",
    ],
    ["no redemption", recognizeBreakage, [100, 0.1, null], "#N/A", "redeemed_to_date is blank"],
    ["a breakage of one", recognizeBreakage, [100, 1, 5], "#VALUE!", "1 is no breakage rate"],
    ["more progress than there is", recognizeProgress, [100, 60, 50], "#VALUE!", "Progress is 1.2"],
    [
      "bands that fall (BANDS_NOT_RISING)",
      recognizeRpo,
      [[[1, "2026-01-01", "2026-02-01"]], "2026-01-15", [[24, 12]]],
      "#VALUE!",
      "bands: 12",
    ],
    [
      "an account of nobody",
      recognizeJournal,
      [[[1, "2026-01-01", "2026-02-01"]], [["2026-01-01"]], null, [["Sales", "4000"]]],
      "#VALUE!",
      '"Sales"',
    ],
    [
      "probabilities of 0.9",
      recognizeExpected,
      [
        [[1], [2]],
        [[0.4], [0.5]],
      ],
      "#VALUE!",
      "make 0.9",
    ],
    ["a negative selling price", recognizeSsp, [100, [[-1], [2]]], "#VALUE!", "Row 1"],
  ] as const)("%s", (_, compute, args, code, part) => {
    expect(call(compute as never, ...args)).toEqual(message(code, part));
  });

  test.each([
    ["no cost", recognizeProgress, [100, 0, 0], "#DIV/0!"],
    ["no selling price", recognizeSsp, [100, [[0], [0]]], "#DIV/0!"],
  ] as const)("%s is %s", (_, compute, args, code) => {
    expect(call(compute as never, ...args)).toMatchObject({ error: code });
  });
});

test("RECOGNIZE.JOURNAL books under the user's accounts, and both sides are equal", () => {
  const lines = [
    ["Amount", "Start", "End", "Booked"],
    [120, "2026-01-01", "2026-12-31", "2025-12-20"],
    [31, "2026-01-15", "2026-02-14", "2026-01-15"],
  ];
  const rows = call(recognizeJournal, lines, [["2026-01-01"]], "profit and loss", [
    ["Revenue", "4000 Sales"],
  ]) as unknown[][];
  expect(rows.map(([, account]) => account)).toContain("4000 Sales");
  const side = (at: number): number => rows.reduce((sum, row) => sum + Math.round(Number(row[at]) * 100), 0);
  expect(side(2)).toBe(side(3));
});

test("RECOGNIZE.WATERFALL: a line booked later is not known yet", () => {
  const lines = [
    [120, "2026-01-01", "2026-12-31", "month prorate"],
    [60, "2026-03-01", "2026-08-31", "month prorate"],
  ];
  const months = [["2026-01-01", "2026-02-01", "2026-03-01"]];
  expect(call(recognizeWaterfall, lines, "2026-02-15", months)).toEqual([
    [46_053, 120, 10, 10, 10, 90],
    [46_081, 0, 0, 0, 0, 0],
    [46_112, 0, 0, 0, 0, 0],
  ]);
});

describe("RECOGNIZE.MODIFY", () => {
  const lines = [
    [90, "2026-01-01", "2026-03-31", "month prorate"],
    [60, "2026-01-01", "2026-06-30", "month prorate"],
  ];
  const cumulative = (treatment: string): readonly unknown[] => {
    const rows = call(recognizeModify, lines, "2026-04-01", 150, "2026-09-30", treatment) as unknown[][];
    return rows.map((row) => row[2]);
  };

  test("caught up, what is left is spread as if from the start; a line that has ended stays as it is", () => {
    expect(cumulative("catch-up")).toEqual([40, 80, 120, 116.67, 123.33, 130, 136.67, 143.33, 150]);
  });

  test("prospective, what is left is spread from then on", () => {
    expect(cumulative("prospective")).toEqual([40, 80, 120, 125, 130, 135, 140, 145, 150]);
  });
});
