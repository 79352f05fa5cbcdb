import { blocksMeet } from "../../../workbook/placing/blocks";
import { textOf } from "../textOf";
import { rangeTargetOf } from "../rangeTargetOf";
import { type Targets, objectOf, type HostObject } from "../Targets";
import { isErrorCode } from "../../../cells/CellValue";
import type { BlockAddress } from "../../../cells/address";
import type { ModelSheet, ModelTable, WorkbookModel } from "../../model/WorkbookModel";
import { wireValue } from "../cellInput";
import { HostError, invalidArgument, itemNotFound } from "../HostError";
import type { HostState } from "../HostState";
import { blockOfAddress, type RangeTarget } from "../RangeTarget";
import { getter, method, navigation, scalar, type Argument, type ObjectClass } from "../ObjectClass";

export const columnClass: ObjectClass<Targets["TableColumn"]> = {
  id: ({ index }) => index + 1,
  members: {
    Name: scalar(({ table, index }) => table.columns[index] ?? ""),
    Index: scalar(({ index }) => index),
  },
};

export const columnsClass: ObjectClass<Targets["TableColumnCollection"]> = {
  items: (table) => table.columns.map((_, index) => objectOf("TableColumn", { table, index })),
  members: { Count: scalar((table) => table.columns.length) },
};

export const tableClass: ObjectClass<Targets["Table"]> = {
  id: ({ id }) => id,
  members: {
    Id: scalar(({ id }) => id),
    Name: scalar(
      ({ name }) => name,
      (table, value, host) => {
        table.name = checkedName(textOf(value), table, host.model);
        host.model.tableChanged(table);
      },
    ),
    ShowHeaders: scalar(() => true),
    ShowTotals: scalar(({ hasTotalsRow }) => hasTotalsRow),
    ShowBandedRows: scalar(
      () => false,
      () => {},
    ),
    Style: scalar(
      ({ style }) => style,
      (table, value) => (table.style = textOf(value)),
    ),
    Columns: navigation((table) => objectOf("TableColumnCollection", table)),
    Worksheet: navigation(({ sheet }) => objectOf("Worksheet", sheet)),
    GetRange: getter(({ sheet, block }) => objectOf("Range", { sheet, block })),
    Resize: method((table, [range], host) => {
      table.block = rangeOf(range, table.sheet, host).block;
      table.columns = headersOf(table.sheet, table.block);
      host.model.tableChanged(table);
    }),
    ConvertToRange: getter((table, _, host) => {
      host.model.removeTable(table);
      return objectOf("Range", table);
    }),
    Delete: method((table, _, host) => {
      host.model.removeTable(table);
      const { sheet, block } = table;
      for (let row = block.top; row <= block.bottom; row++) {
        for (let column = block.left; column <= block.right; column++) sheet.setCell(row, column, null);
      }
    }),
  },
};

/** The tables of a sheet, or of the workbook where the target is null. */
export const tablesClass: ObjectClass<Targets["TableCollection"]> = {
  items: (sheet, host) => tablesOf(sheet, host.model).map((table) => objectOf("Table", table)),
  item: (sheet, key, host) => tableNamed(sheet, textOf(key), host),
  members: {
    Count: scalar((sheet, host) => tablesOf(sheet, host.model).length),
    Add: getter((sheet, [range, hasHeaders], host) => {
      if (hasHeaders !== true) throw invalidArgument();
      const { sheet: place, block } = rangeOf(range, sheet, host);
      if (host.model.tables.some((table) => table.sheet === place && blocksMeet(table.block, block))) {
        throw new HostError("InvalidArgument", "A table can't overlap another table.");
      }
      const name = freeName(host.model);
      return objectOf("Table", host.model.addTable(place, block, name, headersOf(place, block)));
    }),
    GetItem: getter((sheet, [key], host) => {
      const found = tableNamed(sheet, textOf(key), host);
      if (!found) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: getter((sheet, [key], host) => tableNamed(sheet, textOf(key), host)),
  },
};

function tablesOf(sheet: ModelSheet | null, model: WorkbookModel): readonly ModelTable[] {
  return model.tables.filter((table) => sheet === null || table.sheet === sheet);
}

function tableNamed(sheet: ModelSheet | null, key: string, { model }: HostState): HostObject | null {
  const found = tablesOf(sheet, model).find(
    ({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase(),
  );
  return found ? objectOf("Table", found) : null;
}

function rangeOf(range: Argument | undefined, sheet: ModelSheet | null, host: HostState): RangeTarget {
  if (typeof range === "object" && range !== null && "type" in range) {
    return rangeTargetOf(range);
  }
  if (typeof range !== "string") throw invalidArgument();
  const mark = range.lastIndexOf("!");
  const name = mark < 0 ? null : range.slice(0, mark).replace(/^'|'$/g, "").replaceAll("''", "'");
  const place = name === null ? sheet : host.model.sheets.find((each) => each.name === name);
  if (!place) throw invalidArgument();
  return { sheet: place, block: blockOfAddress(range) };
}

/** Blank and repeated headers get names, as Excel gives them. */
function headersOf(sheet: ModelSheet, block: BlockAddress): string[] {
  const names: string[] = [];
  for (let column = block.left; column <= block.right; column++) {
    const cell = sheet.cell(block.top, column);
    const text = textOf(wireValue(cell?.value ?? null));
    let name = text === "" || isErrorCode(text) ? `Column${column - block.left + 1}` : text;
    for (let number = 2; names.includes(name); number++) name = `${text}${number}`;
    names.push(name);
    if (name !== cell?.value) sheet.setCell(block.top, column, { value: name });
  }
  return names;
}

function freeName(model: WorkbookModel): string {
  let number = 1;
  const isTaken = (name: string): boolean => model.tables.some((table) => table.name === name);
  while (isTaken(`Table${number}`)) number++;
  return `Table${number}`;
}

function checkedName(name: string, own: ModelTable, model: WorkbookModel): string {
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  const taken =
    model.tables.some((table) => table !== own && same(table.name)) ||
    model.names.some((each) => each.sheet === null && same(each.name));
  if (taken || !/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name)) throw invalidArgument();
  return name;
}
