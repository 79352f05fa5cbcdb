import { financeError } from "../core/errors/financeError";
import { currencyDigits, digitsWithoutCurrency } from "../core/money/currency";
import type { Dimension } from "../core/table/dictionary";
import { firstRows, type GridColumn } from "./dimensionColumn";
import { placeOf } from "./place";
import type { Finding, Problems } from "./problems";

export interface LedgerCurrency {
  readonly dimension: Dimension | null;
  readonly codes: readonly (string | null)[];
  /** Decimals of the finest currency. */
  readonly digits: number;
  readonly findings: readonly Finding[];
}

/** The currencies of a ledger: of its column, of the whole file, or none stated. */
export function currencyColumn(
  dimension: Dimension | null,
  source: GridColumn,
  blank: Uint8Array,
  wholeFile: string | undefined,
  problems: Problems,
): LedgerCurrency {
  if (!dimension) {
    const digits = wholeFile ? currencyDigits(wholeFile, "--currency") : digitsWithoutCurrency;
    return { dimension: null, codes: [wholeFile ?? null], digits, findings: wholeFile ? [] : [unstated] };
  }
  const first = firstRows(dimension);
  let digits = 0;
  const codes = dimension.labels.map((label, code): string => {
    const stated = label.trim().toUpperCase();
    const place = placeOf(source.sheet, source.firstRow + first[code]!, source.column);
    if (stated === "") {
      const row = dimension.codes.findIndex((other, at) => other === code && blank[at] === 0);
      if (row >= 0) {
        problems.add(
          financeError("CURRENCY_MISSING", {
            place: placeOf(source.sheet, source.firstRow + row, source.column),
          }),
        );
      }
      return "";
    }
    try {
      digits = Math.max(digits, currencyDigits(stated, place));
    } catch (error) {
      problems.add(error as ReturnType<typeof financeError>);
    }
    return stated;
  });
  return { dimension, codes, digits, findings: [] };
}

const unstated: Finding = {
  code: "CURRENCY_UNSTATED",
  text: "The file states no currency; the totals assume that all amounts are in one.",
  rows: 0,
  cell: null,
};
