import type { Checks } from "../checks/ChecksTable";
import type { NumberFormatName, SheetModel } from "../SheetModel";

/** A figure of a sheet that the front sheet repeats. */
export interface KeyFigure {
  readonly label: string;
  /** Formula without "=" that leads to it, the sheet named. */
  readonly formula: string;
  readonly expected: number;
  /** An amount of the books when omitted. */
  readonly format?: NumberFormatName;
}

/** A sheet of the pack, where its checks stand, and what the front sheet says of it. */
export interface LaidOutSheet {
  readonly model: SheetModel;
  readonly checks: Checks;
  readonly figures?: readonly KeyFigure[];
  /** What a preview should say of it. */
  readonly note?: string;
}
