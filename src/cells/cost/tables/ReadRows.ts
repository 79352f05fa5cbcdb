import type { Finding } from "../../problems";
import type { LeftOutPayments } from "./ReadPayments";

/** What is told of every table of money. */
export interface ReadRows {
  /** "" where none is stated. */
  readonly currency: string;
  /** Decimals of a minor unit. */
  readonly digits: number;
  /** Row of the sheet, from 0, of each row of the columns. */
  readonly sheetRows: Int32Array;
  /** Rows with anything in them, those left out included. */
  readonly rows: number;
  /** Rows in no figure. */
  readonly leftOut: readonly LeftOutPayments[];
  /** How days written as text were read; "" where they are dates. */
  readonly dayOrder: string;
  readonly findings: readonly Finding[];
}
