import type { Comparison } from "../../core/budget/varianceLines";
import { isFlipped } from "../../cells/signConvention";
import type { AccountClass } from "../../core/budget/incomeStatement";
import type { Dimension } from "../../core/table/dictionary";
import type { LedgerRole, LedgerScenario } from "../../cells/ledgerColumns";
import { criteriaSafety, type CriteriaSafety } from "../formula/criteria";
import { sourceRefs, type SourceRefs } from "../formula/sourceRefs";
import { sumWhere, type Condition } from "../formula/sumWhere";
import type { VarianceReportInput } from "./VarianceReportInput";
import { windowCondition, windowOf } from "./windowRefs";

/** A line or type as formulas pick it from the source: its label, and the report's cell that holds it. */
export interface Picked {
  readonly label: string;
  readonly cell: string;
}

type BandKey = "period" | "yearToDate";

/** Native formulas over the source of a variance report. */
export class SourceFormulas {
  readonly refs: SourceRefs;
  readonly #lineSafety: CriteriaSafety;
  readonly #typeSafety: CriteriaSafety;
  readonly #severalTypes: ReadonlySet<string>;

  constructor(readonly input: VarianceReportInput) {
    const { ledger } = input;
    this.refs = sourceRefs(ledger.source);
    const line = this.lineDimension();
    this.#lineSafety = criteriaSafety(line.labels);
    this.#typeSafety = criteriaSafety(ledger.type.dimension.labels);
    this.#severalTypes = labelsWithSeveral(line, ledger.type.dimension);
  }

  /** Amounts of a line in a band, rounded to the decimals of the data so that no binary noise stays. */
  lineAmount(
    band: BandKey,
    comparison: Comparison,
    line: Picked,
    type: Picked,
    accountClass: AccountClass,
  ): string {
    return this.#rounded(accountClass, this.#amount(band, comparison, this.#lineConditions(line, type)));
  }

  /** Rows of a line in the period. */
  lineRows(line: Picked, type: Picked): string {
    return this.#count(this.#lineConditions(line, type));
  }

  /** Amounts of an account type in a band, whatever its lines. */
  typeAmount(band: BandKey, comparison: Comparison, type: Picked | null, accountClass: AccountClass): string {
    return this.#rounded(accountClass, this.#amount(band, comparison, this.#typeConditions(type)));
  }

  /** Rows of an account type in the period. */
  typeRows(type: Picked | null): string {
    return this.#count(this.#typeConditions(type));
  }

  /** Rows of an account type in the whole source. */
  allRowsOfType(type: Picked): string {
    return sumWhere(null, this.#typeConditions(type));
  }

  #lineConditions(line: Picked, type: Picked): readonly Condition[] {
    const column = this.refs.column(this.input.lineRole);
    const own: Condition = { kind: "equals", column, ...line, safety: this.#lineSafety };
    return this.#severalTypes.has(line.label) ? [own, ...this.#typeConditions(type)] : [own];
  }

  #typeConditions(type: Picked | null): readonly Condition[] {
    if (!type || !this.input.ledger.type.stated) return [];
    return [{ kind: "equals", column: this.refs.column("account-type"), ...type, safety: this.#typeSafety }];
  }

  #rounded(accountClass: AccountClass, sum: string): string {
    const flipped = isFlipped(accountClass.type, this.input.ledger.source.storedAs);
    return `ROUND(${flipped ? `-(${sum})` : sum},FO_DIGITS)`;
  }

  #amount(band: BandKey, comparison: Comparison, conditions: readonly Condition[]): string {
    const scenario = this.#scenario(comparison);
    const long = this.input.ledger.source.scenarioLabels;
    const sum = this.refs.column(long ? "amount" : scenario);
    const all = [...conditions, ...this.#window(windowOf(this.input, band, comparison))];
    return this.#alternatives(scenario)
      .map((alternative) => sumWhere(sum, [...all, ...alternative]))
      .join("+");
  }

  #count(conditions: readonly Condition[]): string {
    const all = [...conditions, ...this.#window("period")];
    return this.#currencies()
      .map((currency) => [...all, ...currency])
      .map((where) => (where.length === 0 ? this.#allRows() : sumWhere(null, where)))
      .join("+");
  }

  /** Rows that hold an account or an amount. */
  #allRows(): string {
    const roles: readonly LedgerRole[] = ["account", "actual", "budget", "prior-year", "amount"];
    const filled = roles
      .filter((role) => this.input.ledger.source.columns.has(role))
      .map((role) => `(${this.refs.column(role)}<>"")`);
    return `SUMPRODUCT(((${filled.join("+")})>0)*1)`;
  }

  #scenario(comparison: Comparison): LedgerScenario {
    if (comparison === "actual") return "actual";
    if (comparison === "plan") return "budget";
    return this.input.ledger.amounts.has("prior-year") ? "prior-year" : "actual";
  }

  #window(key: Parameters<typeof windowCondition>[1]): readonly Condition[] {
    return this.input.ledger.source.periodKind
      ? windowCondition(this.input, key, this.refs.column("period"))
      : [];
  }

  /** A scenario or currency may stand in the source under several spellings: one sum for each. */
  #alternatives(scenario: LedgerScenario): readonly (readonly Condition[])[] {
    const labels = this.input.ledger.source.scenarioLabels?.get(scenario);
    if (!labels) return this.#currencies();
    const column = this.refs.column("scenario");
    const safety = criteriaSafety([...this.input.ledger.source.scenarioLabels!.values()].flat());
    return labels.flatMap((label) =>
      this.#currencies().map((currency) => [{ kind: "equals", column, label, safety } as const, ...currency]),
    );
  }

  #currencies(): readonly (readonly Condition[])[] {
    const { dimension, codes } = this.input.ledger.currency;
    if (!dimension || new Set(codes.filter((code) => code !== "")).size < 2) return [[]];
    const column = this.refs.column("currency");
    const safety = criteriaSafety(dimension.labels);
    return dimension.labels.flatMap((label, code) =>
      codes[code] === this.input.currency ? [[{ kind: "equals", column, label, safety } as const]] : [],
    );
  }

  lineDimension(): Dimension {
    const header = this.input.ledger.source.columns.get(this.input.lineRole)!.header;
    return this.input.ledger.dimensions.get(header)!;
  }
}

/** Labels of `line` that occur beside more than one label of `type`. */
function labelsWithSeveral(line: Dimension, type: Dimension): ReadonlySet<string> {
  const first = new Int32Array(line.labels.length).fill(-1);
  const several = new Set<string>();
  for (let row = 0; row < line.codes.length; row++) {
    const code = line.codes[row]!;
    const typeCode = type.codes[row]!;
    if (first[code] === -1) first[code] = typeCode;
    else if (first[code] !== typeCode) several.add(line.labels[code]!);
  }
  return several;
}
