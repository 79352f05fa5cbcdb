import type { BlockAddress, CellAddress } from "../../../cells/address";
import type { CellValue } from "../../../cells/CellValue";
import { Calculator } from "../../../calc/Calculator";
import type { CalcSource } from "../../../calc/CalcSource";
import type { ReportMark } from "../../../reports/SheetModel";
import type { TableInfo } from "../../Workbook";
import type { OpcPackage, StoredPart } from "../package/OpcPackage";
import { layoutProperty, markProperty, type WrittenLayout } from "../../placing/reportMark";
import { layoutFromBytes, markFromBytes } from "./reportMark";
import { readSheet, type SheetReading } from "./readSheet";
import { readSharedStrings } from "./sharedStrings";
import { readTablePart } from "./tablePart";
import { readWorkbookPart, type ListedSheet, type WorkbookPart } from "./workbookPart";

/** Readings by the part they were made from: parts that a write leaves alone are not read again. */
const readings = new WeakMap<StoredPart, SheetReading>();
const stringTables = new WeakMap<StoredPart, readonly string[]>();

/** What a package says as a workbook; sheets are read when they are first asked for. */
export class WorkbookReading {
  readonly workbook: WorkbookPart;
  private calculator: Calculator | undefined;

  constructor(readonly opc: OpcPackage) {
    this.workbook = readWorkbookPart(opc);
  }

  /** Sheets that have cells, in the order of their tabs. */
  get sheets(): readonly ListedSheet[] {
    return this.workbook.sheets.filter((sheet) => sheet.hasCells);
  }

  sheet(name: string): ListedSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  reading(sheet: ListedSheet): SheetReading {
    const part = this.opc.find(sheet.part);
    const known = part && readings.get(part);
    if (known) return known;
    const made = readSheet(this.opc.utf8(sheet.part), this.strings(), this.workbook.dateSystem);
    if (part) readings.set(part, made);
    return made;
  }

  /** Values of a block: stored ones, and calculated ones where the file holds a formula without its result. */
  values(sheet: ListedSheet, block: BlockAddress): CellValue[][] {
    const { cells, uncalculated } = this.reading(sheet);
    const values = cells.block(block);
    for (const { row, column } of uncalculated) {
      if (row < block.top || row > block.bottom || column < block.left || column > block.right) continue;
      this.calculator ??= new Calculator(this.calcSource());
      values[row - block.top]![column - block.left] = this.calculator.value(sheet.name, row, column);
    }
    return values;
  }

  /** The block that holds content, formulas without a result included. */
  used(sheet: ListedSheet): BlockAddress | null {
    const { cells, uncalculated } = this.reading(sheet);
    return uncalculated.reduce<BlockAddress | null>(
      (used, { row, column }) => ({
        top: Math.min(used?.top ?? row, row),
        left: Math.min(used?.left ?? column, column),
        bottom: Math.max(used?.bottom ?? row, row),
        right: Math.max(used?.right ?? column, column),
      }),
      cells.used,
    );
  }

  customProperty(sheet: ListedSheet, name: string): Uint8Array | null {
    const property = this.reading(sheet).customProperties.find((each) => each.name === name);
    const part = property ? this.opc.related(sheet.part, property.relationship) : null;
    return part !== null && this.opc.has(part) ? this.opc.bytes(part) : null;
  }

  mark(sheet: ListedSheet): ReportMark | null {
    const bytes = this.customProperty(sheet, markProperty);
    return bytes && markFromBytes(bytes);
  }

  layout(sheet: ListedSheet): WrittenLayout | null {
    const bytes = this.customProperty(sheet, layoutProperty);
    return bytes && layoutFromBytes(bytes);
  }

  /** The sheet of a report. Of several, for Excel copies marks with sheets, the one that was written. */
  sheetOfReport(report: string): ListedSheet | undefined {
    const marked = this.sheets.filter((sheet) => this.mark(sheet)?.report === report);
    return marked.find((sheet) => this.layout(sheet)?.sheetId === sheet.sheetId) ?? marked[0];
  }

  tables(): readonly TableInfo[] {
    return this.sheets.flatMap((sheet) => {
      const ids = this.reading(sheet).tables;
      const parts = ids.map((id) => this.opc.related(sheet.part, id));
      return parts.flatMap((part) => {
        const table = part !== null && this.opc.has(part) ? readTablePart(this.opc, part, sheet.name) : null;
        return table ? [table] : [];
      });
    });
  }

  /** The workbook for the calculator: stored values stand, only formulas without a result are calculated. */
  calcSource(): CalcSource & Required<Pick<CalcSource, "column">> {
    const known = new Map<string, SheetReading>();
    const byName = (name: string): SheetReading => {
      let reading = known.get(name);
      if (!reading) known.set(name, (reading = this.reading(this.sheet(name)!)));
      return reading;
    };
    const formulas = new Map<string, Map<string, string>>();
    const formulasOf = (name: string): Map<string, string> => {
      let found = formulas.get(name);
      if (!found) {
        found = new Map(byName(name).uncalculated.map((each) => [keyOf(each), each.formula]));
        formulas.set(name, found);
      }
      return found;
    };
    return {
      dateSystem: this.workbook.dateSystem,
      sheets: this.sheets.map((sheet) => sheet.name),
      names: this.workbook.names.map(({ name, refersTo, sheet }) => ({
        name,
        refersTo,
        ...(sheet === null ? {} : { sheet }),
      })),
      tables: this.tables(),
      used: (name) => this.used(this.sheet(name)!),
      value: (name, row, column) => byName(name).cells.get(row, column),
      column: (name, column, top, bottom) => byName(name).cells.column(column, top, bottom),
      formula: (name, row, column) => formulasOf(name).get(keyOf({ row, column })),
      formulaCells: (name) => byName(name).uncalculated,
    };
  }

  private strings(): readonly string[] {
    const part = this.opc
      .relationships(this.workbook.part)
      .find((each) => each.kind === "sharedStrings")?.target;
    const stored = part === undefined ? undefined : this.opc.find(part);
    if (!stored || part === undefined) return [];
    let strings = stringTables.get(stored);
    if (!strings) stringTables.set(stored, (strings = readSharedStrings(this.opc.utf8(part))));
    return strings;
  }
}

function keyOf({ row, column }: CellAddress): string {
  return `${row},${column}`;
}
