import { cellName } from "../../../src/cells/address";
import type { CellValue } from "../../../src/cells/CellValue";
import { labelFromCell } from "../../../src/cells/labelFromCell";
import type { PriorSheet } from "../../../src/reports/PriorSheet";
import type { SheetModel } from "../../../src/reports/SheetModel";
import { isPackReport } from "../../../src/reports/revenue/packSheets";
import { priorSheets } from "../../../src/runs/priorSheets";
import {
  book,
  creditedBook,
  closedMonths,
  foreignBook,
  headers,
  publishedBook,
} from "../../support/packBooks";
import { redChecks, shownSheet, withValue, type PackLine } from "../../support/packLines";
import { generousLimits, packTask, writtenPack, type PackRows } from "../../support/revenuePackCase";

async function rolled(rows: PackRows, period: string, parts: Parameters<typeof packTask>[2] = {}) {
  const { workbook, receipt, computation } = await writtenPack(packTask(rows, { period }, parts));
  expect(receipt.mismatches).toEqual([]);
  const sheet = computation.sheets.find(({ model }) => model.name === "Roll-forward")!;
  return { workbook, sheet, computation, ...(await shownSheet(workbook, "Roll-forward")) };
}

/** Figures of a balance in a row: of the heading's first, second ... occurrence. */
function figures(line: PackLine, of: Readonly<Record<string, number>>): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(Object.entries(of).map(([heading, nth]) => [heading, line[heading]![nth] ?? 0]));
}

const deferred = {
  Opening: 0,
  Billings: 0,
  Recognised: 0,
  "Caught up": 0,
  Returns: 0,
  "Exchange rates": 0,
  "To or from assets": 0,
  Closing: 0,
} as const;

/** What moves deferred revenue, zeros left out. */
function moved(line: PackLine): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(Object.entries(figures(line, deferred)).filter(([, amount]) => amount !== 0));
}

describe("the Roll-forward", () => {
  it("leads each contract from its opening to its closing", async () => {
    const { rows, checks } = await rolled(book, "2026-02");
    const [service] = rows("C1");
    expect(moved(service!)).toEqual({ Opening: 1100, Recognised: -100, Closing: 1000 });
    expect(figures(service!, { Current: 0, "Non-current": 0 })).toEqual({ Current: 1000, "Non-current": 0 });
    expect(figures(service!, { Opening: 3, Spent: 0, "Amortised or expensed": 0, Closing: 3 })).toEqual({
      Opening: 699,
      Spent: 0,
      "Amortised or expensed": -28,
      Closing: 671,
    });
    // Ten of 100 each are delivered and billed; two of them are expected back.
    const [goods] = rows("C2");
    expect(moved(goods!)).toEqual({ Billings: 1000, Recognised: -800, Returns: -200 });
    expect(figures(goods!, { Expected: 0, Closing: 2 })).toEqual({ Expected: 200, Closing: 200 });
    expect(new Set(Object.values(checks))).toEqual(new Set(["OK"]));
  });

  it("takes a refund out of what is expected back", async () => {
    const { rows } = await rolled(book, "2026-03");
    expect(figures(rows("C2")[0]!, { Opening: 2, Refunded: 0, Closing: 2 })).toEqual({
      Opening: 200,
      Refunded: -150,
      Closing: 50,
    });
  });

  it("adds the contracts up by month and in the period", async () => {
    const { rows } = await rolled(book, "2026-Q1");
    const total = { Opening: 0, Billings: 2200, Recognised: -1100, Returns: -200, Closing: 900 };
    const [period, all] = [rows("Period 2026-01..2026-03").at(-1)!, rows("Total in EUR")[0]!];
    for (const line of [period, all]) expect(figures(line, deferred)).toMatchObject(total);
  });

  it("lists no contract without balance or movement, and says how many there are", async () => {
    const { rows, sheet } = await rolled(book, "2026-03");
    expect(rows("C3")).toEqual([]);
    expect(sheet.model.rows.flat().map((cell) => cell?.value)).toContain(
      "1 contract has neither a balance nor a movement, and no row.",
    );
  });

  it.each([
    // Cancellable: nothing is due before it is paid.
    ["example-38a", "2019-02", {}],
    ["example-38a", "2019-03", { Billings: 1000, Recognised: -1000 }],
    ["example-38b", "2019-01", { Billings: 1000, Closing: 1000 }],
    ["example-38b", "2019-03", { Opening: 1000, Recognised: -1000 }],
    ["example-39", "2025-02", { Recognised: -400, "To or from assets": 400 }],
    ["example-39", "2025-03", { Billings: 1000, Recognised: -600, "To or from assets": -400 }],
  ])("shows %s in %s as published", async (name, period, expected) => {
    const { rows } = await rolled(publishedBook(name), period);
    expect(moved(rows(`Period ${period}`).at(-1)!)).toEqual(expected);
  });
});

describe("what is known late of a closed month", () => {
  it("is caught up in the month where nothing is closed", async () => {
    const { rows } = await rolled(creditedBook, "2026-02");
    expect(moved(rows("C1")[0]!)).toEqual({
      Opening: 1100,
      Recognised: -95,
      "Caught up": 15,
      Closing: 1020,
    });
  });

  it("stands in the first open month, and leaves the closed one as it was", async () => {
    const { rows, checks } = await rolled({ ...creditedBook, closed: closedMonths }, "2026-03");
    expect(moved(rows("C1")[0]!)).toEqual({
      Opening: 1000,
      Recognised: -90,
      "Caught up": 20,
      Closing: 930,
    });
    expect(new Set(Object.values(checks))).toEqual(new Set(["OK"]));
  });
});

test("a contract in another currency moves at its own rates, and what these change stands beside it", async () => {
  const { workbook, receipt } = await writtenPack(
    packTask(foreignBook, { period: "2026-Q1", currency: "EUR" }),
  );
  expect(receipt.mismatches).toEqual([]);
  const { rows, checks } = await shownSheet(workbook, "Roll-forward");
  // 91 + 94 earned and not billed are an asset of 200 at 0.95.
  expect(moved(rows("F1")[0]!)).toEqual({ Recognised: -185, "Exchange rates": -5, "To or from assets": 190 });
  expect(figures(rows("F1")[0]!, { Change: 0, Closing: 1 })).toEqual({ Change: 190, Closing: 190 });
  expect(new Set(Object.values(checks))).toEqual(new Set(["OK"]));
});

describe("the balances of the general ledger", () => {
  const given = (inputs: Readonly<Record<string, CellValue>>): Parameters<typeof packTask>[2] => {
    const prior: PriorSheet = {
      notes: new Map(),
      labels: new Map(),
      inputs: new Map(Object.entries(inputs)),
      message: null,
    };
    return { priors: new Map([["revenue-roll-forward", prior]]) };
  };
  const statuses = async (inputs: Readonly<Record<string, CellValue>>) => {
    const { sheet, workbook, checks } = await rolled(book, "2026-02", given(inputs));
    const { used } = (await workbook.sheets()).find(({ name }) => name === "Roll-forward")!;
    const { values } = await workbook.read("Roll-forward", used!);
    const top = values.findIndex((cells) => labelFromCell(cells[1]!).startsWith("General ledger")) + 2;
    expect(sheet.model.mark.inputs.map(({ name }) => name)).toEqual([
      "FO_GL_LIABILITY",
      "FO_GL_ASSET",
      "FO_GL_REFUND",
      "FO_GL_COSTS",
    ]);
    return { ledger: values.slice(top, top + 4).map((cells) => cells.slice(4, 8)), checks };
  };

  it("are not asked for", async () => {
    const { ledger } = await statuses({});
    expect(ledger).toEqual([
      [1000, null, 0, "no GL balance given"],
      [0, null, 0, "no GL balance given"],
      [200, null, 0, "no GL balance given"],
      [671, null, 0, "no GL balance given"],
    ]);
  });

  it("are compared where they are given, and stay over runs", async () => {
    const { ledger, checks } = await statuses({ FO_GL_LIABILITY: 1000, FO_GL_REFUND: 180, FO_GL_COSTS: "x" });
    expect(ledger).toEqual([
      [1000, 1000, 0, "OK"],
      [0, null, 0, "no GL balance given"],
      [200, 180, 20, "ERROR"],
      [671, "x", 0, "ERROR"],
    ]);
    const red = Object.entries(checks).flatMap(([name, status]) => (status === "OK" ? [] : [name]));
    expect(red).toEqual([
      "Ledger, where its balance is given: Refund liabilities",
      "Ledger, where its balance is given: Contract costs",
    ]);
  });
});

describe("on several sheets", () => {
  const limits = { ...generousLimits, rowsPerSheet: 1 };

  it("contracts go on, and the first one adds all of them up", async () => {
    const { workbook, checks } = await rolled(book, "2026-02", { limits });
    const second = await shownSheet(workbook, "Roll-forward 2");
    expect(moved(second.rows("C2")[0]!)).toEqual({ Billings: 1000, Recognised: -800, Returns: -200 });
    expect(new Set(Object.values({ ...checks, ...second.checks }))).toEqual(new Set(["OK"]));
  });

  it("a comment follows its contract, and is kept where the contract is gone", async () => {
    const commented = ({ model }: { readonly model: SheetModel }): SheetModel => {
      const sheet = {
        model,
        checks: { rows: [], top: 0, bottom: 0, statusColumn: 0, conditionalFormats: [] },
      };
      return withValue(sheet, (cells) => cells[0]?.value === "C2", "Comment", "returns agreed").model;
    };
    const task = packTask(book, { period: "2026-02" }, { limits });
    const { workbook } = await writtenPack(task, ({ sheets }) => sheets.map(commented));
    const priors = await priorSheets(workbook, isPackReport, 2);
    const one = await rolled(book, "2026-02", { priors });
    expect(one.rows("C2")[0]!["Comment"]).toEqual(["returns agreed"]);
    const without = { ...book, contracts: book.contracts!.filter(([id]) => id !== "C2") };
    const gone = {
      ...without,
      obligations: book.obligations!.filter(([id]) => id !== "C2"),
      billings: book.billings!.filter(([id]) => id !== "C2"),
      events: [headers.events],
    };
    const { rows } = await rolled(gone, "2026-02", { priors });
    expect(rows("C2")[0]!["Comment"]).toEqual(["returns agreed"]);
  });
});

describe("the checks of the Roll-forward turn red", () => {
  const row =
    (label: string) =>
    (cells: readonly ({ readonly value?: CellValue } | undefined)[]): boolean =>
      cells[1]?.value === label;

  it.each([
    [
      "a contract's billing",
      "C2",
      "Billings",
      0,
      [
        "By month and by contract differ by: Deferred revenue (contract liabilities)",
        "Contracts whose liability is not current and non-current: these rows",
      ],
    ],
    [
      "a contract's current liability",
      "C1",
      "Current",
      0,
      ["Contracts whose liability is not current and non-current: these rows"],
    ],
    [
      "a contract's opening asset",
      "C1",
      "Opening",
      1,
      [
        "By month and by contract differ by: Contract assets",
        "Contracts with both an asset and a liability: these rows",
      ],
    ],
    [
      "a contract's exchange rates",
      "C2",
      "Exchange rates",
      1,
      [
        "By month and by contract differ by: Refund liabilities",
        "Contracts that rates move, though they are in the currency of the books: EUR",
      ],
    ],
    ["a contract's cost", "C1", "Spent", 0, ["By month and by contract differ by: Contract costs"]],
  ])("by %s that is wrong", async (_, contract, heading, nth, expected) => {
    const { workbook, sheet } = await rolled(book, "2026-02");
    const red = await redChecks(workbook, withValue(sheet, row(contract), heading, 77, nth));
    expect(red.filter((name) => !name.startsWith("Ledger"))).toEqual(expected);
  });

  it("by a month that is wrong", async () => {
    const { workbook, sheet } = await rolled(book, "2026-02");
    const february = sheet.model.rows.findIndex((cells) => cells[1]?.value === 46_081);
    const planted = withValue(sheet, (cells) => cells === sheet.model.rows[february], "Recognised", -1);
    expect(await redChecks(workbook, planted)).toEqual([
      "Revenue is that of the Schedule: by month",
      "By month and by contract differ by: Deferred revenue (contract liabilities)",
      "Opening and movements lead to the balance struck: Deferred revenue (contract liabilities)",
    ]);
  });

  it("by a figure of the Schedule that is wrong", async () => {
    const { workbook, sheet, computation } = await rolled(book, "2026-02");
    const schedule = computation.sheets.find(({ model }) => model.name === "Schedule")!.model;
    const goods = schedule.rows.findIndex((cells) => cells[1]?.value === "C2");
    const month = schedule.rows[7]!.findIndex((cell) => cell?.value === 46_081);
    const cell = cellName({ row: goods, column: month });
    const red = await redChecks(workbook, sheet, [{ sheet: "Schedule", cell, value: 1 }]);
    expect(red).toContain("Revenue is that of the Schedule: by month");
  });
});
