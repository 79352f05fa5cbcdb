import { cellName } from "../../../src/cells/address";
import type { Bag, Plain } from "../../../src/workbench/model/Parts";
import type { LiveSheet } from "../../../src/workbench/grid/LiveSheet";
import type { LiveWorkbook } from "../../../src/workbench/grid/LiveWorkbook";

/** Everything that a workbook holds and shows, but for ids, so that two can be compared. */
export function wholeModel(workbook: LiveWorkbook): unknown {
  return {
    dateSystem: workbook.dateSystem,
    sheets: workbook.sheets.map((sheet) => wholeSheet(workbook, sheet)),
    names: workbook.names.map(({ sheet, ...rest }) => ({ ...rest, sheet: sheet?.name ?? null })),
    tables: workbook.tables.map(({ name, sheet, block, columns, hasTotalsRow, style }) => ({
      name,
      sheet: sheet.name,
      block,
      columns,
      hasTotalsRow,
      style,
    })),
    customXml: [...workbook.customXml],
  };
}

function wholeSheet(workbook: LiveWorkbook, sheet: LiveSheet): unknown {
  const { name, tabId, visibility, tabColor, showGridlines, isProtected, freezeAt, merged, parts } = sheet;
  return {
    name,
    tabId,
    visibility,
    tabColor,
    showGridlines,
    isProtected,
    freezeAt,
    merged,
    cells: byPlace(
      Array.from(sheet.cells(), ({ row, column, formula, quoted }) => [
        cellName({ row, column }),
        { formula, quoted, shown: workbook.value(sheet, row, column) },
      ]),
    ),
    styles: byPlace(
      Array.from(sheet.styledCells(), ({ row, column, style }) => [cellName({ row, column }), style]),
    ),
    widths: [...sheet.setWidths()],
    heights: [...sheet.setHeights()],
    hidden: [[...sheet.hiddenRows()], [...sheet.hiddenColumns()]],
    charts: parts.charts.map(({ bag, series, description }) => ({
      bag: sorted(bag),
      description,
      series: series.map((each) => ({ bag: sorted(each.bag), nameAt: each.nameAt })),
    })),
    rules: parts.conditionalFormats.map(({ type, blocks, bag }) => ({ type, blocks, bag: sorted(bag) })),
    validations: parts.validations,
    comments: parts.comments.map(({ row, column, content, author }) => ({ row, column, content, author })),
    page: sorted(parts.page),
    customProperties: [...parts.customProperties],
  };
}

function sorted(bag: Bag): readonly (readonly [string, Plain])[] {
  return [...bag].sort(([one], [other]) => (one < other ? -1 : 1));
}

function byPlace(cells: (readonly [string, unknown])[]): readonly (readonly [string, unknown])[] {
  return cells.sort(([one], [other]) => (one < other ? -1 : 1));
}
