import type { CellValue } from "../../src/cells/CellValue";
import { labelFromCell } from "../../src/cells/labelFromCell";
import { contractsFromTables } from "../../src/cells/recognition/contracts/contractsFromTables";
import { isoDate, type IsoDate } from "../../src/core/dates/isoDate";
import { contractBalances } from "../../src/core/revenue/recognition/contract/contractBalances";
import {
  journalOf,
  journalStyles,
  type JournalStyle,
} from "../../src/core/revenue/recognition/contract/journal";
import {
  recogniseContract,
  type RecognisedContract,
} from "../../src/core/revenue/recognition/contract/recogniseContract";
import { remainingPerformance } from "../../src/core/revenue/recognition/contract/remainingPerformance";
import { contractCases, type ExpectedRow } from "../support/contractCase";
import { term } from "../support/contractFacts";

test.each(contractCases())("$title", ({ grids, expected, source }) => {
  expect(source).toMatch(/\d/);
  expect(expected.size).toBeGreaterThan(0);
  const { contracts } = contractsFromTables(grids, 1900);
  expect(contracts).toHaveLength(1);
  const contract = recogniseContract(contracts[0]!.facts);
  for (const [what, rows] of expected) {
    expect({ what, rows: foundFor(what, contract, rows) }).toEqual({ what, rows });
  }
});

/** What the engine says where a table expects something. */
function foundFor(
  what: string,
  contract: RecognisedContract,
  rows: readonly ExpectedRow[],
): readonly ExpectedRow[] {
  const [, first, last, style = journalStyles[0]] = /^journal (\S+) to (\S+)(?: by (.+))?$/.exec(what) ?? [];
  if (first !== undefined && last !== undefined) {
    return journalOf(contract, term(first, last), style as JournalStyle).map(
      ({ date, account, debit, credit }) => ({
        Date: date,
        Account: account,
        Debit: debit / 100 || null,
        Credit: credit / 100 || null,
      }),
    );
  }
  if (what === "treatments") {
    return contract.modifications.map(({ date, treatment, reason }, at) =>
      asked(rows[at]!, { Day: date, Treatment: treatment, Reason: reason }),
    );
  }
  if (what === "catch-ups") {
    return contract.catchUps.map(({ date, obligation, minor, reason }) => ({
      Day: date,
      Obligation: obligation,
      Amount: minor / 100,
      Reason: reason,
    }));
  }
  const reader = readers[what];
  if (!reader) throw new Error(`There is nothing to expect of ${JSON.stringify(what)}.`);
  return rows.map((row) => asked(row, { ...row, ...reader(contract, row) }));
}

const readers: Readonly<Record<string, (contract: RecognisedContract, row: ExpectedRow) => ExpectedRow>> = {
  revenue(contract, row) {
    const ledger = contract.obligations.find(({ obligation }) => obligation.id === row["Obligation"])!;
    const day = dayOf(row["Day"]);
    return { Recognised: ledger.revenue(day) / 100, Price: ledger.price(day) / 100 };
  },
  balances(contract, row) {
    const balances = Object.entries(contractBalances(contract, dayOf(row["Day"])));
    return Object.fromEntries(balances.map(([name, minor]) => [headerOf(name), minor / 100]));
  },
  remaining(contract, row) {
    const { total, bands } = remainingPerformance(contract, dayOf(row["As of"]), [12, 24]);
    const [first, second, later] = bands;
    return { "12 months": first! / 100, "24 months": second! / 100, Later: later! / 100, Total: total / 100 };
  },
};

function dayOf(cell: CellValue | undefined): IsoDate {
  return isoDate(labelFromCell(cell ?? null));
}

/** Of what was found, the columns that the row fills. */
function asked(row: ExpectedRow, found: ExpectedRow): ExpectedRow {
  return Object.fromEntries(
    Object.entries(row).map(([header, value]): [string, CellValue] => [
      header,
      value === null ? null : (found[header] ?? null),
    ]),
  );
}

/** @example headerOf("contractAsset") // => "Contract asset" */
function headerOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
