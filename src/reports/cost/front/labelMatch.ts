import type { Dimension } from "../../../core/table/dictionary";

/** Columns by which payments are told apart on the front sheet. */
export type CostRole = "costCentre" | "category";

/** Which of the user's columns speaks of cost centres, which of categories. */
export type LabelMatch<Column extends string> = Readonly<Partial<Record<CostRole, Column>>>;

/**
 * Finds which columns of another table hold the labels of payments: the column called cost centre first, then the one of lines, by
 * where more of its labels are known.
 */
export function labelMatch(
  payments: ReadonlyMap<CostRole, Dimension>,
  line: Dimension,
  costCentre: Dimension | null,
): LabelMatch<"line" | "costCentre"> {
  const known = (role: CostRole, other: Dimension): number => {
    const labels = new Set(payments.get(role)?.labels ?? []);
    return other.labels.filter((label) => label !== "" && labels.has(label)).length;
  };
  const byCentre = costCentre !== null && known("costCentre", costCentre) > 0;
  const [asCentre, asCategory] = [byCentre ? 0 : known("costCentre", line), known("category", line)];
  return {
    ...(byCentre ? { costCentre: "costCentre" as const } : {}),
    ...(asCentre > asCategory ? { costCentre: "line" as const } : {}),
    ...(asCategory > 0 && asCategory >= asCentre ? { category: "line" as const } : {}),
  };
}
