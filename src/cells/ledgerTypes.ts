import type { AccountClass } from "../core/budget/incomeStatement";
import { financeError } from "../core/errors/financeError";
import type { Dimension } from "../core/table/dictionary";
import { accountClassFromText } from "./accountClass";
import { firstRows, labelCounts, type GridColumn } from "./dimensionColumn";
import type { Ledger, LedgerOptions } from "./ledger";
import { placeOf } from "./place";
import type { Problems } from "./problems";
import { normalisedWords } from "./words";

/**
 * The account types of a ledger's rows: of its column, or the one that the user gave for the whole file.
 * @throws ACCOUNT_TYPE_MISSING when there is neither.
 */
export function accountTypes(
  dimension: Dimension | null,
  source: GridColumn,
  rows: number,
  blank: Uint8Array,
  options: LedgerOptions,
  problems: Problems,
): Ledger["type"] {
  if (options.wholeFileClass) {
    return {
      dimension: { name: "type", codes: new Int32Array(rows), labels: [""] },
      classes: [options.wholeFileClass],
      stated: false,
    };
  }
  if (!dimension) throw financeError("ACCOUNT_TYPE_MISSING", { place: source.sheet });
  const first = firstRows(dimension);
  const counts = labelCounts(dimension);
  const classes = dimension.labels.map((label, code): AccountClass => {
    const known = options.classByLabel?.get(normalisedWords(label)) ?? accountClassFromText(label);
    if (known) return known;
    if (label !== "" || dimension.codes.some((other, row) => other === code && blank[row] === 0)) {
      const place = placeOf(source.sheet, source.firstRow + first[code]!, source.column);
      const value = JSON.stringify(label);
      problems.add(financeError("ACCOUNT_TYPE_UNKNOWN", { place, value, label, rows: counts[code]! }));
    }
    return { type: "statistical", section: null };
  });
  return { dimension, classes, stated: true };
}
