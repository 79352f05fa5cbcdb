import { accountTypes, polarityOf, type AccountType } from "../../../src/core/budget/accountType";
import { flagOf, variance } from "../../../src/core/budget/variance";
import { naturalAmount } from "../../../src/cells/signConvention";
import { normalisedWords } from "../../../src/cells/words";

interface Inputs {
  readonly accountType: string;
  readonly actual: number;
  readonly budget: number;
  /** The ledger keeps credits as negatives. */
  readonly creditNegative?: boolean;
}

const flags = { F: "F", U: "U", "–": "0" } as const;

export function fav({ accountType, actual, budget, creditNegative }: Inputs): unknown {
  const type = accountTypeOf(accountType);
  const storedAs = creditNegative ? "credit-negative" : "natural";
  const found = variance(
    naturalAmount(actual, type, storedAs),
    naturalAmount(budget, type, storedAs),
    polarityOf(type),
  );
  return {
    difference: found.difference,
    profitEffect: found.effect,
    flag: flags[flagOf(found.effect)],
    pctOfAbsBudget: found.effectShare,
    notMeaningful: found.notMeaningful,
  };
}

function accountTypeOf(name: string): AccountType {
  const type = accountTypes.find((known) => known === normalisedWords(name));
  if (type === undefined) throw new Error(`No account type ${name}.`);
  return type;
}
