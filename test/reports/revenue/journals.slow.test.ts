import type { CellValue } from "../../../src/cells/CellValue";
import { isPackReport } from "../../../src/reports/revenue/packSheets";
import { priorSheets } from "../../../src/runs/priorSheets";
import { book, closedMonths, creditedBook, foreignBook, publishedBook } from "../../support/packBooks";
import { redChecks, shownSheet, withValue, type PackLine } from "../../support/packLines";
import { generousLimits, packTask, writtenPack, type PackRows } from "../../support/revenuePackCase";

async function posted(rows: PackRows, period: string, parts: Parameters<typeof packTask>[2] = {}) {
  const { workbook, receipt, computation } = await writtenPack(
    packTask(rows, { period, ...(rows.rates ? { currency: "EUR" } : {}) }, parts),
  );
  expect(receipt.mismatches).toEqual([]);
  const sheet = computation.sheets.find(({ model }) => model.name === "Journals")!;
  return { workbook, sheet, computation, ...(await shownSheet(workbook, "Journals")) };
}

const isLine = (line: PackLine): boolean => line["Contract"]![0] !== null;

/** Date, account, debit, credit, balance of the lines of a contract. */
function linesOf(lines: readonly PackLine[], contract: string): readonly (readonly CellValue[])[] {
  const columns = ["Account", "Debit", "Credit", "Balance"];
  return lines
    .filter((line) => line["Contract"]![0] === contract)
    .map((line) => columns.map((heading) => line[heading]![0]!));
}

/** Debits less credits by account, zeros left out. */
function nets(lines: readonly PackLine[]): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(
    lines
      .filter((line) => !isLine(line))
      .flatMap((line) => {
        const net = line["Balance"]![0]!;
        return net === 0 ? [] : [[line["Account"]![0] as string, net]];
      }),
  );
}

describe("the Journals", () => {
  it("book what happened by the balance sheet method", async () => {
    const { rows } = await posted(book, "2026-02");
    expect(linesOf(rows("balance sheet"), "C1")).toEqual([
      ["Contract liability", 100, null, 100],
      ["Contract costs", null, 28, 72],
      ["Revenue", null, 100, -28],
      ["Amortised contract costs", 28, null, 0],
    ]);
    expect(linesOf(rows("balance sheet"), "C2")).toEqual([
      ["Receivable", 1000, null, 1000],
      ["Refund liability", null, 200, 800],
      ["Revenue", null, 800, 0],
    ]);
  });

  it("book the bill as revenue by the profit and loss method, and take back what is not earned", async () => {
    const { rows } = await posted(book, "2026-02");
    expect(linesOf(rows("profit and loss"), "C2")).toEqual([
      ["Receivable", 1000, null, 1000],
      ["Refund liability", null, 200, 800],
      ["Revenue offset", 200, null, 1000],
      ["Revenue", null, 1000, 0],
    ]);
  });

  it("add each method up by account", async () => {
    const { rows } = await posted(book, "2026-02");
    const same = {
      Receivable: 1000,
      "Contract liability": 100,
      "Refund liability": -200,
      "Contract costs": -28,
      "Amortised contract costs": 28,
    };
    expect(nets(rows("balance sheet"))).toEqual({ ...same, Revenue: -900 });
    expect(nets(rows("profit and loss"))).toEqual({ ...same, Revenue: -1000, "Revenue offset": 100 });
    const [total] = rows("Total balance sheet");
    expect([total!["Debit"], total!["Credit"], total!["Balance"]]).toEqual([[1128], [1128], [0]]);
  });

  it("book Example 38 Case B as published", async () => {
    const { rows } = await posted(publishedBook("example-38b"), "2019-Q1");
    expect(linesOf(rows("balance sheet"), "C38B")).toEqual([
      ["Receivable", 1000, null, 1000],
      ["Contract liability", null, 1000, 0],
      ["Cash", 1000, null, 1000],
      ["Receivable", null, 1000, 0],
      ["Contract liability", 1000, null, 1000],
      ["Revenue", null, 1000, 0],
    ]);
  });

  it("book what is known late of closed months on the first open day", async () => {
    const { rows, checks } = await posted({ ...creditedBook, closed: closedMonths }, "2026-03");
    expect(linesOf(rows("balance sheet"), "C1")).toEqual([
      ["Contract liability", null, 20, -20],
      ["Revenue", 20, null, 0],
      ["Contract liability", 90, null, 90],
      ["Revenue", null, 90, 0],
    ]);
    const closed = await posted({ ...creditedBook, closed: closedMonths }, "2026-02");
    expect(linesOf(closed.rows("balance sheet"), "C1")).toEqual([
      ["Contract liability", 100, null, 100],
      ["Revenue", null, 100, 0],
    ]);
    expect(new Set(Object.values({ ...checks, ...closed.checks }))).toEqual(new Set(["OK"]));
  });

  it("book a contract that came after a closing on the first open day, its bill too", async () => {
    const names =
      "Period,Status,Contract id,Obligation id,Recognised,Revenue,Due,Cash,Receivable,Contract asset,";
    const rest =
      "Contract liability,Expected back,Refund liability,Interest,Loss provision,Costs spent,Cost asset,";
    const balances = [0, 1000, 0, 1000, 0, 800, 200, 200, 0, 0, 0, 0, 0, 0];
    const closed = [
      `${names}${rest}Cost expense,FX gain`.split(","),
      ["2026-02", "closed", "C2", "Goods", 0, ...balances.map(() => null)],
      ["2026-02", "closed", "C2", null, null, ...balances],
    ];
    const { rows, checks } = await posted({ ...book, costs: book.costs!.slice(0, 1), closed }, "2026-03");
    // January and February are caught up: nothing had been booked of them.
    expect(linesOf(rows("balance sheet"), "C1")).toEqual([
      ["Cash", 1200, null, 1200],
      ["Contract liability", null, 1000, 200],
      ["Revenue", null, 200, 0],
      ["Contract liability", 100, null, 100],
      ["Revenue", null, 100, 0],
    ]);
    expect(linesOf(rows("balance sheet"), "C2").slice(0, 2)).toEqual([
      ["Contract liability", 800, null, 800],
      ["Revenue", null, 800, 0],
    ]);
    expect(new Set(Object.values(checks))).toEqual(new Set(["OK"]));
  });

  it("book a foreign contract in the currency of the books, and what rates change as a gain", async () => {
    const { rows, checks } = await posted(foreignBook, "2026-Q1");
    // 100 at 0.91 and 100 at 0.94 are earned; the asset of 200 stands at 0.95. The other service earns 10 a month.
    expect(nets(rows("balance sheet"))).toEqual({
      "Contract asset": 210,
      Revenue: -205,
      "Exchange gain or loss": -5,
    });
    expect(new Set(Object.values(checks))).toEqual(new Set(["OK"]));
  });

  it("hold balances as values where a sheet would have too many formulas", async () => {
    const live = await posted(book, "2026-02");
    const values = await posted(book, "2026-02", { limits: { ...generousLimits, liveMonthFigures: 0 } });
    expect(values.rows("balance sheet")).toEqual(live.rows("balance sheet"));
    expect(values.checks).toEqual(live.checks);
    const formulas = ({ sheet }: typeof live): number =>
      sheet.model.rows.flat().filter((cell) => cell?.formula?.includes("IF(AND(EXACT(")).length;
    expect([formulas(live), formulas(values)]).toEqual([15, 0]);
  });

  it("are empty where nothing happened", async () => {
    const { rows, checks } = await posted(book, "2029-01");
    expect(rows("balance sheet").filter(isLine)).toEqual([]);
    expect(new Set(Object.values(checks))).toEqual(new Set(["OK"]));
  });
});

describe("on several sheets", () => {
  const limits = { ...generousLimits, rowsPerSheet: 1 };

  it("a contract's day is not parted, and the first sheet adds all of them up", async () => {
    const { workbook, rows, checks } = await posted(book, "2026-02", { limits });
    const second = await shownSheet(workbook, "Journals 2");
    expect(linesOf(rows("balance sheet"), "C1")).toHaveLength(4);
    expect(linesOf(second.rows("balance sheet"), "C2")).toHaveLength(3);
    expect(nets(rows("balance sheet"))).toMatchObject({ Revenue: -900 });
    expect(new Set(Object.values({ ...checks, ...second.checks }))).toEqual(new Set(["OK"]));
  });

  it("a comment follows its line", async () => {
    const task = packTask(book, { period: "2026-02" }, { limits });
    const { workbook } = await writtenPack(task, ({ sheets }) =>
      sheets.map(
        (sheet) =>
          withValue(
            sheet,
            (cells) => cells[2]?.value === "C2" && cells[5]?.value === "Receivable",
            "Comment",
            "paid in April",
          ).model,
      ),
    );
    const { rows } = await posted(book, "2026-02", { priors: await priorSheets(workbook, isPackReport, 2) });
    const line = rows("balance sheet").find(
      ({ Contract, Account }) => Contract![0] === "C2" && Account![0] === "Receivable",
    );
    expect(line!["Comment"]).toEqual(["paid in April"]);
  });
});

describe("the checks of the Journals turn red", () => {
  const unbalanced = "Contracts whose debits are not their credits: these lines";

  it.each([
    [
      "Contract liability",
      ["Contract liability moves as in the Roll-forward: balance sheet", "Debits are credits: balance sheet"],
    ],
    [
      "Contract costs",
      ["Contract costs moves as in the Roll-forward: balance sheet", "Debits are credits: balance sheet"],
    ],
    [
      "Revenue",
      [
        "Debits are credits: balance sheet",
        "Revenue and its offset are the Schedule's revenue: balance sheet",
      ],
    ],
  ])("by a wrong line of %s", async (account, expected) => {
    const { workbook, sheet } = await posted(book, "2026-02");
    const planted = withValue(
      sheet,
      (cells) => cells[2]?.value === "C1" && cells[5]?.value === account,
      "Debit",
      7,
    );
    expect([...(await redChecks(workbook, planted))].sort()).toEqual([...expected, unbalanced].sort());
  });

  it("by a wrong line where that of another contract makes up for it", async () => {
    const { workbook, sheet } = await posted(book, "2026-02");
    const isLineOf = (contract: string) => (cells: Parameters<Parameters<typeof withValue>[1]>[0]) =>
      cells[1]?.value === "balance sheet" && cells[2]?.value === contract && cells[5]?.value === "Revenue";
    const first = withValue(sheet, isLineOf("C1"), "Credit", 105);
    const both = withValue(first, isLineOf("C2"), "Credit", 795);
    expect(await redChecks(workbook, both)).toEqual([unbalanced]);
  });

  it("by a wrong figure of the Roll-forward", async () => {
    const { workbook, sheet, computation } = await posted(book, "2026-02");
    const roll = computation.sheets.find(({ model }) => model.name === "Roll-forward")!.model;
    const period = roll.rows.map((cells) => cells[1]?.value).lastIndexOf("Period 2026-02");
    const edit = { sheet: "Roll-forward", cell: `M${period + 1}`, value: 5 };
    expect(await redChecks(workbook, sheet, [edit])).toEqual([
      "Contract liability moves as in the Roll-forward: balance sheet",
      "Contract liability moves as in the Roll-forward: profit and loss",
    ]);
  });
});
