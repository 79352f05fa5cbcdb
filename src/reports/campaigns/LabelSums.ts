import type { LabelSpellings } from "../../cells/campaigns/labelSpellings";
import { criteriaSafety, type CriteriaSafety } from "../formula/criteria";
import { isIndexed, sumWhere, type Condition } from "../formula/sumWhere";

/** A name of the report, and the cell that holds it, if any does. */
export interface NamedCell {
  readonly key: string;
  readonly name: string;
  readonly cell?: string;
}

/**
 * Sums over the rows of a column of names whose name is the same but for case and spaces. SUMIFS does not care for case; spellings
 * with other spaces are further sums, and those that a criterion would mistake are compared one by one.
 */
export class LabelSums {
  readonly #safety: CriteriaSafety;

  /** @param column Reference of the column of names. */
  constructor(
    private readonly column: string,
    private readonly spellings: LabelSpellings,
  ) {
    this.#safety = criteriaSafety([...spellings.values()].flatMap((spelled) => [...byCase(spelled).keys()]));
  }

  /** Formula (without "=") of the sum of a column, or of the count of rows, where `more` holds too. */
  sum(sum: string | null, named: NamedCell, more: readonly Condition[] = []): string {
    return this.#conditions(named, more.every(isIndexed))
      .map((condition) => sumWhere(sum, [condition, ...more]))
      .join("+");
  }

  /** One a spelling that a criterion has to find by itself; where criteria do not serve, rows are compared case by case. */
  #conditions({ key, name, cell }: NamedCell, areCriteria: boolean): readonly Condition[] {
    const spelled = byCase(this.spellings.get(key) ?? [name]);
    const equals = (label: string, isCell: boolean): Condition => ({
      kind: "equals",
      column: this.column,
      label,
      ...(isCell && cell !== undefined ? { cell } : {}),
      safety: this.#safety,
    });
    return [...spelled].flatMap(([folded, labels]) =>
      areCriteria && this.#safety.isExact(folded)
        ? [equals(folded, folded === name.toLowerCase())]
        : labels.map((label) => equals(label, label === name)),
    );
  }
}

function byCase(spelled: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const label of spelled) {
    const own = groups.get(label.toLowerCase());
    if (own) own.push(label);
    else groups.set(label.toLowerCase(), [label]);
  }
  return groups;
}
