import { blockFromName, type BlockAddress } from "../../cells/address";
import { financeError } from "../../core/errors/financeError";
import type { ReportMark } from "../../reports/SheetModel";
import type { PlacingBook } from "../placing/placeSheets";
import {
  layoutFromText,
  layoutProperty,
  markFromText,
  markProperty,
  type WrittenLayout,
} from "../placing/reportMark";
import type { SheetInfo, TableInfo } from "../Workbook";
import { blockOfRange, blockProperties } from "./blockOfRange";
import { supports } from "./supports";
import { chartNamePrefix } from "../placing/chartNames";

/** A sheet as Excel lists it. */
export interface ListedSheet {
  readonly id: string;
  /** As files number it, or null where this Excel does not tell. */
  readonly tabId: number | null;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  readonly used: BlockAddress | null;
  readonly mark: ReportMark | null;
  readonly layout: WrittenLayout | null;
  /** The texts of both properties, to be put back. */
  readonly markText: string | null;
  readonly layoutText: string | null;
  /** Names that belong to the sheet. */
  readonly names: readonly string[];
  /** Names of our charts on it. */
  readonly charts: readonly string[];
}

/** A table as Excel lists it. */
export interface ListedTable extends TableInfo {
  readonly id: string;
}

/** What stands in the workbook, read in two requests. */
export class BookListing implements PlacingBook {
  private constructor(
    readonly sheets: readonly ListedSheet[],
    readonly tables: readonly ListedTable[],
    readonly definedNames: readonly string[],
  ) {}

  static async read(context: Excel.RequestContext): Promise<BookListing> {
    const { worksheets, tables, names } = context.workbook;
    const hasTabId = supports("1.14");
    worksheets.load(`items/id,items/name,items/visibility${hasTabId ? ",items/tabId" : ""}`);
    tables.load("items/id,items/name,items/showTotals");
    names.load("items/name");
    await context.sync();
    const sheetParts = worksheets.items.map((sheet) => ({
      sheet,
      mark: sheet.customProperties.getItemOrNullObject(markProperty).load("value"),
      layout: sheet.customProperties.getItemOrNullObject(layoutProperty).load("value"),
      used: sheet.getUsedRangeOrNullObject(true).load(blockProperties),
      protection: sheet.protection.load("protected"),
      names: sheet.names.load("items/name"),
      charts: sheet.charts.load("items/name"),
    }));
    const tableParts = tables.items.map((table) => ({
      table,
      sheet: table.worksheet.load("name"),
      range: table.getRange().load(blockProperties),
      columns: table.columns.load("items/name"),
    }));
    await context.sync();
    return new BookListing(
      sheetParts.map(({ sheet, mark, layout, used, protection, ...lists }): ListedSheet => {
        const markText = mark.isNullObject ? null : mark.value;
        const layoutText = layout.isNullObject ? null : layout.value;
        return {
          id: sheet.id,
          tabId: hasTabId ? sheet.tabId : null,
          name: sheet.name,
          visible: sheet.visibility === "Visible",
          isProtected: protection.protected,
          used: used.isNullObject ? null : blockOfRange(used),
          mark: markText === null ? null : markFromText(markText),
          layout: layoutText === null ? null : layoutFromText(layoutText),
          markText,
          layoutText,
          names: lists.names.items.map(({ name }) => name),
          charts: lists.charts.items
            .map(({ name }) => name)
            .filter((name) => name.startsWith(chartNamePrefix)),
        };
      }),
      tableParts.map(({ table, sheet, range, columns }) => ({
        id: table.id,
        name: table.name,
        sheet: sheet.name,
        block: blockOfRange(range),
        columns: columns.items.map(({ name }) => name),
        hasTotalsRow: table.showTotals,
      })),
      names.items.map(({ name }) => name),
    );
  }

  get sheetNames(): readonly string[] {
    return this.sheets.map(({ name }) => name);
  }

  get infos(): readonly SheetInfo[] {
    return this.sheets.map(({ name, visible, used, mark }) => ({ name, visible, used, mark }));
  }

  get tableInfos(): readonly TableInfo[] {
    return this.tables.map(({ name, sheet, block, columns, hasTotalsRow }) => ({
      name,
      sheet,
      block,
      columns,
      hasTotalsRow,
    }));
  }

  /** @throws SHEET_MISSING. */
  sheetNamed(name: string): ListedSheet {
    const found = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (found) return found;
    throw financeError("SHEET_MISSING", { sheet: name, sheets: this.sheetNames.join(", ") });
  }

  sheetOfReport(report: string): { id: string; name: string; block: BlockAddress | null } | null {
    const found = this.listedOfReport(report);
    return found ? { id: found.id, name: found.name, block: blockFromName(found.mark?.block ?? "") } : null;
  }

  /** Of several marked sheets, for Excel copies marks with sheets, the one that was written. */
  listedOfReport(report: string): ListedSheet | undefined {
    const marked = this.sheets.filter(({ mark }) => mark?.report === report);
    return marked.find(({ tabId, layout }) => tabId !== null && layout?.sheetId === tabId) ?? marked[0];
  }
}
