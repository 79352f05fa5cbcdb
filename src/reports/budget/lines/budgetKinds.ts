import { accountClassFromText } from "../../../cells/accountClass";
import type { ReadBudget } from "../../../cells/cost/tables/ReadBudget";

export type BudgetKind = "expenditure" | "revenue";

/** Rows of an account type that is neither revenue nor expenditure: in no figure. */
export interface OtherType {
  readonly label: string;
  readonly rows: number;
  /** Minor units. */
  readonly actual: number;
  readonly budget: number;
}

/** What each row is; null where its type is neither. Without a type all is expenditure. */
export interface BudgetKinds {
  readonly ofRow: (row: number) => BudgetKind | null;
  readonly kept: Uint8Array;
  readonly others: readonly OtherType[];
}

export function budgetKinds({ type, columns }: ReadBudget): BudgetKinds {
  const rows = columns.days.length;
  const kinds = type?.labels.map(kindOf) ?? [];
  const ofRow = (row: number): BudgetKind | null => (type ? kinds[type.codes[row]!]! : "expenditure");
  const kept = Uint8Array.from({ length: rows }, (_, row) => (ofRow(row) === null ? 0 : 1));
  const others = (type?.labels ?? []).flatMap((label, code): OtherType[] => {
    if (kinds[code] !== null) return [];
    let [count, actual, budget] = [0, 0, 0];
    type!.codes.forEach((each, row) => {
      if (each !== code) return;
      count++;
      actual += columns.actual[row]!;
      budget += columns.budget.minor[row]!;
    });
    return count === 0 ? [] : [{ label, rows: count, actual, budget }];
  });
  return { ofRow, kept, others };
}

function kindOf(label: string): BudgetKind | null {
  if (label === "") return "expenditure";
  const type = accountClassFromText(label)?.type;
  if (type === "revenue") return "revenue";
  return type === "expense" || type === "contra revenue" ? "expenditure" : null;
}
