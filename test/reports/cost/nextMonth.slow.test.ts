import type { CellValue } from "../../../src/cells/CellValue";
import { sourceChanged } from "../../../src/reports/checks/checkStatus";
import { costSheets } from "../../../src/reports/cost/costSheets";
import type { CostReport } from "../../../src/runs/cost/CostTask";
import { budgetBook } from "../../support/budgetBook";
import { costCase, writtenCost, type CostCase } from "../../support/costCase";
import { findingsBook } from "../../support/findingsBook";
import { OpenReport } from "../../support/OpenReport";
import { overheadBases, overheadPayments } from "../../support/overheadBook";
import { dayCell, paymentSheet, smallBudget, smallOrders, smallPayments } from "../../support/paymentBook";
import { initiatives, measurements } from "../../support/savingsBook";
import type { TableSheet } from "../../support/tableBook";

type Rows = readonly (readonly CellValue[])[];
/** The cell under a heading in the line with these labels of the front sheet, and what it shows. */
type Figure = readonly [line: string | readonly [string, string], heading: string, value: CellValue];

interface NextMonth {
  readonly report: CostReport;
  readonly what: string;
  readonly tables: readonly TableSheet[];
  /** Rows typed below the tables. */
  readonly appended: Readonly<Record<string, Rows>>;
  /** What the front sheet shows at once, by its own formulas. */
  readonly at: readonly Figure[];
  /** Checks that tell of rows which no formula covers, beside that of the source. */
  readonly told: readonly string[];
  /** What the next run says and shows. */
  readonly says: string;
  readonly next: readonly Figure[];
}

const payments = [paymentSheet(smallPayments), smallBudget, smallOrders];
const hosting = ["IT", "Hosting"] as const;
const april: Rows = [
  [dayCell("2026-04-05"), "Cloudy Ltd", 11_000, "Hosting", "IT"],
  [dayCell("2026-03-31"), "Cloudy Ltd", 100, "Hosting", "IT"],
];

const months: readonly NextMonth[] = [
  {
    report: "cost",
    what: "payments of lines that are there",
    tables: payments,
    appended: { Payments: april },
    at: [
      [hosting, "AC", 14_100.5],
      ["Total", "AC", 25_300.5],
      ["After the period", "AC", 11_000],
    ],
    // What the engine counted and added up by kind.
    told: [
      "Suppliers: Suppliers have all payments of the table: Payments",
      "Cost bridge: Kinds make the change: PP to AC",
    ],
    says: "Period 2026-04",
    next: [
      [hosting, "PP", 14_100.5],
      ["Total", "AC", 11_000],
    ],
  },
  {
    report: "cost",
    what: "a payment of a new line, and an order",
    tables: payments,
    appended: {
      Payments: [[dayCell("2026-03-31"), "Newcomer", 70, "Gifts", "Office"]],
      Orders: [["PO4", "Cloudy Ltd", "IT", 900, 0, dayCell("2026-03-10"), "open"]],
    },
    at: [["Total", "AC", 25_200.5]],
    told: [
      "Cost report: AC is what the payments table holds: Payments",
      "Cost report: AC year to date is what the payments table holds: Payments",
      "Cost report: Every amount is in the period or told as left out: Payments",
      "Cost report: Lines have as many payments as the period: Payments",
      "Suppliers: Suppliers add up to the payments table: Payments",
      "Suppliers: Suppliers have all payments of the table: Payments",
      "Cost bridge: Kinds make the change: PP to AC",
      "Cost trend: Months add up to the payments table: Payments",
    ],
    says: "Period 2026-03",
    next: [
      [["Office", "Gifts"], "AC", 70],
      [["IT", "all categories"], "Committed (PO)", 18_900],
    ],
  },
  {
    report: "cost",
    what: "a payment of a service, and a centre that now uses it",
    tables: [overheadPayments, overheadBases],
    appended: {
      Payments: [[dayCell("2026-03-31"), "Supplier of IT", 1_000, "Work", "IT"]],
      Allocationbases: [["IT", "Shop", 20, "PCs"]],
    },
    at: [["Total", "AC", 118_000]],
    told: [
      "Suppliers: Suppliers have all payments of the table: Payments",
      "Cost bridge: Kinds make the change: PP to AC",
      "Overhead: The basis has all quantities of the table: Allocationbases",
    ],
    says: "Period 2026-03",
    next: [["Total", "AC", 118_000]],
  },
  {
    report: "opportunities",
    what: "a payment and an order",
    tables: findingsBook,
    appended: {
      Payments: [[dayCell("2026-09-05"), "Courier North", "C-990", 650, "Freight"]],
      Orders: [["PO3", "Old Printer", "Materials", 5_000, 0, dayCell("2026-01-11"), "open"]],
    },
    at: [
      ["Total", "Saving", 19_350],
      ["After the period", "Saving", 650],
    ],
    told: [],
    says: "Payments of 2026-01..2026-09",
    next: [["Total", "Saving", 24_350]],
  },
  {
    report: "savings",
    what: "a measurement and an initiative",
    tables: [initiatives, measurements],
    appended: {
      Initiatives: [["S-5", "Lamps", "planned", "Al", 500]],
      Measurements: [["S-3", 20_000, null, null, 15_000]],
    },
    at: [["Total", "Claimed", 81_000]],
    told: [
      "Savings: Every claim is here or left out: Initiatives",
      "Savings validation: Every baseline is here or left out: Measurements",
    ],
    says: "5 initiatives, 5 measurements",
    next: [
      ["Total", "Claimed", 81_500],
      ["S-3", "Validated", 5_000],
    ],
  },
  {
    report: "budget",
    what: "actuals of a month to come and of this one",
    tables: budgetBook,
    appended: {
      Budget: [
        [dayCell("2026-07-01"), "Travel", "Sales", "Expense", 1_500, 0],
        [dayCell("2026-06-01"), "Rent", "Head office", "Expense", 300, 0],
      ],
    },
    at: [
      ["Rent", "AC period", 2_300],
      ["Expenditure", "Actual to date", 26_700],
      ["Expenditure", "Budget of the year", 60_000],
    ],
    told: [
      "Budget tracker: Every actual is compared or told: Budget",
      "Budget alerts: Alerts that plain formulas find among all lines: Forecast above the budget",
      "Reallocation: What stays unfunded is the engine's: all lines",
    ],
    says: "Period 2026-07",
    next: [
      ["Travel", "AC period", 1_500],
      ["Expenditure", "Actual to date", 28_200],
    ],
  },
];

async function withAppended({ report, tables, appended }: NextMonth) {
  const written = await costCase(report, tables);
  const open = await OpenReport.of(written.workbook);
  for (const [table, rows] of Object.entries(appended)) open.append(table, rows);
  return { written, open, front: costSheets[report].front.name };
}

function shown(written: CostCase, name: string, figures: readonly Figure[]): readonly Figure[] {
  const front = written.sheet(name);
  return figures.map(([line, heading]) => [line, heading, front.at(line, heading)]);
}

function statuses(written: CostCase, open: OpenReport): Readonly<Record<string, string>> {
  return Object.fromEntries(
    written.computation.sheets.flatMap(({ model: { name } }) =>
      Object.entries(open.notOk(name)).map(([check, status]) => [`${name}: ${check}`, status]),
    ),
  );
}

test.each(months)(
  "$report: $what below the tables are in its figures at once, or checks tell of them",
  async (month) => {
    const { written, open, front } = await withAppended(month);
    for (const [line, heading, value] of month.at)
      expect([line, heading, open.show(front, written.sheet(front).place(line, heading))]).toEqual([
        line,
        heading,
        value,
      ]);
    const found = statuses(written, open);
    expect(Object.keys(found).sort()).toEqual(
      [`${front}: Source as it was at the run`, ...month.told].sort(),
    );
    expect(new Set(Object.values(found))).toEqual(new Set([sourceChanged]));
  },
  60_000,
);

test.each(months)(
  "$report: the next run reports $what, and all is well",
  async (month) => {
    const { open, front } = await withAppended(month);
    const next = await writtenCost(await open.saved(), month.report, {});
    expect(next.sheet(front).texts.slice(0, 5).join("\n")).toContain(month.says);
    expect(shown(next, front, month.next)).toEqual(month.next);
    expect(statuses(next, await OpenReport.of(next.workbook))).toEqual({});
  },
  60_000,
);

test.each([
  ["nothing", [] as readonly CellValue[]],
  ["a total", ["Total", null, 54_400.5] as readonly CellValue[]],
])(
  "rows typed below a plain range that ends with %s are told, for no formula covers them",
  async (_, last) => {
    const { rows } = paymentSheet(smallPayments);
    const plain = { sheet: "Payments", rows: last.length === 0 ? rows : [...rows, last] };
    const written = await costCase("cost", [plain]);
    const open = await OpenReport.of(written.workbook);
    expect(statuses(written, open)).toEqual({});
    const row = plain.rows.length + 1;
    for (const [column, value] of [
      ["A", dayCell("2026-03-20")],
      ["B", "Late"],
      ["C", 5],
    ] as const)
      open.type("Payments", `${column}${row}`, value);
    expect(statuses(written, open)).toEqual({ "Cost report: Source as it was at the run": sourceChanged });
  },
  60_000,
);
