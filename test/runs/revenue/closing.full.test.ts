import { labelFromCell } from "../../../src/cells/labelFromCell";
import { sampleContracts } from "../../../src/runs/revenue/sampleContracts";
import { addLateFacts } from "../../support/lateFacts";
import { ClosingBook, type Amounts, type ShownMonth } from "../../support/ClosingBook";

/** Contracts of every kind in euros and dollars, books in euros. All of the sample's own in the full tests. */
const whole = process.env.FINOPS_FULL === "1";
const size = whole ? undefined : { contracts: 18, seed: 7 };

jest.setTimeout(600_000);

describe("24 months, reported and closed one after the other", () => {
  const shown: ShownMonth[] = [];
  const months = Array.from({ length: 24 }, (_, index) =>
    [2024 + Math.floor(index / 12), String((index % 12) + 1).padStart(2, "0")].join("-"),
  );
  let book: ClosingBook;

  beforeAll(async () => {
    book = await ClosingBook.of(sampleContracts(size));
    // In a month before the first contract there is nothing to close.
    const [first] = book.tables
      .rows("Contracts")
      .map((row) => labelFromCell(row["Signed date"] ?? null).slice(0, 7))
      .sort();
    months.splice(0, months.indexOf(first!));
    for (const month of months) {
      shown.push(await book.pack(month));
      await book.close(month);
    }
  });

  test("each opening equals the closing before, of all contracts and of each", () => {
    for (const [index, { opening }] of shown.slice(1).entries()) {
      expect([months[index + 1], opening]).toEqual([months[index + 1], shown[index]!.closing]);
    }
    expect(Object.keys(shown.at(-1)!.opening).length).toBeGreaterThan(10);
  });

  test("each month shows the closed ones as they were reported", () => {
    for (const [index, { scheduled }] of shown.entries()) {
      for (const earlier of Object.keys(scheduled)) {
        const reported = shown[months.indexOf(earlier)]?.scheduled[earlier];
        if (earlier === "before" || !reported) continue;
        expect([months[index], earlier, scheduled[earlier]]).toEqual([months[index], earlier, reported]);
      }
    }
  });

  test("the journal posts what the Schedule and the Roll-forward show", () => {
    for (const [index, month] of shown.entries()) {
      const posted = sumBy(month.journal, (key) => (key.startsWith("Revenue|") ? "revenue" : null));
      const scheduled = sumBy(month.scheduled[months[index]!]!, inBooks);
      expect([months[index], -(posted.revenue ?? 0) || 0]).toEqual([months[index], scheduled.books ?? 0]);
      expectPosted(month);
    }
  });

  test("the table of closed periods holds each month's revenue, and the log finds it unchanged", async () => {
    const rows = await book.closedRows();
    const log = await book.logRows();
    expect(log.map(({ Period, Status }) => [Period, Status])).toEqual(months.map((month) => [month, "OK"]));
    for (const [index, { Revenue: logged, "Run id": runId }] of log.entries()) {
      const own = rows.filter((row) => row["Run id"] === runId);
      const stamped = cents(own.reduce((sum, row) => sum + Number(row["Period revenue"] ?? 0), 0));
      const scheduled = sumBy(shown[index]!.scheduled[months[index]!]!, inBooks).books ?? 0;
      expect([logged, stamped]).toEqual([scheduled, scheduled]);
    }
  });

  test("all checks are OK", () => {
    expect(shown.flatMap(({ open }) => open)).toEqual([]);
  });
});

describe("what becomes known late of closed months", () => {
  const closed = ["2025-03", "2025-04", "2025-05", "2025-06"];
  const before: ShownMonth[] = [];
  const after: ShownMonth[] = [];
  let late: ClosingBook;
  let known: ClosingBook;
  let july: ShownMonth;
  let knownJuly: ShownMonth;

  beforeAll(async () => {
    late = await ClosingBook.of(sampleContracts(size));
    for (const month of closed) await late.close(month);
    for (const month of ["2025-03", "2025-06"]) before.push(await late.pack(month));
    addLateFacts(late.tables);
    await late.writeTables();
    for (const month of ["2025-03", "2025-06"]) after.push(await late.pack(month));
    july = await late.pack("2025-07");
    const tables = sampleContracts(size);
    addLateFacts(tables);
    known = await ClosingBook.of(tables);
    knownJuly = await known.pack("2025-07");
  });

  test("changes no figure of a closed month, on the Schedule, the Roll-forward and in the journal", () => {
    expect(after).toEqual(before);
  });

  test("sits in the first open month: from there on all is as if it had been known", () => {
    expect(july.opening).toEqual(after.at(-1)!.closing);
    expect(july.closing).toEqual(knownJuly.closing);
    expect(toDate(july)).toEqual(toDate(knownJuly));
    expect(july.opening).not.toEqual(knownJuly.opening);
    expect(july.open).toEqual([]);
  });

  test("is told there as caught up, and posted", () => {
    const revenue = (month: ShownMonth) => sumBy(month.scheduled["2025-07"]!, inBooks).books!;
    const more = cents(revenue(july) - revenue(knownJuly));
    expect(more).not.toBe(0);
    // Revenue takes from what is deferred.
    expect(cents((knownJuly.caughtUp.all ?? 0) - (july.caughtUp.all ?? 0))).toBe(more);
    expect(july.caughtUp["LATE-1"]).toBeLessThan(0);
    expectPosted(july);
  });

  test("re-opened and closed again, all is as if it had been known from the start", async () => {
    const [{ Period: first }] = (await late.logRows()) as [{ Period: string }];
    const { periods } = await late.reopen(first);
    expect(periods.slice(-closed.length)).toEqual(closed);
    for (const month of closed) await late.close(month);
    for (const month of closed) await known.close(month);
    expect(await late.pack("2025-04")).toEqual(await known.pack("2025-04"));
    expect(await late.pack("2025-07")).toEqual(await known.pack("2025-07"));
    expect(await figuresOfClosed(late)).toEqual(await figuresOfClosed(known));
    const log = await late.logRows();
    expect(log.filter(({ Action }) => Action === "reopened")).toMatchObject([
      { Period: first, Periods: periods.length, Who: "Bo Diaz", Note: "a late contract" },
    ]);
    expect(new Set(log.map(({ Status }) => Status ?? "")).has("changed by hand")).toBe(false);
  });
});

/** What each account moves is what the Roll-forward moves, contract by contract. */
function expectPosted({ opening, closing, journal }: ShownMonth): void {
  const accounts = [
    ["Deferred revenue", "Contract liability", -1],
    ["Contract assets", "Contract asset", 1],
    ["Refund liabilities", "Refund liability", -1],
    ["Contract costs", "Contract costs", 1],
  ] as const;
  for (const [balance, account, sign] of accounts) {
    const contractOf = (key: string) => (key.startsWith(`${balance}|`) ? key.split("|")[1]! : null);
    const [from, to] = [sumBy(opening, contractOf), sumBy(closing, contractOf)];
    const moved = Object.fromEntries(
      Object.keys({ ...from, ...to }).flatMap((contract) => {
        const change = cents((to[contract] ?? 0) - (from[contract] ?? 0));
        return change === 0 ? [] : [[contract, change]];
      }),
    );
    const posted = sumBy(journal, (key) => (key.startsWith(`${account}|`) ? key.split("|")[1]! : null));
    const signed = Object.fromEntries(Object.entries(posted).map(([key, amount]) => [key, sign * amount]));
    expect([balance, signed]).toEqual([balance, moved]);
  }
}

async function figuresOfClosed(book: ClosingBook): Promise<readonly unknown[]> {
  const rows = (await book.closedRows()).filter(({ Status }) => Status === "closed");
  return rows.map((row) => ({ ...row, "Run id": "" }));
}

/** Rows of obligations in the books' currency; a foreign one has another row beside its own. */
function inBooks(key: string): string | null {
  return key.endsWith("|EUR") ? "books" : null;
}

function toDate({ scheduled }: ShownMonth): Amounts {
  const all = Object.values(scheduled).flatMap((month) => Object.entries(month));
  const sums: Record<string, number> = {};
  for (const [key, amount] of all) sums[key] = cents((sums[key] ?? 0) + amount);
  return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0));
}

function sumBy(amounts: Amounts, groupOf: (key: string) => string | null): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [key, amount] of Object.entries(amounts)) {
    const group = groupOf(key);
    if (group !== null) sums[group] = cents((sums[group] ?? 0) + amount);
  }
  return sums;
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100 || 0;
}
