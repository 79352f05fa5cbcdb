import { absoluteRange, inColumn, type SheetBuilder } from "../../SheetBuilder";
import type { FrontColumns } from "./FrontColumns";
import type { LiveAmount } from "./Planned";
import type { Base, RowFigures, RowWriter } from "./RowWriter";
import { sumOfRows } from "./sumOfRows";

/** Subtotals of the lines by who answers for them. */
export class OwnerRows {
  readonly #byOwner = new Map<string, RowFigures[]>();

  /** @param level Of the rows that are added up: those that the owner is known by. */
  constructor(private readonly level: 0 | 1) {}

  /** Takes a row of its level, with the owner that it shows. */
  add(level: 0 | 1, owner: string, figures: RowFigures): void {
    if (level !== this.level) return;
    const own = this.#byOwner.get(owner);
    if (own) own.push(figures);
    else this.#byOwner.set(owner, [figures]);
  }

  /**
   * Writes a row for each owner, worst first, under the headings of the lines; nothing where no owner is known.
   * @param lines First and last row of the lines. @returns First and last row written.
   */
  write(
    sheet: SheetBuilder,
    columns: FrontColumns,
    rows: RowWriter,
    { first, last }: { readonly first: number; readonly last: number },
    top: number,
  ): { readonly first: number; readonly last: number } | null {
    if ([...this.#byOwner.keys()].every((owner) => owner === "")) return null;
    const label = columns.at("first");
    sheet.value(top, label, "By owner", { look: "section" });
    sheet.fill(top, label, columns.at("flag"), { look: "section" });
    const range = (column: number): string => absoluteRange(column, first, last);
    const impact = ({ actual, plan, before }: RowFigures): number => actual.minor - (plan ?? before).minor;
    const owned = [...this.#byOwner]
      .map(([owner, figures]) => ({ owner, sums: sumOfRows(figures) }))
      .sort((a, b) => impact(b.sums) - impact(a.sums));
    owned.forEach(({ owner, sums }, at) => {
      const row = top + 1 + at;
      if (owner === "") sheet.value(row, label, "(no owner)", { look: "quiet" });
      else sheet.value(row, label, owner, { number: "text" });
      const isOwn =
        owner === ""
          ? `(LEN(${range(columns.at("owner"))})=0)`
          : `EXACT(${range(columns.at("owner"))},${inColumn(row, label)})`;
      const live = (base: Base): LiveAmount | null => {
        const sum = sums[base];
        if (sum === null || !columns.holds(base)) return sum;
        const formula = `SUMPRODUCT(${isOwn}*(${range(columns.at("level"))}=${this.level}),${range(columns.at(base))})`;
        return { minor: sum.minor, formula };
      };
      rows.write(
        row,
        {
          before: live("before")!,
          actual: live("actual")!,
          yearToDate: live("yearToDate")!,
          payments: live("payments")!,
          plan: live("plan"),
          planYear: live("planYear"),
          committed: live("committed"),
        },
        {},
      );
    });
    return { first: top + 1, last: top + owned.length };
  }
}
