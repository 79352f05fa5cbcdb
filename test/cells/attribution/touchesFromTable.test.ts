import { CellError } from "../../../src/cells/CellValue";
import type { Finding } from "../../../src/cells/problems";
import type { TouchLog } from "../../../src/core/attribution/reading/TouchLog";
import { touchesOf } from "./touchTable";

const headers = ["Journey", "Time", "Channel", "Value"] as const;

function only<Item>(items: Iterable<Item>): Item {
  const [first, ...others] = items;
  expect(others).toEqual([]);
  return first!;
}

function logged(rows: Parameters<typeof touchesOf>[0], options?: Parameters<typeof touchesOf>[1]) {
  const read = touchesOf(rows, options);
  return { ...read, log: only(read.logs.values()) };
}

/** Rows of a log by their names: journey, day, channel ("" for none), converts, value. */
function told({ channels, journeys, times, codes, converts, values }: TouchLog, names: readonly string[]) {
  return Array.from(journeys, (journey, row) => [
    names[journey],
    times[row],
    channels[codes[row]!] ?? "",
    converts[row],
    values[row],
  ]);
}

function texts(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, cell }) => `${code} ${cell}`);
}

describe("which rows touch and which convert", () => {
  test("a row whose channel is (conversion) is no touch and converts, with a value or without", () => {
    const { log, journeys } = logged([
      headers,
      ["A", 1, "Email", null],
      ["A", 2, "(conversion)", 50],
      ["B", 3, "Conversion", null],
    ]);
    expect(told(log, journeys)).toEqual([
      ["A", 1, "Email", 0, 0],
      ["A", 2, "", 1, 50],
      ["B", 3, "", 1, 0],
    ]);
    expect(log.channels).toEqual(["Email"]);
  });

  test("a row with a channel and a value converts after its touch; a value of 0 does not", () => {
    const { log, journeys } = logged([headers, ["A", 1, "Email", 50], ["B", 2, "Email", 0]]);
    expect(told(log, journeys)).toEqual([
      ["A", 1, "Email", 1, 50],
      ["B", 2, "Email", 0, 0],
    ]);
  });

  test("a column of conversions decides, in numbers or in words, and a value it takes back is told", () => {
    const { log, journeys, findings } = logged([
      ["Journey", "Time", "Channel", "Value", "Converted"],
      ["A", 1, "Email", 50, 1],
      ["B", 2, "Email", 20, "no"],
      ["C", 3, "Email", null, "Yes"],
      ["D", 4, "Email", null, true],
      ["E", 5, "Email", -5, 0],
      ["F", 6, "(conversion)", 7, null],
      ["G", 7, "Email", 30, null],
    ]);
    expect(told(log, journeys).map((row) => row.slice(2))).toEqual([
      ["Email", 1, 50],
      ["Email", 0, 0],
      ["Email", 1, 0],
      ["Email", 1, 0],
      ["Email", 1, -5],
      ["", 1, 7],
      ["Email", 0, 0],
    ]);
    expect(texts(findings)).toEqual(["VALUE_WITHOUT_CONVERSION Ledger!D3"]);
    expect(findings[0]).toMatchObject({ rows: 2, text: expect.stringContaining("50 together") as string });
  });

  test("a touch without a channel is credited to (none); a conversion without one is no touch", () => {
    const { log, findings } = logged([headers, ["A", 1, " ", null], ["A", 2, null, 10]]);
    expect({ channels: log.channels, codes: [...log.codes] }).toEqual({
      channels: ["(none)"],
      codes: [0, -1],
    });
    expect(texts(findings)).toEqual(["CHANNEL_BLANK Ledger!C2"]);
  });

  test("blank rows between are passed over, and rows keep their places in the sheet", () => {
    const { log, sheetRows, rows } = logged([
      headers,
      ["A", 1, "Email", null],
      [null, null, null, null],
      ["A", 2, "Email", 1],
    ]);
    expect({ length: log.codes.length, sheetRows: [...sheetRows], rows }).toEqual({
      length: 2,
      sheetRows: [1, 3],
      rows: 2,
    });
  });
});

describe("names", () => {
  test("stray spaces are no other channel, and spellings that differ in case are one, the commonest", () => {
    const { log, findings } = logged([
      headers,
      ["A", 1, "paid search", null],
      ["A", 2, " Paid  Search ", null],
      ["A", 3, "Paid Search", 5],
    ]);
    expect(log.channels).toEqual(["Paid Search"]);
    expect(findings).toEqual([
      {
        code: "SPELLINGS_JOINED",
        text: '"paid search" and "Paid Search" are taken for one name, "Paid Search".',
        rows: 1,
        cell: "Ledger!C2",
      },
    ]);
  });

  test("journeys keep their case: ids may differ in it alone", () => {
    expect(
      touchesOf([headers, ["aB", 1, "Email", 5], ["ab", 1, "Email", 5], [" ab ", 2, "Email", 5]]).journeys,
    ).toEqual(["aB", "ab"]);
  });

  test("credit goes to any column by its header, or by what it means, in the order asked for", () => {
    const rows = [
      ["Journey", "Time", "Source", "Value", "Sales Region", "Kampagne"],
      ["A", 1, "Email", null, "North", "Spring"],
      ["A", 2, "Search", null, null, "spring "],
      ["A", 3, "(conversion)", 10, "South", null],
    ];
    const { logs } = touchesOf(rows, { by: ["campaign", " sales region", "channel"] });
    expect([...logs].map(([header, { channels, codes }]) => [header, channels, [...codes]])).toEqual([
      ["Kampagne", ["Spring"], [0, 0, -1]],
      ["Sales Region", ["North", "(no Sales Region)"], [0, 1, -1]],
      ["Source", ["Email", "Search"], [0, 1, -1]],
    ]);
  });

  test("a column that is not there is refused with the list of headers", () => {
    expect(() => touchesOf([headers, ["A", 1, "Email", 1]], { by: ["Region"] })).toThrow(
      expect.objectContaining({
        code: "HEADER_MISSING",
        what: 'There is no header "Region" for by. The headers are: Journey, Time, Channel, Value.',
      }),
    );
  });

  test("stages are read by their usual words, and others are told", () => {
    const { log, findings } = logged([
      [...headers, "Stage"],
      ["A", 1, "Email", null, "MQL"],
      ["A", 2, "Email", null, "lead + opportunity"],
      ["A", 3, "Email", 5, "Awareness"],
    ]);
    expect([...log.stages!]).toEqual([1, 3, 0]);
    expect(texts(findings)).toEqual(["STAGE_NOT_USED Ledger!E2"]);
  });
});

describe("values", () => {
  test.each([
    [[100, 20], 0],
    [[100.5, 20], 2],
    [[100.125, 20], 3],
    [[100.1255, 20], 2],
  ])("%j are credited with %i decimals", (values, digits) => {
    const read = touchesOf([headers, ...values.map((value, row) => ["A", row, "Email", value])]);
    expect({ digits: read.digits, finer: texts(read.findings) }).toEqual({
      digits,
      finer: values[0] === 100.1255 ? ["VALUE_TOO_FINE Ledger!D2"] : [],
    });
  });

  test("numbers stored as text are read, and told", () => {
    const { log, findings } = logged([headers, ["A", 1, "Email", "1.250,50"], ["A", 2, "Email", "(3,5)"]]);
    expect([...log.values]).toEqual([1250.5, -3.5]);
    expect(texts(findings)).toEqual(["AMOUNT_IS_TEXT Ledger!D2"]);
  });
});

test("times that are text beside numbers are told: a day may have been taken for a month", () => {
  const rows = [headers, ["A", 46_054, "Email", null], ["A", "13/02/2026", "Email", 5]];
  const { log, findings } = logged(rows);
  expect([...log.times]).toEqual([46_054, 46_066]);
  expect(texts(findings)).toEqual(["TIME_IS_TEXT Ledger!B3"]);
});

describe("days and times of day in columns of their own", () => {
  const split = ["Journey", "Date", "Time", "Channel", "Value"] as const;

  test("belong together, as numbers and as text; a blank time of day is midnight", () => {
    const { log } = logged([
      split,
      ["A", 46_054, 0.5, "Email", null],
      ["A", "2026-02-01", "18:00", "Email", null],
      ["A", 46_055, null, "Email", 5],
      ["A", null, 0.25, "Email", null],
    ]);
    expect([...log.times]).toEqual([46_054.5, 46_054.75, 46_055, NaN]);
  });

  test("the one that cannot be read is named", () => {
    const rows = [
      split,
      ["A", 46_054, 0.5, "Email", 5],
      ["A", "soon", 0.5, "Email", 5],
      ["A", 46_054, "noon", "Email", 5],
    ];
    expect(() => touchesOf(rows.slice(0, 3))).toThrow('Ledger!B3: "soon" is not a date or period.');
    expect(() =>
      touchesOf([rows[0]!, rows[1]!, ...Array.from({ length: 100 }, () => rows[1]!), rows[3]!]),
    ).toThrow('Ledger!C103: "noon" is not a date or period.');
  });

  test("a time that holds its day needs no other column", () => {
    expect([...logged([split, ["A", 46_000, 46_054.5, "Email", 5]]).log.times]).toEqual([46_054.5]);
  });
});

describe("cells that cannot be read", () => {
  const rows = [
    [...headers, "Seq"],
    ["A", "soon", "Email", null, null],
    [null, 2, "Email", "ten", null],
    ["B", 3, new CellError("#N/A"), 4, 1],
    ["C", 5, "Email", 6, "x"],
    ["D", 6, "Email", 7, 1],
  ];

  test("all of them are refused at once, by their cells", () => {
    expect(() => touchesOf(rows)).toThrow(
      expect.objectContaining({
        code: "DATA_REFUSED",
        problems: [
          "Ledger!A3: journey is blank on a row that holds data.",
          'Ledger!B2: "soon" is not a date or period.',
          "Ledger!C4: the cell shows #N/A.",
          'Ledger!D3: "ten" is not a number.',
          'Ledger!E5: "x" is not a number.',
        ].map((what) => expect.objectContaining({ what }) as unknown),
      }),
    );
  });

  test("or their rows are left out, and what they held is told", () => {
    const { log, journeys, findings, sheetRows, rows: counted } = logged(rows, { leaveOutBad: true });
    expect(told(log, journeys)).toEqual([["D", 6, "Email", 1, 7]]);
    expect({ counted, sheetRows: [...sheetRows] }).toEqual({ counted: 5, sheetRows: [5] });
    expect(findings[0]).toEqual({
      code: "ROWS_LEFT_OUT",
      text: "4 rows have cells that cannot be read and are left out, with a value of 10 as far as it can be read.",
      rows: 4,
      cell: null,
    });
    expect(texts(findings.slice(1))).toEqual([
      "CELL_EMPTY Ledger!A3",
      "DATE_UNREADABLE Ledger!B2",
      "CELL_ERROR Ledger!C4",
      "AMOUNT_NOT_A_NUMBER Ledger!D3",
      "AMOUNT_NOT_A_NUMBER Ledger!E5",
    ]);
  });

  test("a table without a needed column is refused with its headers", () => {
    expect(() =>
      touchesOf([
        ["Journey", "Time", "Channel"],
        ["A", 1, "Email"],
      ]),
    ).toThrow(
      expect.objectContaining({
        code: "TABLE_COLUMN_MISSING",
        what: "Touches (Ledger) has no column value. Its headers are: Journey, Time, Channel.",
      }),
    );
  });
});
