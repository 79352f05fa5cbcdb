import { seededRandom } from "../../src/core/numeric/seededRandom";

const types = ["Revenue", "Expense"] as const;

/** A ledger as a text file, and what it adds up to by account type, in cents, from 2025-01 to 2025-06. */
export interface SeededLedger {
  readonly csv: string;
  readonly totals: Readonly<Record<(typeof types)[number], { actual: number; budget: number }>>;
}

/** A ledger of any length: 40 accounts, 7 departments, 36 months; the same for the same seed. */
export function seededLedger(rows: number, seed: number): SeededLedger {
  const random = seededRandom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  const totals = { Revenue: { actual: 0, budget: 0 }, Expense: { actual: 0, budget: 0 } };
  const lines = ["Period,Department,Account,Account name,Account type,Actual,Budget"];
  for (let row = 0; row < rows; row += 1) {
    const month = `${2023 + whole(3)}-${String(1 + whole(12)).padStart(2, "0")}`;
    const account = whole(40);
    const type = types[account < 12 ? 0 : 1];
    const [actual, budget] = [whole(9_000_000) - 200_000, whole(9_000_000)];
    if (month >= "2025-01" && month <= "2025-06") {
      totals[type].actual += actual;
      totals[type].budget += budget;
    }
    const name = `${type} ${String.fromCharCode(65 + (account % 26))}${account}`;
    const amounts = [actual, budget].map((cents) => (cents / 100).toFixed(2));
    lines.push([month, `Dept ${1 + whole(7)}`, 4000 + account, name, type, ...amounts].join(","));
  }
  return { csv: lines.join("\n"), totals };
}
