import { CellError, type CellValue } from "../../src/cells/CellValue";
import { ledgerFromGrid, type LedgerOptions } from "../../src/cells/ledger";
import { DataRefused } from "../../src/cells/problems";
import { FinanceError } from "../../src/core/errors/financeError";
import { gridOf, ledgerHeader, march2026 } from "../support/grids";

const options: LedgerOptions = { dateSystem: 1900, table: null };

const row = (
  account: CellValue,
  actual: CellValue,
  budget: CellValue,
  type: CellValue = "Expense",
  period: CellValue = march2026,
): CellValue[] => [period, account, type, actual, budget];

const ledgerOf = (
  rows: readonly (readonly CellValue[])[],
  more: Partial<LedgerOptions> = {},
): ReturnType<typeof ledgerFromGrid> =>
  ledgerFromGrid(gridOf([[...ledgerHeader], ...rows]), { ...options, ...more });

function refusal(act: () => unknown): FinanceError {
  try {
    act();
  } catch (error) {
    if (error instanceof FinanceError) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}

describe("a bad cell is named with its value and what to do", () => {
  test.each<[string, CellValue[], string, string]>([
    [
      "a number stored as text",
      row("6000", "1,200", 5),
      "AMOUNT_IS_TEXT",
      'Ledger!D2: "1,200" is a number stored as text',
    ],
    [
      "a text among amounts",
      row("6000", "n/a", 5),
      "AMOUNT_NOT_A_NUMBER",
      'Ledger!D2: "n/a" is not a number',
    ],
    [
      "an error among amounts",
      row("6000", new CellError("#REF!"), 5),
      "CELL_ERROR",
      "Ledger!D2: the cell shows #REF!",
    ],
    [
      "an error among labels",
      row(new CellError("#N/A"), 1, 5),
      "CELL_ERROR",
      "Ledger!B2: the cell shows #N/A",
    ],
    [
      "an amount beyond 2^53 cents",
      row("6000", 1e15, 5),
      "AMOUNT_TOO_LARGE",
      "Ledger!D2: 1000000000000000 has more digits",
    ],
    [
      "a day that never was",
      row("6000", 1, 5, "Expense", "2026-02-30"),
      "DATE_UNREADABLE",
      'Ledger!A2: "2026-02-30" is not a date',
    ],
    [
      "a date that reads two ways",
      row("6000", 1, 5, "Expense", "03/04/2026"),
      "DATE_AMBIGUOUS",
      'Ledger!A2: "03/04/2026" can be read',
    ],
    ["serial 60", row("6000", 1, 5, "Expense", 60), "DATE_UNREADABLE", "Ledger!A2: 60 is not a date"],
    ["a blank period", row("6000", 1, 5, "Expense", null), "CELL_EMPTY", "Ledger!A2: Period is blank"],
    [
      "an account type nobody knows",
      row("6000", 1, 5, "Umlage"),
      "ACCOUNT_TYPE_UNKNOWN",
      'Ledger!C2: "Umlage" is not an account type',
    ],
    [
      "a blank account type",
      row("6000", 1, 5, null),
      "ACCOUNT_TYPE_UNKNOWN",
      'Ledger!C2: "" is not an account type',
    ],
  ])("%s", (_, bad, code, what) => {
    const error = refusal(() => ledgerOf([bad]));
    expect(error.code).toBe(code);
    expect(error.message).toContain(what);
    expect(error.remedy).not.toBe("");
  });
});

test("all bad cells are told at once, twenty of a kind by name and the rest as a count", () => {
  const bad = Array.from({ length: 25 }, () => row("6000", "x", new CellError("#DIV/0!")));
  const error = refusal(() => ledgerOf(bad));
  expect(error).toBeInstanceOf(DataRefused);
  expect(error.code).toBe("DATA_REFUSED");
  expect((error as DataRefused).count).toBe(50);
  expect((error as DataRefused).problems).toHaveLength(40);
});

test("text dates among real dates are refused, because formulas would pass over them", () => {
  const error = refusal(() => ledgerOf([row("6000", 1, 2), row("6000", 1, 2, "Expense", "2026-03-31")]));
  expect(error.code).toBe("DATE_IS_TEXT");
  expect(error.message).toContain("Ledger!A3");
});

test("merged cells inside the data are refused by their address, above the header they are passed over", () => {
  const rows = [
    ["Plan 2026", null, null, null, null],
    [...ledgerHeader],
    row("6000", 1, 2),
    row("6010", 1, 2),
  ];
  const title = { top: 0, left: 0, bottom: 0, right: 4 };
  expect(ledgerFromGrid(gridOf(rows, [title]), options).rows).toBe(2);
  const inside = { top: 2, left: 1, bottom: 3, right: 1 };
  const error = refusal(() => ledgerFromGrid(gridOf(rows, [inside]), options));
  expect(error.code).toBe("CELLS_MERGED");
  expect(error.message).toContain("Ledger!B3:B4");
});

test("two header rows are read as one, the upper running on over its merged cells", () => {
  const rows = [
    [null, null, null, "Prior year", null, null],
    ["Period", "Account", "Account type", null, "Actual", "Budget"],
    [march2026, "6000", "Expense", 7, 8, 9],
  ];
  const ledger = ledgerFromGrid(gridOf(rows), { ...options, chosen: {} });
  expect(ledger.amounts.get("budget")?.minor[0]).toBe(900);
  const paired = [
    [null, null, null, "Current", "Adopted"],
    ["Period", "Account", "Account type", "actual", "budget"],
    [march2026, "6000", "Expense", 8, 9],
  ];
  const chosen = { actual: "Current actual", budget: "Adopted budget" };
  expect(ledgerFromGrid(gridOf(paired), { ...options, chosen }).amounts.get("budget")?.minor[0]).toBe(900);
});

test.each([
  [["Period", "Account", "Account type", "Actual"], "budget"],
  [["Period", "Account", "Account type", "Budget"], "actual"],
  [["Period", "Account type", "Actual", "Budget"], "account"],
])("a missing column is named with the headers there are: %j lacks %s", (headers, role) => {
  const error = refusal(() => ledgerFromGrid(gridOf([headers, headers.map(() => 1)]), options));
  expect(error.code).toBe("COLUMN_MISSING");
  expect(error.message).toContain(`no ${role} column`);
  expect(error.message).toContain(headers.join(", "));
});

test("a header that stands twice, or is chosen twice, is refused", () => {
  const twice = gridOf([
    [...ledgerHeader, "Actual"],
    [march2026, "6000", "Expense", 1, 2, 3],
  ]);
  expect(refusal(() => ledgerFromGrid(twice, options)).message).toContain(
    'The header "Actual" is not clear for actual',
  );
  const chosen = { actual: "Actual", budget: "Actual" };
  expect(refusal(() => ledgerOf([row("6000", 1, 2)], { chosen })).code).toBe("HEADER_TWICE");
});

test("blank amounts count as zero and are told", () => {
  const { findings } = ledgerOf([
    row("6000", null, 5),
    row("6010", 1, 5),
    [null, null, null, null, null],
    row("6020", 1, 1),
  ]);
  expect(findings).toContainEqual(expect.objectContaining({ code: "BLANKS_AS_ZERO", rows: 1 }));
});

test("a sheet of one row has no data to report", () => {
  expect(refusal(() => ledgerOf([])).code).toBe("NO_ROWS");
});

test("a sheet without headers is told so", () => {
  expect(
    refusal(() =>
      ledgerFromGrid(
        gridOf([
          ["a", "b"],
          [1, 2],
        ]),
        options,
      ),
    ).code,
  ).toBe("HEADERS_NOT_FOUND");
});

test("a file without account types needs one for the whole file", () => {
  const rows = [
    ["Period", "Account", "Actual", "Budget"],
    [march2026, "6000", 1, 2],
  ];
  expect(refusal(() => ledgerFromGrid(gridOf(rows), options)).code).toBe("ACCOUNT_TYPE_MISSING");
  const wholeFileClass = { type: "expense", section: "operating expenses" } as const;
  expect(ledgerFromGrid(gridOf(rows), { ...options, wholeFileClass }).type.classes).toEqual([wholeFileClass]);
});

test("a label of the user's own gets the type that the user gives it", () => {
  const classByLabel = new Map([["umlage", { type: "expense", section: "operating expenses" } as const]]);
  expect(ledgerOf([row("6000", 1, 5, "Umlage")], { classByLabel }).type.classes[0]?.type).toBe("expense");
});

test("the long form splits one amount column by scenario", () => {
  const rows = [
    ["Period", "Account", "Account type", "Scenario", "Amount"],
    [march2026, "6000", "Expense", "Actual", 10],
    [march2026, "6000", "Expense", "Plan", 12.5],
    [march2026, "6000", "Expense", "PY", 9],
  ];
  const { amounts } = ledgerFromGrid(gridOf(rows), options);
  expect([...amounts].map(([scenario, { minor }]) => [scenario, [...minor]])).toEqual([
    ["actual", [1000, 0, 0]],
    ["budget", [0, 1250, 0]],
    ["prior-year", [0, 0, 900]],
  ]);
});

test("a scenario nobody knows is refused by cell", () => {
  const rows = [
    ["Period", "Account", "Account type", "Scenario", "Amount"],
    [march2026, "6000", "Expense", "Actual", 10],
    [march2026, "6000", "Expense", "Stretch", 12.5],
  ];
  const error = refusal(() => ledgerFromGrid(gridOf(rows), options));
  expect(error.code).toBe("SCENARIO_UNKNOWN");
  expect(error.message).toContain('Ledger!D3: "Stretch"');
});

test("codes stay the text they are, leading zeros included", () => {
  const ledger = ledgerOf([row("0100", 1, 1), row("100", 1, 1), row(100, 1, 1)]);
  expect(ledger.account.labels).toEqual(["0100", "100"]);
  expect([...ledger.account.codes]).toEqual([0, 1, 1]);
});

test("rows that repeat another in every column are found, counted and told", () => {
  const { findings } = ledgerOf([row("6000", 1, 5), row("6000", 1, 6), row("6000", 1, 5)]);
  expect(findings.find(({ code }) => code === "DUPLICATE_ROWS")).toMatchObject({
    rows: 1,
    cell: "Ledger!A4",
  });
});

test("totals below the data are left out and told, a total inside the data that says nothing is kept and told", () => {
  const total = [null, "Total", null, 3, 7];
  const ledger = ledgerOf([row("6000", 1, 5), row("6010", 2, 2), total]);
  expect(ledger.rows).toBe(2);
  expect(ledger.findings).toContainEqual(
    expect.objectContaining({ code: "TOTALS_LEFT_OUT", rows: 1, cell: "Ledger!A4" }),
  );

  const headers = ["Account", "Actual", "Budget"];
  const silent = gridOf([headers, ["6000", 1, 5], ["6010", 2, 2], [null, 3, 7]]);
  const wholeFileClass = { type: "expense", section: "operating expenses" } as const;
  const kept = ledgerFromGrid(silent, { ...options, wholeFileClass });
  expect(kept.rows).toBe(3);
  expect(kept.findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["LOOKS_LIKE_TOTAL", "NO_ACCOUNT"]),
  );
  expect(ledgerFromGrid(silent, { ...options, wholeFileClass, leaveOutTotals: true }).rows).toBe(2);
});

test("a total between the rows is refused, because it would count them twice", () => {
  const error = refusal(() => ledgerOf([row("6000", 1, 5), row("Total", 1, 5), row("6010", 2, 2)]));
  expect(error.code).toBe("TOTAL_ROW");
  expect(error.message).toContain('Ledger!B3: "Total"');
});

test("blank rows between the data are passed over", () => {
  const ledger = ledgerOf([
    row("6000", 1, 5),
    [null, null, null, null, null],
    row("6010", 2, 2),
    [null, "", null, null, null],
  ]);
  expect(ledger.rows).toBe(3);
  expect([...ledger.blank]).toEqual([0, 1, 0]);
});

describe("currencies", () => {
  const headers = [...ledgerHeader, "Currency"];
  const money = (currency: CellValue, actual: number): CellValue[] => [...row("6000", actual, 1), currency];

  test("keep as many decimals as the finest of them has", () => {
    const { amounts, currency } = ledgerFromGrid(
      gridOf([headers, money("JPY", 1200), money("kwd", 1.234)]),
      options,
    );
    expect(amounts.get("actual")).toMatchObject({ digits: 3 });
    expect([...amounts.get("actual")!.minor]).toEqual([1_200_000, 1234]);
    expect(currency.codes).toEqual(["JPY", "KWD"]);
  });

  test("are refused by cell when unknown, or stated on some rows only", () => {
    expect(refusal(() => ledgerFromGrid(gridOf([headers, money("XYZ", 1)]), options)).message).toContain(
      'Ledger!F2: "XYZ"',
    );
    const error = refusal(() => ledgerFromGrid(gridOf([headers, money("EUR", 1), money(null, 1)]), options));
    expect(error.code).toBe("CURRENCY_MISSING");
    expect(error.message).toContain("Ledger!F3");
  });

  test("are assumed to be one, and told, where the file states none", () => {
    expect(ledgerOf([row("6000", 1, 5)]).findings.map(({ code }) => code)).toContain("CURRENCY_UNSTATED");
  });
});

test("amounts finer than the currency are kept exactly and told", () => {
  const ledger = ledgerOf([row("6000", 1.2345, 5)]);
  expect(ledger.amounts.get("actual")).toMatchObject({ digits: 4 });
  expect(ledger.findings).toContainEqual(
    expect.objectContaining({ code: "FINER_THAN_CURRENCY", cell: "Ledger!D2" }),
  );
});

test("the 1904 date system is read as it is, never four years off", () => {
  const rows = [row("6000", 1, 5, "Expense", march2026 - 1462)];
  expect(ledgerOf(rows, { dateSystem: 1904 }).period?.periods[0]?.first).toBe("2026-03-31");
});

test.each([
  [2026, "2026-01-01", "2026-12-31"],
  [202603, "2026-03-01", "2026-03-31"],
  [20260331, "2026-03-31", "2026-03-31"],
])("the number %d in a period column is read as %s to %s", (value, first, last) => {
  const { period } = ledgerOf([row("6000", 1, 5, "Expense", value)]);
  expect(period?.periods[0]).toEqual({ first, last });
});
