import type { LedgerRecord } from "../../../src/cells/campaigns/CampaignRecords";
import { labelSpellings } from "../../../src/cells/campaigns/labelSpellings";
import { tiedAccounts } from "../../../src/cells/campaigns/tiedAccounts";
import { gridOf } from "../../support/grids";

const row = (account: string, type: string, actual: number, budget = 0): LedgerRecord => ({
  account,
  type,
  actual,
  budget,
});
const ledger = [
  row("Marketing media", "Expense", 10, 12),
  row("marketing  Media", "Expense", 5, 1),
  row("Werbung Druck", "Expense", 3),
  row("Media sales", "Revenue", 70),
  row("Sales", "", 20),
  row("Interest income", "Other income", 9),
  row("Rent", "Expense", 4),
  row("Prepaid advertising", "Asset", 50),
  row("Campaign rebates", "Contra revenue", -6),
  row("Promotion", "", 2),
];

const namesOf = (accounts: readonly { readonly account: string }[]) => accounts.map(({ account }) => account);

it("finds accounts of spend by their names where their type is no other, and of revenue by type, else by name", () => {
  const { spend, revenue } = tiedAccounts(ledger, {});
  expect(namesOf(spend)).toEqual(["Marketing media", "Werbung Druck", "Promotion"]);
  expect(namesOf(revenue)).toEqual(["Media sales", "Sales"]);
});

it("adds up spellings of one account", () => {
  expect(tiedAccounts(ledger, {}).spend[0]).toMatchObject({ actual: 15, budget: 13 });
});

it("takes the accounts that were named, and says which the ledger has not", () => {
  const { spend, revenue, unknown } = tiedAccounts(ledger, { spend: ["rent", "Radio"], revenue: ["Sales"] });
  expect([namesOf(spend), namesOf(revenue), unknown]).toEqual([["Rent"], ["Sales"], ["Radio"]]);
});

it("gathers every spelling of a name", () => {
  const grid = gridOf([["Campaign"], ["Spring"], [" spring"], [7], [null], ["Spring"]]);
  const place = { sheet: "Ledger", table: null, firstRow: 1, lastRow: 5, columns: new Map() };
  expect([...labelSpellings(grid, place, { header: "Campaign", column: 0 })]).toEqual([
    ["spring", ["Spring", " spring"]],
    ["7", ["7"]],
    ["", [""]],
  ]);
});
