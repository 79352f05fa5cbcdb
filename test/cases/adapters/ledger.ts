import { accountTotals, isBalanced } from "../../../src/core/revenue/recognition/contract/journal";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly entries: readonly {
    readonly lines: readonly { readonly account: string; readonly dr?: string; readonly cr?: string }[];
  }[];
}

export function ledger({ entries }: Inputs): unknown {
  const booked = entries.map(({ lines }) =>
    lines.map(({ account, dr = "0", cr = "0" }) => ({ account, debit: minorOf(dr), credit: minorOf(cr) })),
  );
  const totals = [...accountTotals(booked.flat())].map(([account, minor]) => [account, textOf(minor)]);
  return { balanced: booked.every(isBalanced), balances: Object.fromEntries(totals) as unknown };
}
