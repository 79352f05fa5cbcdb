import type { CellValue } from "../../../src/cells/CellValue";
import type { CostReport } from "../../../src/runs/cost/CostTask";
import { budgetBook } from "../../support/budgetBook";
import { costCase, writtenCost, type CostCase } from "../../support/costCase";
import { findingsBook } from "../../support/findingsBook";
import { OpenReport } from "../../support/OpenReport";
import { smallBases } from "../../support/overheadBook";
import { paymentSheet, smallBudget, smallOrders, smallPayments } from "../../support/paymentBook";
import { initiatives, measurements } from "../../support/savingsBook";
import type { TableSheet } from "../../support/tableBook";

type Line = string | readonly [string, string];
/** A sheet, a line of it, and what its user types into it by heading. */
type Typed = readonly [sheet: string, line: Line, cells: Readonly<Record<string, string>>];
/** Cells of a table, and what they hold while the lines are gone. */
type Gone = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

interface Case {
  readonly report: CostReport;
  readonly tables: readonly TableSheet[];
  readonly typed: readonly Typed[];
  readonly gone: Gone;
}

const each = (
  column: string,
  rows: readonly number[],
  value: CellValue,
): Readonly<Record<string, CellValue>> => Object.fromEntries(rows.map((row) => [`${column}${row}`, value]));
/** Rows of the nth line of the budget, month by month. */
const monthsOf = (nth: number): readonly number[] =>
  Array.from({ length: 12 }, (_, month) => 2 + 6 * month + nth);

const cases: readonly Case[] = [
  {
    report: "cost",
    tables: [paymentSheet(smallPayments), smallBudget, smallOrders, smallBases],
    typed: [
      ["Cost report", ["Office", "Travel"], { Owner: "Cy", Comment: "To the fair" }],
      ["Suppliers", "Fly Away", { Comment: "Ask for a corporate rate" }],
      ["Cost bridge", "Fly Away", { Comment: "The fair in March" }],
      ["Cost trend", "Travel", { Comment: "Only in spring" }],
      ["Overhead", "Office", { Comment: "Three desks" }],
    ],
    gone: {
      Payments: { ...each("B", [11, 12, 13], "Landlord"), ...each("D", [11, 12, 13], "Rent") },
      "Allocation bases": { B3: "Shop" },
    },
  },
  {
    report: "opportunities",
    tables: findingsBook,
    typed: [
      ["Opportunities", "price spread", { Owner: "Ada", Comment: "Tender in autumn" }],
      ["Strategy", ["Bolt", "price spread"], { Comment: "Two bidders" }],
      ["Duplicate payments", "HARBOUR REPAIRS LIMITED", { Decision: "claim back", Comment: "Called" }],
      ["Unusual payments", "Courier North", { Decision: "fine", Comment: "A whole pallet" }],
    ],
    gone: { Payments: { ...each("F", [4, 5, 6, 7, 8, 9], ""), D3: 1_111, D31: 605 } },
  },
  {
    report: "savings",
    tables: [initiatives, measurements],
    typed: [
      ["Savings", "S-3", { Stage: "implemented", Owner: "Dee", Comment: "Since May" }],
      ["Savings validation", "S-2", { Comment: "Measure again" }],
    ],
    gone: { Initiatives: { A4: "S-33" }, Measurements: { A3: "S-22" } },
  },
  {
    report: "budget",
    tables: budgetBook,
    typed: [
      ["Budget tracker", "Training", { Owner: "Bo", Comment: "Autumn courses" }],
      ["Budget alerts", "Travel", { Comment: "The fair again" }],
      ["Reallocation", "Software", { Locked: "locked", Comment: "Contract runs on" }],
    ],
    gone: {
      Budget: {
        ...each("B", monthsOf(0), "Journeys"),
        ...each("B", monthsOf(2), "Licences"),
        ...each("B", monthsOf(3), "Courses"),
      },
    },
  },
];

/** The next run after cells were typed over. */
async function runAfter(
  written: CostCase,
  report: CostReport,
  type: (open: OpenReport) => void,
): Promise<CostCase> {
  const open = await OpenReport.of(written.workbook);
  type(open);
  return writtenCost(await open.saved(), report, {});
}

function keptIn(written: CostCase, typed: readonly Typed[]): readonly Typed[] {
  return typed.map(([sheet, line, cells]) => [
    sheet,
    line,
    Object.fromEntries(
      Object.keys(cells).map((heading) => [heading, written.sheet(sheet).at(line, heading) as string]),
    ),
  ]);
}

/** What stands below "Retired comments" of each sheet. */
function retiredIn(written: CostCase, typed: readonly Typed[]): readonly (readonly string[])[] {
  return typed.map(([sheet, , cells]) => {
    const { texts } = written.sheet(sheet);
    const top = texts.findIndex((text) => text.startsWith("Retired comments"));
    const end = texts.findIndex((text, row) => row > top && text === "");
    const below = top < 0 ? "" : texts.slice(top + 1, end).join("\n");
    return Object.values(cells).filter((text) => below.includes(text));
  });
}

test.each(cases)(
  "$report: what was typed beside a line stays, retires with the line, and comes back with it",
  async ({ report, tables, typed, gone }) => {
    const first = await costCase(report, tables);
    const second = await runAfter(first, report, (open) => {
      for (const [sheet, line, cells] of typed)
        for (const [heading, text] of Object.entries(cells))
          open.type(sheet, first.sheet(sheet).place(line, heading), text);
    });
    expect(keptIn(second, typed)).toEqual(typed);
    expect(retiredIn(second, typed).flat()).toEqual([]);

    const before = await OpenReport.of(second.workbook);
    const third = await runAfter(second, report, (open) => {
      for (const [sheet, cells] of Object.entries(gone))
        for (const [cell, value] of Object.entries(cells)) open.type(sheet, cell, value);
    });
    expect(retiredIn(third, typed)).toEqual(typed.map(([, , cells]) => Object.values(cells)));

    const fourth = await runAfter(third, report, (open) => {
      for (const [sheet, cells] of Object.entries(gone))
        for (const cell of Object.keys(cells)) open.type(sheet, cell, before.show(sheet, cell));
    });
    expect(keptIn(fourth, typed)).toEqual(typed);
    expect(retiredIn(fourth, typed).flat()).toEqual([]);
  },
  120_000,
);
