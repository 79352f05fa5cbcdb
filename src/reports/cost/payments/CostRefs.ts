import type { CostTable } from "../../../cells/cost/tables/costTables";
import { criteriaSafety, type CriteriaSafety } from "../../formula/criteria";
import { sumWhere, type Condition } from "../../formula/sumWhere";
import { TableRefs } from "../../formula/TableRefs";
import type { CostSources } from "../CostReportInput";

/** A stretch of time as formulas find it: cells, names or expressions with its first day and the day after its last. */
export interface Window {
  readonly from: string;
  readonly until: string;
}

/** A label that a column must have. */
export interface Labelled<Role extends string> {
  readonly role: Role;
  readonly label: string;
  /** Cell that holds it, so that a reader can follow. */
  readonly cell?: string;
}

/** Rows of a formula that may be compared with EXACT, one after the other, on one sheet: more would be slow. */
const mostCompared = 20_000_000;
/** Labels that one formula leaves out: SUMIFS takes 127 conditions. */
const mostLabels = 120;
/** Characters that a formula may have. */
const longestFormula = 8_000;

/** Formulas, without "=", over a table of the user's; null where none says what the engine says. */
export class CostRefs<Table extends CostTable> {
  readonly #refs: TableRefs<CostSources>;
  readonly #safeties = new Map<string, CriteriaSafety>();
  #compared = 0;

  /**
   * @param labels Of the columns that conditions are on.
   * @param always Holds for every row that counts, such as its currency.
   */
  constructor(
    tables: CostSources,
    private readonly kind: Table,
    private readonly rows: number,
    private readonly labels: ReadonlyMap<string, readonly string[]>,
    private readonly always: readonly Labelled<string>[] = [],
  ) {
    this.#refs = new TableRefs(tables);
  }

  column(role: string): string {
    return this.#refs.column(this.kind, role as never)!;
  }

  /** Sum of a column, or the number of rows where that is null. */
  sum(
    sumRole: string | null,
    conditions: readonly Labelled<string>[],
    window: (Window & { readonly role: string }) | null,
    /** Column that must be above 0. */
    above: string | null = null,
  ): string | null {
    const all = [...this.always, ...conditions].map((each) => this.#equals(each));
    if (!all.every(({ safety, label }) => safety.isExact(label))) {
      this.#compared += this.rows;
      if (this.#compared > mostCompared) return null;
    }
    const within: Condition[] = window
      ? [{ kind: "between", column: this.column(window.role), from: window.from, until: window.until }]
      : [];
    const more: Condition[] =
      above === null ? [] : [{ kind: "number", column: this.column(above), is: ">", value: 0 }];
    const formula = sumWhere(sumRole === null ? null : this.column(sumRole), [...all, ...within, ...more]);
    return formula.length > longestFormula ? null : formula;
  }

  /** Sum of the amounts whose label is none of these. */
  sumOfOthers(
    role: string,
    labels: readonly string[],
    window: Window & { readonly role: string },
  ): string | null {
    if (labels.length > mostLabels) return null;
    const column = this.column(role);
    const own = [...this.always, ...labels.map((label) => ({ role, label }))].map((each) =>
      this.#equals(each),
    );
    if (!own.every(({ safety, label }) => safety.isExact(label) && Number.isNaN(Number(label)))) return null;
    const others: Condition = {
      kind: "noneOf",
      column,
      labels: labels.map((label) => ({ label, cell: "" })),
      safety: this.#safety(role, labels),
    };
    const formula = sumWhere(this.column("amount"), [
      ...own.slice(0, this.always.length),
      others,
      { kind: "between", column: this.column(window.role), from: window.from, until: window.until },
    ]);
    return formula.length > longestFormula ? null : formula;
  }

  /** Names that the sheet needs for the references given so far. */
  get names() {
    return this.#refs.names;
  }

  #equals({ role, label, cell }: Labelled<string>): Condition & { kind: "equals" } {
    const safety = this.#safety(role, [label]);
    return { kind: "equals", column: this.column(role), label, safety, ...(cell ? { cell } : {}) };
  }

  #safety(role: string, otherwise: readonly string[]): CriteriaSafety {
    let safety = this.#safeties.get(role);
    if (!safety) {
      safety = criteriaSafety(this.labels.get(role) ?? otherwise);
      this.#safeties.set(role, safety);
    }
    return safety;
  }
}
