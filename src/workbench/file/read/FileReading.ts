import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import type { Losses } from "../Losses";
import type { StyleTables } from "./cellStyles";

/** What the readers of a file's parts share. */
export interface FileReading {
  readonly opc: OpcPackage;
  readonly losses: Losses;
  readonly strings: readonly string[];
  /** Which shared strings have runs of different looks. */
  readonly richStrings: ReadonlySet<number>;
  readonly styles: StyleTables;
  readonly theme: readonly string[];
  readonly dateSystem: 1900 | 1904;
  /** An id for something that the file numbers in its own way. */
  nextId(kind: string): string;
}
