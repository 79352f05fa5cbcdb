import { accountClassFromText } from "../cells/accountClass";
import type { VarianceOptions } from "./varianceOptions";

/** Account types that all rows of a source without a type column may have. */
export const accountTypeChoices = [
  "expense",
  "revenue",
  "cost of sales",
  "other income",
  "other expense",
] as const;
export type AccountTypeChoice = (typeof accountTypeChoices)[number];

/** The class that a choice stands for. */
export function classOfChoice(choice: AccountTypeChoice): NonNullable<VarianceOptions["wholeFileClass"]> {
  return accountClassFromText(choice)!;
}

/** The choice that gives this class. */
export function choiceOfClass(wanted: VarianceOptions["wholeFileClass"]): AccountTypeChoice | null {
  const isWanted = (choice: AccountTypeChoice): boolean => {
    const { type, section } = classOfChoice(choice);
    return type === wanted?.type && section === wanted.section;
  };
  return accountTypeChoices.find(isWanted) ?? null;
}
