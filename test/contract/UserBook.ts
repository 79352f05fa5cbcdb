import type { BlockAddress, CellAddress } from "../../src/cells/address";
import type { CellValue } from "../../src/cells/CellValue";
import type { Workbook } from "../../src/workbook/Workbook";

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
  open(sheets: readonly UserSheet[]): Promise<Workbook>;
  /** Saves, closes and opens again. */
  reopen(workbook: Workbook): Promise<Workbook>;
  /** The user types a plain value into a cell. */
  typeInto(workbook: Workbook, sheet: string, cell: CellAddress, value: number | string): Promise<Workbook>;
  rename(workbook: Workbook, sheet: string, name: string): Promise<Workbook>;
}
