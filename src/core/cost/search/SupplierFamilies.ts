import type { NameRule, NearSupplier } from "./NearSupplier";
import type { SupplierName } from "./supplierName";

/** Labels joined to suppliers; the spelling with most rows stands for its supplier. */
export class SupplierFamilies {
  readonly #parents: Int32Array;
  readonly #forms: string[];
  readonly #rules: (NameRule | null)[];

  /**
   * @param rows Rows of each label.
   * @param formsCount Whether families that give different legal forms stay apart.
   */
  constructor(
    names: readonly SupplierName[],
    private readonly rows: Int32Array,
    private readonly formsCount: boolean,
  ) {
    this.#parents = Int32Array.from(names, (_, label) => label);
    this.#forms = names.map(({ form }) => form);
    this.#rules = names.map(() => null);
  }

  join(one: number, other: number, rule: NameRule): void {
    const first = this.main(one);
    const second = this.main(other);
    if (first === second) return;
    const firstForm = this.#forms[first]!;
    const secondForm = this.#forms[second]!;
    if (this.formsCount && firstForm !== secondForm && firstForm !== "" && secondForm !== "") return;
    const difference = this.rows[first]! - this.rows[second]!;
    const isFirst = difference > 0 || (difference === 0 && first < second);
    const [main, joined] = isFirst ? [first, second] : [second, first];
    this.#parents[joined] = main;
    this.#rules[joined] = rule;
    this.#forms[main] = firstForm || secondForm;
  }

  /** Label that stands for a label's supplier. */
  main(label: number): number {
    let top = label;
    while (this.#parents[top] !== top) top = this.#parents[top]!;
    return top;
  }

  /** One pair for each label that another stands for. */
  pairs(): readonly NearSupplier[] {
    return this.#rules.flatMap((rule, other) => (rule ? [{ main: this.main(other), other, rule }] : []));
  }
}
