import { createRequire } from "node:module";
import type * as Core from "@univerjs/core";
import type * as Engine from "@univerjs/engine-formula";
import type * as Sheets from "@univerjs/sheets";
import type * as SheetsFormula from "@univerjs/sheets-formula";
import type { CellValue } from "../src/cells/CellValue";
import { cost, type Cost } from "./cost";

// As ES modules Univer's packages do not load in Node.
const load = createRequire(import.meta.url);

/** A sheet as rows of constants, and formulas with their "=". */
export interface BenchSheet {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  value(row: number, column: number): CellValue;
  formula(row: number, column: number): string | undefined;
}

/** A workbook in Univer, calculated by Univer's own evaluator without a page. */
export class UniverBook {
  private constructor(
    private readonly univer: Core.Univer,
    private readonly workbook: Core.Workbook,
    private readonly commands: Core.ICommandService,
  ) {}

  /** Opens a workbook and calculates all of it. */
  static async calculated(sheets: readonly BenchSheet[]): Promise<{ book: UniverBook; cost: Cost }> {
    giveIteratorsSome();
    const { ICommandService, LocaleType, LogLevel, Univer, UniverInstanceType } = load(
      "@univerjs/core",
    ) as typeof Core;
    const { UniverFormulaEnginePlugin } = load("@univerjs/engine-formula") as typeof Engine;
    const { UniverSheetsPlugin } = load("@univerjs/sheets") as typeof Sheets;
    const { CalculationMode, UniverSheetsFormulaPlugin } = load(
      "@univerjs/sheets-formula",
    ) as typeof SheetsFormula;
    const univer = new Univer({
      locale: LocaleType.EN_US,
      logLevel: LogLevel.SILENT,
      locales: { [LocaleType.EN_US]: {} },
    });
    univer.registerPlugin(UniverFormulaEnginePlugin);
    univer.registerPlugin(UniverSheetsPlugin);
    univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED });
    // Univer offers its services under this name alone.
    // oxlint-disable-next-line no-underscore-dangle
    const commands = univer.__getInjector().get(ICommandService);
    const data = {
      id: "book",
      name: "book",
      sheetOrder: sheets.map(({ name }) => name),
      sheets: sheetsData(sheets),
    };
    const { result, ...spent } = await cost(async () => {
      const done = calculated(commands);
      const workbook = univer.createUnit<Partial<Core.IWorkbookData>, Core.Workbook>(
        UniverInstanceType.UNIVER_SHEET,
        data,
      );
      await done;
      return workbook;
    });
    return { book: new UniverBook(univer, result, commands), cost: spent };
  }

  value(sheet: string, row: number, column: number): unknown {
    return this.workbook.getSheetBySheetId(sheet)?.getCellRaw(row, column)?.v ?? null;
  }

  /** Changes a cell and calculates what depends on it. */
  async edit(sheet: string, row: number, column: number, value: CellValue): Promise<Cost> {
    const { SetRangeValuesMutation } = load("@univerjs/sheets") as typeof Sheets;
    const params = { unitId: "book", subUnitId: sheet, cellValue: { [row]: { [column]: { v: value } } } };
    const { result: _, ...spent } = await cost(async () => {
      const done = calculated(this.commands);
      await this.commands.executeCommand(SetRangeValuesMutation.id, params);
      await done;
    });
    return spent;
  }

  close(): void {
    this.univer.dispose();
  }
}

/** Resolves when Univer's evaluator has told its results. */
async function calculated(commands: Core.ICommandService): Promise<void> {
  const { SetFormulaCalculationNotificationMutation } = load("@univerjs/engine-formula") as typeof Engine;
  await new Promise<void>((resolve) => {
    const listening = commands.onCommandExecuted(({ id, params }) => {
      const isTold = id === SetFormulaCalculationNotificationMutation.id;
      if (!isTold || (params as { functionsExecutedState?: number }).functionsExecutedState === undefined)
        return;
      listening.dispose();
      resolve();
    });
  });
}

function sheetsData(sheets: readonly BenchSheet[]): Record<string, object> {
  return Object.fromEntries(
    sheets.map(({ name, rows, columns, value, formula }) => {
      const cellData: Record<number, Record<number, object>> = {};
      for (let row = 0; row < rows; row += 1) {
        const cells: Record<number, object> = {};
        for (let column = 0; column < columns; column += 1) {
          const text = formula(row, column);
          const constant = text === undefined ? value(row, column) : null;
          if (text !== undefined) cells[column] = { f: text };
          else if (constant !== null) cells[column] = { v: constant };
        }
        cellData[row] = cells;
      }
      return [name, { id: name, name, rowCount: rows + 1, columnCount: columns + 1, cellData }];
    }),
  );
}

/** Univer calls a method of iterators that Node has from version 22 on. */
function giveIteratorsSome(): void {
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as Partial<{
    some: (test: (item: unknown) => boolean) => boolean;
  }>;
  iterators.some ??= function some(this: Iterable<unknown>, test) {
    for (const item of this) if (test(item)) return true;
    return false;
  };
}
