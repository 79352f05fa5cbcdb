import { answerOf, column } from "./answerOf";

const headers = ["Journey", "Time", "Channel", "Value"] as const;
const log = [
  headers,
  ["A", 1, "Search", null],
  ["A", 3, "Email", null],
  ["A", 4, "(conversion)", 100],
  ["B", 2, "Email", null],
  ["B", 2, "(conversion)", 50],
] as const;

describe("ATTRIBUTE", () => {
  test("channels with most credit first, then what nobody can claim, then the total", () => {
    expect(answerOf("ATTRIBUTE", [...log, ["C", 9, "(conversion)", 30]], null, null)).toEqual([
      ["Email", 1.5, 100, 100 / 180],
      ["Search", 0.5, 50, 50 / 180],
      ["Unattributed", 1, 30, 30 / 180],
      ["Total", 3, 180, 1],
    ]);
  });

  test("a block without headers holds journey, time, channel, value and sequence", () => {
    expect(answerOf("ATTRIBUTE", log.slice(1), null, null)).toEqual(answerOf("ATTRIBUTE", log, null, null));
    const tied = [
      ["A", 1, "Search", null, 2],
      ["A", 1, "Email", null, 1],
      ["A", 1, "(conversion)", 10, 3],
    ];
    expect(answerOf("ATTRIBUTE", tied, "first", null)[0]).toEqual(["Email", 1, 10, 1]);
  });

  test("the order of its columns does not matter where there are headers, nor do titles above them", () => {
    const turned = log.map(([journey, time, channel, value]) => [value, channel, time, journey]);
    expect(answerOf("ATTRIBUTE", [["Touches of May", null, null, null], ...turned], null, null)).toEqual(
      answerOf("ATTRIBUTE", log, null, null),
    );
  });

  test("a row of totals below the log is not counted again", () => {
    expect(answerOf("ATTRIBUTE", [...log, ["Total", null, null, 150]], null, null)).toEqual(
      answerOf("ATTRIBUTE", log, null, null),
    );
  });

  test("Markov models add what would be lost without each channel", () => {
    const rows = answerOf("ATTRIBUTE", [...log, ["C", 1, "Search", null]], "markov1", null);
    expect(rows.map(([name, , , , removal]) => [name, removal])).toEqual([
      ["Email", 1],
      ["Search", expect.closeTo(0.5, 12)],
      ["Unattributed", ""],
      ["Total", ""],
    ]);
  });

  test("all models stand side by side under their names, those that the data allow", () => {
    const [names, ...rows] = answerOf("ATTRIBUTE", log, "all", null);
    expect(names).toEqual([
      "Channel",
      "linear unique",
      "first",
      "last",
      "last non-direct",
      "linear",
      "position",
      "j",
      "inverse j",
      "time decay",
      "markov1",
      "markov2",
      "markov3",
      "markov4",
      "counterfactual",
      "participation (credits overlap)",
    ]);
    expect(rows[0]!.slice(0, 4)).toEqual(["Email", 100, 50, 150]);
    expect(rows.at(-1)).toEqual(["Total", ...Array.from({ length: 15 }, () => 150)]);
    const [staged] = answerOf(
      "ATTRIBUTE",
      [
        [...headers, "Stage"],
        ["A", 1, "Email", 5, "lead"],
      ],
      "all",
      "weights=1/1/1",
    );
    expect(staged).toContain("w");
    expect(staged).toContain("custom");
  });

  test("credits of participation overlap, and the total says so", () => {
    const rows = answerOf("ATTRIBUTE", log, "participation", null);
    expect(rows.map(([name, , value]) => [name, value])).toEqual([
      ["Email", 150],
      ["Search", 100],
      ["Unattributed", 0],
      ["Total (credits overlap)", 150],
    ]);
  });

  test("without values conversions are credited, and no value is claimed", () => {
    const rows = [
      ["Journey", "Time", "Channel", "Converted"],
      ["A", 1, "Search", 0],
      ["A", 2, "Email", "yes"],
    ];
    expect(answerOf("ATTRIBUTE", rows, null, null)).toEqual([
      ["Email", 0.5, "n/a", 0.5],
      ["Search", 0.5, "n/a", 0.5],
      ["Unattributed", 0, "n/a", 0],
      ["Total", 1, "n/a", 1],
    ]);
    expect(answerOf("ATTRIBUTE", rows, "all", null).at(-1)!.slice(0, 2)).toEqual(["Total", 1]);
  });

  test("credit goes to another column, in the look-back window, with direct skipped", () => {
    const rows = [
      [...headers, "Campaign"],
      ["A", 1, "Email", null, "Spring"],
      ["A", 9, "Email", null, "Summer"],
      ["A", 10, "Direct", null, null],
      ["A", 10, "(conversion)", 90, null],
    ];
    expect(answerOf("ATTRIBUTE", rows, "linear", "by=campaign; window=5")).toEqual([
      ["(no Campaign)", 0.5, 45, 0.5],
      ["Summer", 0.5, 45, 0.5],
      ["Spring", 0, 0, 0],
      ["Unattributed", 0, 0, 0],
      ["Total", 1, 90, 1],
    ]);
    expect(answerOf("ATTRIBUTE", rows, "last", "direct=skip")[0]).toEqual(["Email", 1, 90, 1]);
    // Direct touches are told by their channel, whatever credit goes to.
    expect(answerOf("ATTRIBUTE", rows, "last", "by=campaign; direct=skip")[0]).toEqual(["Summer", 1, 90, 1]);
  });

  test("a missing column, an unknown channel column and an unreadable cell are refused by their places", () => {
    expect(() =>
      answerOf(
        "ATTRIBUTE",
        [
          ["Journey", "When", "Channel", "Value"],
          ["A", 1, "x", 1],
        ],
        null,
        null,
      ),
    ).toThrow("touches has no column time. Its headers are: Journey, When, Channel, Value.");
    expect(() => answerOf("ATTRIBUTE", log, null, "by=region")).toThrow(
      'There is no header "region" for by. The headers are: Journey, Time, Channel, Value.',
    );
    expect(() => answerOf("ATTRIBUTE", [...log, ["D", "soon", "x", "y"]], null, null)).toThrow(
      'touches, row 7, column 2: "soon" is not a date or period.',
    );
    expect(() => answerOf("ATTRIBUTE", [["D", "soon", "x", 1]], null, null)).toThrow(
      "touches, row 1, column 2",
    );
  });

  test("dates that read two ways are refused, unless options say which", () => {
    const rows = [headers, ["A", "1/2/2026", "Search", null], ["A", "1/3/2026", "(conversion)", 8]];
    expect(() => answerOf("ATTRIBUTE", rows, null, null)).toThrow(
      expect.objectContaining({ code: "DATE_AMBIGUOUS" }),
    );
    expect(answerOf("ATTRIBUTE", rows, null, "dates=dmy; window=5")[0]![0]).toBe("Search");
    expect(answerOf("ATTRIBUTE", rows, null, "dates=dmy; window=5").at(-2)).toEqual([
      "Unattributed",
      1,
      8,
      1,
    ]);
    expect(answerOf("ATTRIBUTE", rows, null, "dates=mdy; window=5").at(-2)).toEqual([
      "Unattributed",
      0,
      0,
      0,
    ]);
  });
});

describe("ATTRIBUTE.PATHS", () => {
  const paths = column("Search > Email", "Email");

  test("columns are arguments of their own, each with its header or none", () => {
    const found = answerOf(
      "ATTRIBUTE.PATHS",
      paths,
      column(1, 1),
      column(100, 50),
      column(1, 3),
      "markov1",
      null,
    );
    expect(found).toEqual([
      ["Email", expect.closeTo(1.5, 12), 112.5, 0.75, 1],
      ["Search", expect.closeTo(0.5, 12), 37.5, 0.25, expect.closeTo(1 / 3, 12)],
      ["Unattributed", 0, 0, 0, ""],
      ["Total", 2, 150, 1, ""],
    ]);
    expect(
      answerOf(
        "ATTRIBUTE.PATHS",
        [["path"], ...paths, ["Total"]],
        column("total_conversions", 1, 1, 2),
        column("total_conversion_value", 100, 50, 150),
        column("total_null", 1, 3, 4),
        "markov1",
        null,
      ),
    ).toEqual(found);
  });

  test("rows do as well as columns, and value and nulls may be left out", () => {
    expect(answerOf("ATTRIBUTE.PATHS", [["a > b", "b"]], [[1, 3]], null, null, "last", null)).toEqual([
      ["b", 4, "n/a", 1],
      ["a", 0, "n/a", 0],
      ["Unattributed", 0, "n/a", 0],
      ["Total", 4, "n/a", 1],
    ]);
  });

  test("figures that are none are refused by their argument and row", () => {
    expect(() => answerOf("ATTRIBUTE.PATHS", paths, column(1, 1), null, column(0, "x"), null, null)).toThrow(
      'nulls, row 2: "x" is not a number.',
    );
    expect(() =>
      answerOf("ATTRIBUTE.PATHS", column("p", "a"), column("c", -1), null, null, null, null),
    ).toThrow("conversions, row 2: -1 is negative.");
  });

  test("columns of different lengths are refused", () => {
    expect(() => answerOf("ATTRIBUTE.PATHS", paths, column(1), null, null, null, null)).toThrow(
      expect.objectContaining({ code: "SHAPES_DIFFER" }),
    );
  });

  test("w needs a touch log", () => {
    expect(() => answerOf("ATTRIBUTE.PATHS", paths, column(1, 1), null, null, "w", null)).toThrow(
      expect.objectContaining({ code: "ARGUMENT_MISSING" }),
    );
  });
});

describe("rounding", () => {
  const credits = (values: readonly number[], options: string | null) =>
    answerOf(
      "ATTRIBUTE.PATHS",
      column("a > b > c", "a"),
      column(1, 1),
      column(...values),
      null,
      "linear",
      options,
    ).map(([, , value]) => value);

  test("values foot in cents, also where all of them are whole", () => {
    expect(credits([100, 0], null)).toEqual([33.34, 33.33, 33.33, 0, 100]);
  });

  test("values of three decimals foot in thousandths", () => {
    expect(credits([100.001, 0], null)).toEqual([33.334, 33.334, 33.333, 0, 100.001]);
  });

  test("values finer than money are not rounded, unless that is asked for", () => {
    expect(credits([1.0001, 0], null)).toEqual([1.0001 / 3, 1.0001 / 3, 1.0001 / 3, 0, 1.0001]);
    expect(credits([1.0001, 0], "round=1")).toEqual([0.4, 0.3, 0.3, 0, 1]);
  });

  test("whole units, or none at all", () => {
    expect(credits([100, 0], "round=0")).toEqual([34, 33, 33, 0, 100]);
    expect(credits([100, 0], "round=no")).toEqual(
      [100 / 3, 100 / 3, 100 / 3, 0, 100].map((each) => expect.closeTo(each, 12) as number),
    );
  });
});
