import type { TouchLog } from "../../core/attribution/reading/TouchLog";
import type { Finding } from "../problems";

/** A touch log as its cells say it; journeys, times, conversions and values are the same whatever touches are told apart by. */
export interface ReadTouches {
  /** The log with the labels of a column as its channels, by the header of that column as the table has it: of each that was asked for, in that order. */
  readonly logs: ReadonlyMap<string, TouchLog>;
  /** Names of journeys by code. */
  readonly journeys: readonly string[];
  /** Rows with anything in them, those left out included. */
  readonly rows: number;
  /** Row of the sheet, from 0, of each row of the logs: what stood in between was blank or left out. */
  readonly sheetRows: Int32Array;
  /** Decimals of the values: 0 where all are whole, else the fewest of a currency that show them all; 2 where none does. */
  readonly digits: 0 | 2 | 3;
  /** What was found odd in the cells, with cell, value and remedy. */
  readonly findings: readonly Finding[];
  readonly checks: readonly TouchCheck[];
}

/** A check of the touch log, told even where nothing was found: a reader sees what was looked for. */
export interface TouchCheck {
  /** "Missing times" */
  readonly name: string;
  /** Rows concerned; 0 where all is well. */
  readonly rows: number;
  /** What was found and by which rule it is treated; "" where there is nothing. */
  readonly text: string;
  /** First cell concerned, with its sheet. */
  readonly cell: string | null;
}
