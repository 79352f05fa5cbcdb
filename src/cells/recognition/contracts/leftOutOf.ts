import { sumMinor } from "../../../core/money/sumMinor";
import type { LeftOut, LeftOutContract, LeftOutMoney, LeftOutRow } from "./LeftOut";

/** What is left out, with its sums. */
export function leftOutOf(contracts: readonly LeftOutContract[], rows: readonly LeftOutRow[]): LeftOut {
  return {
    contracts,
    rows,
    money: moneyOf(contracts, rows),
    rowCount: rows.length + sumMinor(contracts.map((each) => each.rows)),
    unread: sumMinor(contracts.map(({ unread }) => unread)),
  };
}

function moneyOf(
  contracts: readonly LeftOutContract[],
  rows: readonly LeftOutRow[],
): readonly LeftOutMoney[] {
  const money = [...contracts.map(({ price, ...each }) => ({ ...each, amount: price })), ...rows].filter(
    ({ amount }) => amount !== null,
  );
  const digitsBy = new Map(money.map(({ currency, digits }) => [currency, digits]));
  return [...digitsBy].map(([currency, digits]) => ({
    currency,
    digits,
    prices: sumMinor(contracts.flatMap((each) => (each.currency === currency ? (each.price ?? 0) : []))),
    single: sumMinor(rows.flatMap((each) => (each.currency === currency ? (each.amount ?? 0) : []))),
  }));
}
