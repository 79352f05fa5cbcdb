import type { PathTable } from "../../core/attribution/reading/PathTable";
import type { Finding } from "../problems";

/** A table of paths as its cells say it. */
export interface ReadPaths {
  readonly table: PathTable;
  readonly rows: number;
  /** Row of the sheet, from 0, of each path. */
  readonly sheetRows: Int32Array;
  /** Decimals of the values, as in `ReadTouches`. */
  readonly digits: 0 | 2 | 3;
  readonly findings: readonly Finding[];
}
