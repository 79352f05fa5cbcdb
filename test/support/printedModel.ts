import type { MemoryWorkbook } from "../../src/workbench/model/MemoryWorkbook";
import { plainStyle } from "../../src/workbench/model/CellStyle";
import type { Bag, Plain } from "../../src/workbench/model/Parts";
import type { MemorySheet } from "../../src/workbench/model/MemorySheet";
import { cellName } from "../../src/cells/address";

/** Everything that a workbook holds, ids aside, for comparing it with itself at another time. */
export function printedModel(model: MemoryWorkbook): unknown {
  return structuredClone({
    sheets: model.sheets.map(printedSheet),
    names: sorted(model.names.map(({ name, refersTo, sheet }) => `${sheet?.name ?? ""}!${name} ${refersTo}`)),
    tables: sorted(
      model.tables.map(({ name, sheet, block, columns }) =>
        JSON.stringify([name, sheet.name, block, columns]),
      ),
    ),
    customXml: sorted([...model.customXml.values()]),
    settings: [...model.settings],
  });
}

function printedSheet(sheet: MemorySheet): unknown {
  const { parts } = sheet;
  const cells = Array.from(sheet.cells(), ({ row, column, value, formula }) => [
    cellName({ row, column }),
    formula ?? value,
  ]);
  const styles: unknown[] = [];
  for (let row = 0; row < 60; row++) {
    for (let column = 0; column < 30; column++) {
      const style = sheet.style(row, column);
      if (JSON.stringify(style) !== JSON.stringify(plainStyle)) {
        styles.push([
          cellName({ row, column }),
          { ...style, borders: sorted(Object.entries(style.borders)) },
        ]);
      }
    }
  }
  return {
    name: sheet.name,
    cells: sorted(cells.map((cell) => JSON.stringify(cell))),
    styles,
    widths: Array.from({ length: 30 }, (_, column) => sheet.columnWidth(column)),
    view: [sheet.tabColor, sheet.showGridlines, sheet.freezeAt, sheet.visibility],
    charts: parts.charts.map(({ bag, series }) => [
      printedBag(bag),
      series.map((each) => printedBag(each.bag)),
    ]),
    rules: parts.conditionalFormats.map(({ type, blocks, bag }) => [type, blocks, printedBag(bag)]),
    validations: parts.validations,
    comments: parts.comments,
    page: printedBag(parts.page),
    properties: [...parts.customProperties],
  };
}

function printedBag(bag: Bag): readonly (readonly [string, Plain])[] {
  return sorted([...bag]);
}

function sorted<Item>(items: readonly Item[]): Item[] {
  return [...items].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}
