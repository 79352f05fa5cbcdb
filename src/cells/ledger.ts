import type { AccountClass } from "../core/budget/incomeStatement";
import type { Period } from "../core/dates/period";
import { financeError } from "../core/errors/financeError";
import type { AmountColumn } from "../core/table/amountColumn";
import type { Dimension } from "../core/table/dictionary";
import { blockName } from "./address";
import { dimensionColumn, firstRows, type GridColumn } from "./dimensionColumn";
import { duplicateRows } from "./duplicateRows";
import { findHeaderRow, type HeaderRow } from "./headerRow";
import { currencyColumn } from "./ledgerCurrency";
import { ledgerAmounts } from "./ledgerAmounts";
import {
  mapColumns,
  type ChosenHeaders,
  type ColumnMap,
  type LedgerRole,
  type LedgerScenario,
} from "./ledgerColumns";
import type { LedgerSource } from "./ledgerSource";
import { periodColumn } from "./periodColumn";
import type { PeriodTextOptions } from "./periodText";
import { blankAccounts, labelsAsTold, noAccount, totalsFinding } from "./ledgerFindings";
import { accountTypes } from "./ledgerTypes";
import { placeOf, sheetPrefix } from "./place";
import { Problems, type Finding } from "./problems";
import type { RangeGrid } from "./RangeGrid";
import type { DateSystem } from "./serialDate";
import type { StoredAs } from "./signConvention";
import type { SourceColumn } from "./table/SourceTable";
import { isBlankCell, isBlankRow, isTotalWord, trailingTotals } from "./totalRows";

/** What the user settles about a ledger; each choice that changes a number is printed on the report. */
export interface LedgerOptions extends PeriodTextOptions {
  readonly chosen?: ChosenHeaders;
  /** Type of every account, for a file without a type column. */
  readonly wholeFileClass?: AccountClass;
  /** Types of labels we do not know, by `normalisedWords`. */
  readonly classByLabel?: ReadonlyMap<string, AccountClass>;
  /** Scenarios of labels we do not know, by `normalisedWords`. */
  readonly scenarioByLabel?: ReadonlyMap<string, LedgerScenario>;
  readonly storedAs?: StoredAs;
  /** Leaves out rows at the end that have amounts but no label of any kind. */
  readonly leaveOutTotals?: boolean;
  /** Currency of the whole file, for one without a currency column. */
  readonly currency?: string;
  readonly dateSystem: DateSystem;
  readonly table: string | null;
  /** Sheet and first row where the grid really stands, when messages name it by the file it came from. */
  readonly stands?: { readonly sheet: string; readonly top: number };
}

/** A ledger as columns: every row of the source has its place, whatever is done with it later. */
export interface Ledger {
  readonly source: LedgerSource;
  readonly rows: number;
  /** Rows that hold nothing (1). */
  readonly blank: Uint8Array;
  /** Every column but the amounts, by header. */
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly account: Dimension;
  /** What to call each account: its name where the file has one, else its key. */
  readonly accountNames: readonly string[];
  readonly period: { readonly dimension: Dimension; readonly periods: readonly (Period | null)[] } | null;
  /** Account types: a class for each label of the dimension. */
  readonly type: {
    readonly dimension: Dimension;
    readonly classes: readonly AccountClass[];
    /** False where one type was given for the whole file. */
    readonly stated: boolean;
  };
  /** Currencies in the file; a single null where it states none. */
  readonly currency: { readonly dimension: Dimension | null; readonly codes: readonly (string | null)[] };
  readonly amounts: ReadonlyMap<LedgerScenario, AmountColumn>;
  /** Cells of an amount column that are no numbers and read as zero. */
  readonly dashes: ReadonlyMap<LedgerScenario | "amount", number>;
  /** Amounts that stand below the rows read, in the totals left out. */
  readonly amountsBelow: number;
  readonly findings: readonly Finding[];
}

/**
 * Reads a ledger from a grid of cells: header row found, columns mapped by name, every cell checked.
 * @throws HEADERS_NOT_FOUND, COLUMN_MISSING, NO_ROWS, or DATA_REFUSED with every bad cell named.
 */
export function ledgerFromGrid(grid: RangeGrid, options: LedgerOptions): Ledger {
  const header = findHeaderRow(grid, options.chosen);
  if (!header)
    throw financeError("HEADERS_NOT_FOUND", { place: sheetPrefix(grid.sheet) + blockName(grid.block) });
  const columns = mapColumns(header.headers, options.chosen);
  requireColumns(columns, header, grid.sheet);

  const data = grid.values.slice(header.firstDataRow);
  while (data.length > 0 && isBlankRow(data[data.length - 1]!)) data.pop();
  const account = columns.get("account")!;
  const totals = trailingTotals(
    data,
    account,
    columns.get("period") ?? columns.get("account-type"),
    options.leaveOutTotals ?? false,
  );
  const rows = data.slice(0, data.length - totals);
  if (rows.length === 0)
    throw financeError("NO_ROWS", { place: sheetPrefix(grid.sheet) + blockName(grid.block) });

  const firstRow = grid.block.top + header.firstDataRow;
  const problems = new Problems(`${grid.sheet}, rows ${firstRow + 1} to ${firstRow + rows.length}`);
  refuseMerged(grid, firstRow, problems);
  const at = (index: number): GridColumn => ({
    sheet: grid.sheet,
    rows,
    index,
    column: grid.block.left + index,
    firstRow,
  });
  const blank = Uint8Array.from(rows, (row) => (isBlankRow(row) ? 1 : 0));
  const amountRoles = new Set<number>(
    (["actual", "budget", "prior-year", "forecast", "amount"] as const).flatMap(
      (role) => columns.get(role) ?? [],
    ),
  );
  const dimensions = new Map<number, Dimension>();
  header.headers.forEach((name, index) => {
    const mapped = [...columns.values()].includes(index);
    if (!amountRoles.has(index) && (name !== "" || mapped)) {
      dimensions.set(index, dimensionColumn(name, at(index), problems));
    }
  });
  const dimensionOf = (role: LedgerRole): Dimension | null => dimensions.get(columns.get(role) ?? -1) ?? null;

  const accountDimension = dimensionOf("account")!;
  refuseTotals(accountDimension, at(account), problems);
  const periodDimension = dimensionOf("period");
  const period = periodDimension
    ? periodColumn(periodDimension, at(columns.get("period")!), options.dateSystem, options, problems)
    : null;
  if (periodDimension) requireLabels(periodDimension, blank, at(columns.get("period")!), problems);
  const type = accountTypes(
    dimensionOf("account-type"),
    at(columns.get("account-type") ?? 0),
    rows.length,
    blank,
    options,
    problems,
  );
  const currency = currencyColumn(
    dimensionOf("currency"),
    at(columns.get("currency") ?? 0),
    blank,
    options.currency,
    problems,
  );
  const amounts = ledgerAmounts(
    columns,
    header.headers,
    at,
    dimensionOf("scenario"),
    options.scenarioByLabel ?? new Map(),
    currency.digits,
    blank,
    problems,
  );
  problems.refuse();

  const shift = options.stands ? options.stands.top - grid.block.top : 0;
  const source: LedgerSource = {
    sheet: options.stands?.sheet ?? grid.sheet,
    // A table's columns would take the totals in: the rows above them are named as ranges instead.
    table: totals > 0 ? null : options.table,
    firstRow: firstRow + shift,
    lastRow: firstRow + shift + rows.length - 1,
    columns: new Map<LedgerRole, SourceColumn>(
      [...columns].map(([role, index]) => [
        role,
        { header: header.headers[index]!, column: grid.block.left + index },
      ]),
    ),
    scenarioLabels: amounts.scenarioLabels,
    periodKind: period && period.kind,
    dateSystem: options.dateSystem,
    storedAs: options.storedAs ?? "natural",
  };
  const findings = [
    ...amounts.findings,
    ...currency.findings,
    ...labelsAsTold(options, dimensionOf("account-type"), dimensionOf("scenario")),
    ...blankAccounts(accountDimension, blank, amounts, (row) =>
      placeOf(grid.sheet, firstRow + row, grid.block.left + account),
    ),
    ...totalsFinding(totals, placeOf(grid.sheet, firstRow + rows.length, grid.block.left)),
    ...duplicateRows([...dimensions.values()], [...amounts.columns.values()], blank, (row) =>
      placeOf(grid.sheet, firstRow + row, grid.block.left),
    ),
  ];
  return {
    source,
    rows: rows.length,
    blank,
    dimensions: new Map([...dimensions].map(([index, dimension]) => [header.headers[index]!, dimension])),
    account: accountDimension,
    accountNames: namesOf(accountDimension, dimensionOf("account-name")),
    period: period && { dimension: periodDimension!, periods: period.periods },
    type,
    currency,
    amounts: amounts.columns,
    dashes: amounts.dashes,
    amountsBelow: data
      .slice(rows.length)
      .filter((row) => !isBlankCell(row[columns.get("actual") ?? columns.get("amount")!])).length,
    findings,
  };
}

function requireColumns(columns: ColumnMap, { headers }: HeaderRow, place: string): void {
  const missing = (role: LedgerRole): Error =>
    financeError("COLUMN_MISSING", {
      place,
      role,
      headers: headers.filter((header) => header !== "").join(", "),
    });
  if (!columns.has("account")) throw missing("account");
  const long = columns.has("scenario") && columns.has("amount");
  if (long) return;
  if (!columns.has("actual")) throw missing("actual");
  if (!columns.has("budget") && !columns.has("prior-year")) throw missing("budget");
}

function refuseMerged(grid: RangeGrid, firstRow: number, problems: Problems): void {
  for (const area of grid.merged) {
    if (area.bottom >= firstRow) {
      problems.add(financeError("CELLS_MERGED", { place: sheetPrefix(grid.sheet) + blockName(area) }));
    }
  }
}

/** A row that holds anything needs a period, where there is such a column. */
function requireLabels(
  dimension: Dimension,
  blank: Uint8Array,
  source: GridColumn,
  problems: Problems,
): void {
  const empty = dimension.labels.indexOf("");
  if (empty < 0) return;
  dimension.codes.forEach((code, row) => {
    if (code !== empty || blank[row] === 1) return;
    const place = placeOf(source.sheet, source.firstRow + row, source.column);
    problems.add(financeError("CELL_EMPTY", { place, column: dimension.name }));
  });
}

function namesOf(account: Dimension, name: Dimension | null): readonly string[] {
  if (!name) return account.labels.map((label) => label.trim() || noAccount);
  const first = firstRows(account);
  return account.labels.map(
    (label, code) => name.labels[name.codes[first[code]!]!]!.trim() || label.trim() || noAccount,
  );
}

/** A total between the rows would count them twice. */
function refuseTotals(dimension: Dimension, source: GridColumn, problems: Problems): void {
  const first = firstRows(dimension);
  dimension.labels.forEach((label, code) => {
    if (!isTotalWord(label)) return;
    const place = placeOf(source.sheet, source.firstRow + first[code]!, source.column);
    problems.add(financeError("TOTAL_ROW", { place, value: JSON.stringify(label) }));
  });
}
