import type { CellValue } from "../../../src/cells/CellValue";
import { labelFromCell } from "../../../src/cells/labelFromCell";
import { dateFromSerial } from "../../../src/cells/serialDate";
import { endOfMonth, isoDate, type IsoDate } from "../../../src/core/dates/isoDate";
import { runRevenueReport } from "../../../src/runs/revenue/revenueReport";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/XlsxWorkbook";
import type { ExpectedRow } from "../../support/contractCase";
import { publishedContracts } from "../../support/publishedContracts";

/** A published figure, and where the pack of a period must show it. */
interface Published {
  readonly contract: string;
  readonly title: string;
  /** Whole months, as a user asks for them. */
  readonly period: string;
  readonly what: string;
  readonly rows: readonly ExpectedRow[];
}

const { contracts, workbook } = publishedContracts();
const published = contracts.flatMap(({ contract, title, expected }) =>
  [...expected].flatMap(([what, rows]) =>
    byPeriod(what, rows).map(([period, own]): Published => ({ contract, title, period, what, rows: own })),
  ),
);

describe("a book of all published contracts", () => {
  it("has figures of at least ten of them that a pack shows", () => {
    expect(new Set(published.map(({ contract }) => contract)).size).toBeGreaterThanOrEqual(10);
  });

  test.each([...new Set(published.map(({ period }) => period))])(
    "shows them in the pack of %s",
    async (period) => {
      const book = await workbook();
      const stamp = { id: "r1", time: "2030-01-01 10:00", version: "1" };
      await runRevenueReport({ workbook: book, stamp }, { period });
      const sheets = {
        schedule: await lines(book, "Schedule"),
        journals: await lines(book, "Journals"),
        rollForward: await lines(book, "Roll-forward"),
      };
      for (const { contract, title, what, rows } of published.filter((each) => each.period === period)) {
        expect({ title, what, rows: shown(what, contract, rows, sheets) }).toEqual({ title, what, rows });
      }
    },
  );
});

type Sheets = Readonly<Record<"schedule" | "journals" | "rollForward", readonly ExpectedRow[]>>;

/** Rows of an expectation by the period that shows them; those of a day within a month are shown by none. */
function byPeriod(
  what: string,
  rows: readonly ExpectedRow[],
): readonly (readonly [string, readonly ExpectedRow[]])[] {
  const [, first, last] = /^journal (\S+) to (\S+)/.exec(what) ?? [];
  if (first !== undefined && last !== undefined) {
    const [from, to] = [first.slice(0, 7), last.slice(0, 7)];
    return [[from === to ? from : `${from}..${to}`, rows]];
  }
  if (what !== "revenue" && what !== "balances" && what !== "remaining") return [];
  const periods = new Map<string, ExpectedRow[]>();
  for (const row of rows) {
    const day = isoDate(labelFromCell(row["Day"] ?? row["As of"] ?? null));
    if (day !== endOfMonth(day)) continue;
    periods.set(day.slice(0, 7), [...(periods.get(day.slice(0, 7)) ?? []), row]);
  }
  return [...periods];
}

/** What the sheets show of a contract, in the words of the expectation. */
function shown(
  what: string,
  contract: string,
  rows: readonly ExpectedRow[],
  sheets: Sheets,
): readonly ExpectedRow[] {
  if (what.startsWith("journal")) {
    const [, style = "balance sheet"] = / by (.+)$/.exec(what) ?? [];
    const [, first = "", last = ""] = /^journal (\S+) to (\S+)/.exec(what) ?? [];
    return sheets.journals
      .filter((line) => line["Contract"] === contract && line["Method"] === style)
      .map((line) => ({ ...line, Date: dayOf(line["Date"] ?? null) }))
      .filter(({ Date: date }) => date >= first && date <= last)
      .map((line: ExpectedRow) => ({
        Date: line["Date"]!,
        Account: line["Account"]!,
        Debit: line["Debit"] || null,
        Credit: line["Credit"] || null,
      }));
  }
  const scheduled = sheets.schedule.filter((line) => line["Contract"] === contract);
  const rolled = sheets.rollForward.find((line) => line["Month or contract"] === contract);
  const sum = (heading: string): number =>
    Math.round(scheduled.reduce((all, line) => all + Number(line[heading] ?? 0), 0) * 100) / 100;
  return rows.map((row): ExpectedRow => {
    if (what === "remaining") return { ...row, Total: sum("Remaining") };
    if (what === "revenue") {
      const line = scheduled.find((each) => each["Obligation"] === row["Obligation"]);
      return asked(row, {
        ...row,
        Recognised: cents(line?.["Recognised to date"]),
        Price: cents(line?.["Allocated"]),
      });
    }
    return asked(row, {
      ...row,
      Revenue: sum("Recognised to date"),
      "Contract liability": cents(rolled?.["Closing"]),
      "Contract asset": cents(rolled?.["Closing 2"]),
      "Refund liability": cents(rolled?.["Closing 3"]),
    });
  });
}

/** The cells that an expectation has, as far as the sheets show them; others stay as they are expected. */
function asked(row: ExpectedRow, found: ExpectedRow): ExpectedRow {
  return Object.fromEntries(
    Object.keys(row).map((heading) => [heading, found[heading] ?? row[heading] ?? null]),
  );
}

function cents(cell: CellValue | undefined): number {
  return Math.round(Number(cell ?? 0) * 100) / 100;
}

function dayOf(cell: CellValue): IsoDate {
  return dateFromSerial(Number(cell), 1900)!;
}

/** Rows of a sheet of the pack by its headings; a heading that comes again is numbered. */
async function lines(book: XlsxWorkbook, sheet: string): Promise<readonly ExpectedRow[]> {
  const { used } = (await book.sheets()).find(({ name }) => name === sheet)!;
  const { values } = await book.read(sheet, used!);
  const seen = new Map<string, number>();
  const headings = values[7]!.map((cell) => {
    const heading = labelFromCell(cell);
    seen.set(heading, (seen.get(heading) ?? 0) + 1);
    return seen.get(heading) === 1 ? heading : `${heading} ${seen.get(heading)}`;
  });
  return values
    .slice(8)
    .map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? null])));
}
