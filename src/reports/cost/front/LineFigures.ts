import { inColumn, relative } from "../../SheetBuilder";
import type { MonthSpan } from "../../../core/cost/spend/MonthlySums";
import { windows } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import type { CostRefs, Labelled } from "../payments/CostRefs";
import { paid } from "../payments/PaymentSource";
import type { FrontColumn, FrontColumns } from "./FrontColumns";
import type { CostBlock, CostLine, FrontLines } from "./frontLines";
import type { CostRole } from "./labelMatch";
import type { Ordered } from "./Ordered";
import type { LineLabel, LiveAmount, Planned } from "./Planned";
import type { RowFigures } from "./RowWriter";

const spans = { before: "before", actual: "reported", yearToDate: "yearToDate" } as const;

export interface FrontParts {
  readonly refs: CostRefs<"payments">;
  readonly lines: FrontLines;
  readonly planned: Planned | null;
  readonly ordered: Ordered | null;
}

/** By what a plan or orders are known: by line, by block of lines, or of all alone. */
type KnownBy = "line" | "block" | "all";

/** What lines of the front sheet and their blocks come to, and the formulas that say it. */
export class LineFigures {
  readonly roles: readonly CostRole[];
  readonly planBy: KnownBy;
  readonly orderBy: KnownBy;

  constructor(
    private readonly input: CostReportInput,
    private readonly columns: FrontColumns,
    private readonly parts: FrontParts,
  ) {
    this.roles = [...parts.lines.dimensions.keys()];
    const roles = this.roles.join();
    const planned = parts.planned?.roles.join() ?? "";
    this.planBy =
      planned !== "" && planned === roles
        ? "line"
        : this.isTwo && planned === this.roles[0]
          ? "block"
          : "all";
    const role = parts.ordered?.role ?? null;
    this.orderBy =
      role === null
        ? "all"
        : role === roles
          ? "line"
          : this.isTwo && role === this.roles[0]
            ? "block"
            : "all";
  }

  get isTwo(): boolean {
    return this.roles.length > 1;
  }

  /** @param first Row of the first line of its block. */
  ofLine(block: CostBlock, line: CostLine, first: number, row: number): RowFigures {
    return line.rest.length > 0 ? this.#rest(block, line, first, row) : this.#own(line, row);
  }

  /** What a block comes to: its lines' sums, and what is known of the block alone. */
  ofBlock({ label }: CostBlock, sums: RowFigures, row: number): RowFigures {
    const plan = (of: "reported" | "year"): LiveAmount => this.#planOf(this.#labels([label], row), of);
    return {
      ...sums,
      plan: this.planBy === "block" ? plan("reported") : sums.plan,
      planYear: this.planBy === "block" ? plan("year") : sums.planYear,
      committed: this.orderBy === "block" ? this.#orders(label) : sums.committed,
    };
  }

  /** Who answers for a line; "" where nobody is named. */
  ownerOf(labels: readonly (string | null)[]): string {
    const known = labels.filter((label) => label !== null);
    return this.planBy === "line" && known.length === labels.length ? this.parts.planned!.ownerOf(known) : "";
  }

  #own({ labels, group }: CostLine, row: number): RowFigures {
    const { refs, lines } = this.parts;
    const { sums, odd } = lines.groups;
    const known = labels as readonly string[];
    const conditions = this.#labels(known, row);
    const isOdd = group !== null && odd[group] === 1;
    const amount = (of: keyof typeof spans): LiveAmount => {
      const span = this.input.time[spans[of]];
      const formula = isOdd ? null : paid(refs, conditions, windows[spans[of]]);
      return { minor: group === null ? 0 : sums.of(group, span), formula };
    };
    const count = group === null ? 0 : sums.rowsOf(group, this.input.time.reported);
    const counted = isOdd ? null : refs.sum(null, conditions, { ...windows.reported, role: "date" });
    return {
      before: amount("before"),
      actual: amount("actual"),
      yearToDate: amount("yearToDate"),
      payments: { minor: count, formula: counted },
      plan: this.planBy === "line" ? this.#planOf(conditions, "reported") : null,
      planYear: this.planBy === "line" ? this.#planOf(conditions, "year") : null,
      committed: this.orderBy === "line" ? this.#orders(known[0]!) : null,
    };
  }

  /** What is left of a block: all of it without the lines above. */
  #rest(block: CostBlock, { rest, labels }: CostLine, first: number, row: number): RowFigures {
    const { refs, lines } = this.parts;
    const { sums, odd } = lines.groups;
    const { time } = this.input;
    const groups = rest.flatMap(({ group }) => group ?? []);
    const isOdd = [...block.lines, ...rest].some(({ group }) => group !== null && odd[group] === 1);
    const conditions = this.isTwo ? this.#labels([labels[0]!], row) : [];
    const above = (column: FrontColumn): string =>
      row === first
        ? ""
        : `-SUM(${relative(first, this.columns.at(column))}:${relative(row - 1, this.columns.at(column))})`;
    const live = (column: FrontColumn, whole: string | null, minor: number): LiveAmount => ({
      minor,
      formula: isOdd || whole === null ? null : whole + above(column),
    });
    const of = (span: MonthSpan): number => groups.reduce((sum, group) => sum + sums.of(group, span), 0);
    const plan = (which: "reported" | "year"): LiveAmount | null =>
      this.planBy !== "line"
        ? null
        : {
            formula: null,
            minor: rest.reduce(
              (sum, line) => sum + this.#planOf(this.#labels(line.labels as string[], row), which).minor,
              0,
            ),
          };
    const rows = groups.reduce((sum, group) => sum + sums.rowsOf(group, time.reported), 0);
    const counted = refs.sum(null, conditions, { ...windows.reported, role: "date" });
    return {
      before: live("before", paid(refs, conditions, windows.before), of(time.before)),
      actual: live("actual", paid(refs, conditions, windows.reported), of(time.reported)),
      yearToDate: live("yearToDate", paid(refs, conditions, windows.yearToDate), of(time.yearToDate)),
      payments: live("payments", counted, rows),
      plan: plan("reported"),
      planYear: plan("year"),
      committed:
        this.orderBy === "line"
          ? {
              formula: null,
              minor: rest.reduce((sum, line) => sum + this.#orders(line.labels[0]!).minor, 0),
            }
          : null,
    };
  }

  /** Labels of a row with the cells that hold them, and the role of each. */
  #labels(labels: readonly string[], row: number): (LineLabel & Labelled<string>)[] {
    return labels.flatMap((label, at) => {
      const role = this.roles[at];
      const column = this.columns.at(at === 0 ? "first" : "second");
      return role ? [{ role, label, cell: label === "" ? "" : inColumn(row, column) }] : [];
    });
  }

  #planOf(labels: readonly LineLabel[], of: "reported" | "year"): LiveAmount {
    return this.parts.planned!.amount(labels, of);
  }

  #orders(label: string): LiveAmount {
    return { minor: this.parts.ordered!.of(label), formula: null };
  }
}
