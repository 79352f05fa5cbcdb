import { accountClassFromText } from "../cells/accountClass";
import type { VarianceOptions } from "./varianceOptions";

type AccountClass = NonNullable<VarianceOptions["wholeFileClass"]>;

/** Account types that all rows of a source without a type column may have. */
export const accountTypeChoices = [
  "expense",
  "revenue",
  "cost of sales",
  "other income",
  "other expense",
] as const;

/** What a single label may mean besides: the last four stand in no statement of results. */
export const labelTypeChoices = [
  ...accountTypeChoices,
  "contra revenue",
  "tax",
  "asset",
  "liability",
  "equity",
  "statistical",
] as const;
export type AccountTypeChoice = (typeof labelTypeChoices)[number];

/** The class that a choice stands for. */
export function classOfChoice(choice: AccountTypeChoice): AccountClass {
  return accountClassFromText(choice)!;
}

/** The choice that gives this class. */
export function choiceOfClass(wanted: AccountClass | undefined): AccountTypeChoice | null {
  const isWanted = (choice: AccountTypeChoice): boolean => {
    const { type, section } = classOfChoice(choice);
    return type === wanted?.type && section === wanted.section;
  };
  return labelTypeChoices.find(isWanted) ?? null;
}
