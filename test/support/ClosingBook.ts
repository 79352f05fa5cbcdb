import type { CellValue } from "../../src/cells/CellValue";
import { labelFromCell } from "../../src/cells/labelFromCell";
import { dateFromSerial } from "../../src/cells/serialDate";
import { dataReportOf, dataSheet } from "../../src/reports/dataSheet";
import { plainSheet } from "../../src/reports/plainSheet";
import { closedPeriodsReport, closeLogReport } from "../../src/reports/revenue/closedPeriodsReport";
import type { PackLimits } from "../../src/reports/revenue/RevenueReportInput";
import { packSheets, type PackSheet } from "../../src/reports/revenue/packSheets";
import { closePeriod, type ClosingRequest } from "../../src/runs/revenue/closePeriod";
import { reopenPeriod, type ReopeningRequest } from "../../src/runs/revenue/reopenPeriod";
import type { RevenueOptions } from "../../src/runs/revenue/RevenueOptions";
import { runRevenueReport } from "../../src/runs/revenue/revenueReport";
import { sampleGrid } from "../../src/runs/revenue/sample/sampleGrids";
import {
  sampleDayHeaders,
  sampleHeaders,
  type SampleTable,
  type SampleTables,
} from "../../src/runs/revenue/sample/SampleTables";
import { newXlsx } from "../../src/workbook/xlsx/newXlsx";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";

const sampleKinds: Readonly<Record<SampleTable, string>> = {
  Contracts: "contracts",
  Obligations: "obligations",
  Billings: "billings",
  RevenueEvents: "events",
  VariableConsideration: "variable",
  ContractCosts: "costs",
  FxRates: "rates",
  PlanTargets: "plan",
};

/** Amounts by what they are of; those of nothing are not there. */
export type Amounts = Readonly<Record<string, number>>;

/** What the sheets of a pack show of a month, read from their cells. */
export interface ShownMonth {
  /** Of each month shown up to the reported one, "2026-03", and "before" the first, by "contract|obligation|currency", as the Schedule has it. */
  readonly scheduled: Readonly<Record<string, Amounts>>;
  /** Of the Roll-forward, by "balance" for all and by "balance|contract". */
  readonly opening: Amounts;
  readonly closing: Amounts;
  readonly caughtUp: Amounts;
  /** Debits less credits by "account|contract", posted by the balance sheet method. */
  readonly journal: Amounts;
  /** Checks of all sheets that are not OK. */
  readonly open: readonly string[];
}

const balances = ["Deferred revenue", "Contract assets", "Refund liabilities", "Contract costs"] as const;
const headings = 7;

/** A workbook over tables of contracts that live on: its pack is written, and its months are closed, month after month. */
export class ClosingBook {
  #workbook: XlsxWorkbook = newXlsx();
  #run = 0;

  private constructor(
    public tables: SampleTables,
    private readonly options: RevenueOptions,
  ) {}

  static async of(tables: SampleTables, options: RevenueOptions = {}): Promise<ClosingBook> {
    const book = new ClosingBook(tables, options);
    await book.writeTables();
    return book;
  }

  get workbook(): XlsxWorkbook {
    return this.#workbook;
  }

  /** Puts the tables as they are now into the workbook. */
  async writeTables(): Promise<void> {
    const names = (Object.keys(sampleKinds) as SampleTable[]).filter(
      (name) => this.tables.rows(name).length > 0,
    );
    const sheets = names.map((name) => {
      const headers = sampleHeaders[name];
      const kinds = headers.map((header) =>
        sampleDayHeaders.has(header) ? ("day" as const) : ("number" as const),
      );
      const rows = sampleGrid(this.tables, name).values.slice(1);
      return dataSheet({ headers, kinds, rows, findings: [], origin: null }, "tables", 1900, {
        report: dataReportOf(sampleKinds[name]),
        sheet: name,
        table: name,
      });
    });
    await this.#workbook.write(sheets);
  }

  async close(period: string, request: Partial<ClosingRequest> = {}, limits?: PackLimits) {
    const context = limits ? { ...this.#context(), limits } : this.#context();
    const closed = await closePeriod(context, { period, by: "Ann Lee", options: this.options, ...request });
    await this.#saveAndOpen();
    return closed;
  }

  async reopen(period: string, request: Partial<ReopeningRequest> = {}) {
    const asked = { period, by: "Bo Diaz", note: "a late contract", ...request };
    const opened = await reopenPeriod(this.#context(), asked);
    await this.#saveAndOpen();
    return opened;
  }

  async pack(period: string, options: RevenueOptions = {}): Promise<ShownMonth> {
    const run = await runRevenueReport(this.#context(), { ...this.options, ...options, period });
    const open = run.checks.filter(({ status }) => status !== "OK");
    return {
      ...(await this.#scheduled(period)),
      ...(await this.#rolled()),
      journal: await this.#journal(),
      open: open.map(({ sheet, name, status }) => `${sheet}: ${name}: ${status}`),
    };
  }

  /** Changes a cell of our table of closed periods as somebody's hand would: counted from the headers, which are row 0. */
  async type(row: number, header: string, value: CellValue): Promise<void> {
    const { values, sheet } = await this.#sheet(closedPeriodsReport);
    const [headers = []] = values;
    const column = headers.indexOf(header);
    const [table] = (await this.#workbook.tables()).filter((each) => each.sheet === sheet);
    const typed = values.map((cells, at) =>
      at === row ? [...cells.slice(0, column), value, ...cells.slice(column + 1)] : cells,
    );
    await this.#workbook.write([
      {
        ...plainSheet,
        report: closedPeriodsReport,
        name: sheet,
        rows: typed.map((cells) => cells.map((cell) => ({ value: cell }))),
        columns: [],
        tables: [{ name: table!.name, block: table!.block, columns: table!.columns }],
        mark: { report: closedPeriodsReport, version: 1, runId: "hand", message: null, inputs: [] },
      },
    ]);
  }

  /** Rows of our table of closed periods, by their headers. */
  closedRows(): Promise<readonly Readonly<Record<string, CellValue>>[]> {
    return this.#rows(closedPeriodsReport, 0);
  }

  logRows(): Promise<readonly Readonly<Record<string, CellValue>>[]> {
    return this.#rows(closeLogReport.report, 3);
  }

  async #rows(report: string, top: number): Promise<readonly Readonly<Record<string, CellValue>>[]> {
    const { values } = await this.#sheet(report);
    const [headers = [], ...rows] = values.slice(top);
    return rows.map((row) =>
      Object.fromEntries(headers.map((header, column) => [labelFromCell(header), row[column] ?? null])),
    );
  }

  #context() {
    const id = `r${String(++this.#run).padStart(3, "0")}`;
    return { workbook: this.#workbook, stamp: { id, time: "2027-01-31 09:00", version: "1.0.0" } };
  }

  async #saveAndOpen(): Promise<void> {
    this.#workbook = await openXlsx(await this.#workbook.save(), { file: "book.xlsx" });
  }

  async #sheet(report: string) {
    const sheet = (await this.#workbook.sheets()).find(({ mark }) => mark?.report === report)!;
    return this.#workbook.read(sheet.name, { ...sheet.used!, top: 0, left: 0 });
  }

  async #pack(sheet: PackSheet): Promise<readonly (readonly CellValue[])[]> {
    return (await this.#sheet(packSheets[sheet].report)).values;
  }

  async #scheduled(period: string): Promise<Pick<ShownMonth, "scheduled">> {
    const values = await this.#pack("schedule");
    const titles = values[headings]!;
    const column = (title: string): number => titles.indexOf(title);
    // Up to the first day of the headings all before is added up.
    const months = titles.flatMap((title, at) => {
      const day = typeof title === "number" ? dateFromSerial(title, 1900) : null;
      return day && day.slice(0, 7) <= period ? [{ month: day.slice(0, 7), at }] : [];
    });
    months[0]!.month = "before";
    const lines = values.slice(headings + 1).filter((row) => row[0] !== null && row[0] !== "");
    const scheduled = Object.fromEntries(
      months.map(({ month, at }) => {
        const amounts: Record<string, number> = {};
        for (const row of lines) {
          const key = ["Contract", "Obligation", "Currency"].map((title) =>
            labelFromCell(row[column(title)]!),
          );
          add(amounts, key.join("|"), row[at]);
        }
        return [month, nonZero(amounts)];
      }),
    );
    return { scheduled };
  }

  async #rolled(): Promise<Pick<ShownMonth, "opening" | "closing" | "caughtUp">> {
    const values = await this.#pack("rollForward");
    const titles = values[headings]!;
    const at = (title: string): readonly number[] =>
      titles.flatMap((each, column) => (each === title ? [column] : []));
    const [opening, closing, caughtUp]: Record<string, number>[] = [{}, {}, {}];
    for (const row of values.slice(headings + 1)) {
      const isPeriod = labelFromCell(row[1] ?? null).startsWith("Period ");
      const key = labelFromCell(row[0] ?? null);
      if (!isPeriod && (key === "" || key.startsWith("#"))) continue;
      balances.forEach((balance, index) => {
        const name = isPeriod ? balance : `${balance}|${key}`;
        add(opening!, name, row[at("Opening")[index]!]);
        add(closing!, name, row[at("Closing")[index]!]);
      });
      add(caughtUp!, isPeriod ? "all" : key, row[at("Caught up")[0]!]);
    }
    return { opening: nonZero(opening!), closing: nonZero(closing!), caughtUp: nonZero(caughtUp!) };
  }

  async #journal(): Promise<Amounts> {
    const values = await this.#pack("journals");
    const amounts: Record<string, number> = {};
    for (const row of values.slice(headings + 1)) {
      const [, method, contract, , date, account, debit, credit] = row;
      if (method !== "balance sheet" || typeof date !== "number") continue;
      const key = `${labelFromCell(account ?? null)}|${labelFromCell(contract ?? null)}`;
      add(amounts, key, debit);
      add(amounts, key, typeof credit === "number" ? -credit : 0);
    }
    return nonZero(amounts);
  }
}

function add(amounts: Record<string, number>, key: string, cell: CellValue | undefined): void {
  if (typeof cell === "number") amounts[key] = (amounts[key] ?? 0) + cell;
}

/** To the cent: sums of amounts of two decimals carry noise. */
function nonZero(amounts: Readonly<Record<string, number>>): Amounts {
  const entries = Object.entries(amounts).map(
    ([key, amount]) => [key, Math.round(amount * 100) / 100] as const,
  );
  return Object.fromEntries(entries.filter(([, amount]) => amount !== 0));
}
