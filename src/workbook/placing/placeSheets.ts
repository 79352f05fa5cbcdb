import { maxColumns, maxRows, type BlockAddress } from "../../cells/address";
import type { SheetModel } from "../../reports/SheetModel";
import type { TableInfo } from "../Workbook";
import { blocksMeet } from "./blocks";
import { checkLimits } from "./checkLimits";
import { checkSheetName, freeSheetName, freeTableName } from "./sheetNames";
import { renameReferences, type Renaming } from "./sheetReferences";

/** A sheet that a report was written to before. */
interface KnownSheet {
  /** What the workbook calls it: a part of the file, an id. */
  readonly id: string;
  readonly name: string;
  /** The block we own in it. */
  readonly block: BlockAddress | null;
}

/** What is asked of a workbook to find places in it. */
export interface PlacingBook {
  /** Of every tab, those without cells included. */
  readonly sheetNames: readonly string[];
  readonly tables: readonly TableInfo[];
  readonly definedNames: readonly string[];
  sheetOfReport(report: string): KnownSheet | null;
}

/** A sheet of ours with its place in the workbook; formulas, names and tables call everything by its real name. */
export interface PlacedSheet {
  readonly model: SheetModel;
  readonly name: string;
  /** What the workbook calls the sheet to rewrite, or null for a new one. */
  readonly id: string | null;
  /** The block we own from now on. */
  readonly block: BlockAddress;
  /** That block and the one of the last run: what is rewritten. */
  readonly blocks: readonly BlockAddress[];
}

/**
 * Finds each model's sheet by its mark, or a free name for a new one.
 * @throws SHEET_NAME_REFUSED when Excel would not take a wished name.
 * @throws SHEET_LIMIT when a sheet, a text or a formula is larger than Excel allows.
 */
export function placeSheets(book: PlacingBook, models: readonly SheetModel[]): readonly PlacedSheet[] {
  refuseTwins(models);
  const taken = new Set(book.sheetNames.map((name) => name.toLowerCase()));
  const sheets = new Map<string, string>();
  const placed = models.map((model): PlacedSheet => {
    checkSheetName(model.name);
    checkLimits(model);
    const found = book.sheetOfReport(model.report);
    const name = found?.name ?? freeSheetName(model.name, taken);
    taken.add(name.toLowerCase());
    if (name !== model.name) sheets.set(model.name.toLowerCase(), name);
    const block = blockOf(model);
    const old = found?.block;
    return { model, name, id: found?.id ?? null, block, blocks: old ? [block, old] : [block] };
  });
  const renaming = { sheets, tables: tableNames(book, placed) };
  return placed.map((each) => ({ ...each, model: renamed(each.model, renaming) }));
}

/** Two models for one sheet would overwrite each other: a mistake of the caller, not of the user. */
function refuseTwins(models: readonly SheetModel[]): void {
  for (const keyOf of [
    (model: SheetModel) => model.report,
    (model: SheetModel) => model.name.toLowerCase(),
  ]) {
    const keys = models.map(keyOf);
    const twin = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twin !== undefined) throw new Error(`Two sheets of one write are both "${twin}".`);
  }
}

/** At least one cell; from A1 to the last row and the widest one, or further where columns are set. */
function blockOf({ rows, columns }: SheetModel): BlockAddress {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), columns.length);
  return {
    top: 0,
    left: 0,
    bottom: Math.min(Math.max(rows.length, 1), maxRows) - 1,
    right: Math.min(Math.max(width, 1), maxColumns) - 1,
  };
}

/** Real names of tables by wished ones: names that the user's tables and defined names leave free. */
function tableNames(book: PlacingBook, placed: readonly PlacedSheet[]): ReadonlyMap<string, string> {
  const blocks = new Map(placed.map((each) => [each.name, each.blocks]));
  const kept = book.tables.filter(
    (table) => !blocks.get(table.sheet)?.some((block) => blocksMeet(block, table.block)),
  );
  const taken = new Set(
    [...kept.map(({ name }) => name), ...book.definedNames].map((name) => name.toLowerCase()),
  );
  const names = new Map<string, string>();
  for (const { name } of placed.flatMap((each) => each.model.tables)) {
    const real = freeTableName(name, taken);
    taken.add(real.toLowerCase());
    if (real !== name) names.set(name.toLowerCase(), real);
  }
  return names;
}

function renamed(model: SheetModel, renaming: Renaming): SheetModel {
  if (renaming.sheets.size === 0 && renaming.tables.size === 0) return model;
  const rename = (formula: string): string => renameReferences(formula, renaming);
  const renameMessage = (written: string): string => (written.startsWith("=") ? rename(written) : written);
  return {
    ...model,
    rows: model.rows.map((row) =>
      row.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: rename(cell.formula) })),
    ),
    names: model.names.map((each) => ({ ...each, refersTo: rename(each.refersTo) })),
    mark: {
      ...model.mark,
      message: model.mark.message && {
        ...model.mark.message,
        written: renameMessage(model.mark.message.written),
      },
    },
    conditionalFormats: model.conditionalFormats.map((rule) =>
      rule.kind === "formula" ? { ...rule, formula: rename(rule.formula) } : rule,
    ),
    validations: model.validations.map((each) =>
      typeof each.list === "string" ? { ...each, list: `=${rename(each.list.slice(1))}` as const } : each,
    ),
    tables: model.tables.map((table) => ({
      ...table,
      name: renaming.tables.get(table.name.toLowerCase()) ?? table.name,
    })),
  };
}
