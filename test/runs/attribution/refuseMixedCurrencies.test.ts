import { readAttributionTask } from "../../../src/runs/attribution/readAttributionTask";
import { refuseMixedCurrencies } from "../../../src/runs/attribution/refuseMixedCurrencies";
import { tableBook, type TableSheet } from "../../support/tableBook";

const stamp = { id: "r1", time: "2026-11-21 10:39", version: "1.0.0" };

const touches = (...currencies: (string | null)[]): TableSheet => ({
  sheet: "Touch log",
  rows: [
    ["Journey", "Time", "Channel", "Value", "Currency"],
    ...currencies.map((currency, row) => [`J${row}`, 46000 + row, "Email", 100, currency]),
  ],
});
const campaigns = (currency: string): TableSheet => ({
  sheet: "Campaigns",
  rows: [
    ["Currency", "Campaign", "Budget", "Spend"],
    [currency, "News", 500, 400],
  ],
});

async function refuse(...sheets: readonly TableSheet[]): Promise<void> {
  const report = sheets.length > 1 ? "campaigns" : "attribution";
  refuseMixedCurrencies(await readAttributionTask({ workbook: await tableBook(sheets), stamp }, report, {}));
}

test("amounts of two currencies in one table are refused by the first cell of each", async () => {
  await expect(refuse(touches("EUR", "EUR", "USD"))).rejects.toMatchObject({
    code: "CURRENCIES_MIXED",
    slots: { place: "'Touch log'!E4", value: '"USD"', other: "'Touch log'!E2", currency: '"EUR"' },
  });
});

test("amounts of two tables that are held against each other are refused too", async () => {
  await expect(refuse(touches("EUR"), campaigns("USD"))).rejects.toMatchObject({
    code: "CURRENCIES_MIXED",
    slots: { place: "Campaigns!A2", other: "'Touch log'!E2" },
  });
});

test("one currency passes, in any case, and on touches without one", async () => {
  await expect(refuse(touches("EUR", null, " eur "), campaigns("EUR"))).resolves.toBeUndefined();
});
