import type { BlockAddress, CellAddress } from "../../src/cells/address";
import type { CellValue } from "../../src/cells/CellValue";
import type { SettingsStore } from "../../src/workbook/SettingsStore";
import type { Undoable } from "../../src/workbook/Undoable";
import type { Workbook } from "../../src/workbook/Workbook";

/** What every adapter is. */
export type OpenBook = Workbook & Undoable & SettingsStore;

/** A sheet as a user made it. */
export interface UserSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly hidden?: true;
  readonly merged?: readonly BlockAddress[];
  readonly table?: {
    readonly name: string;
    readonly block: BlockAddress;
    readonly columns: readonly string[];
  };
}

/** A way to open a workbook: the contract asks the same of each. */
export interface WorkbookHost {
  open(sheets: readonly UserSheet[]): Promise<OpenBook>;
  /** Saves, closes and opens again. */
  reopen(workbook: Workbook): Promise<OpenBook>;
  /** The user types a plain value into a cell. */
  typeInto(workbook: Workbook, sheet: string, cell: CellAddress, value: number | string): Promise<OpenBook>;
  rename(workbook: Workbook, sheet: string, name: string): Promise<OpenBook>;
  remove(workbook: Workbook, sheet: string): Promise<OpenBook>;
  /** All that the workbook holds but our records, to be compared with itself at another time. */
  everything(workbook: Workbook): Promise<unknown>;
}
