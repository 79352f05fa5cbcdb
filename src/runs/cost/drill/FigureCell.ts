import type { CellValue } from "../../../cells/CellValue";
import type { DrillInput, DrillRow } from "../../../reports/drill/drillSheet";

/** A cell of a sheet of cost or of a budget: what stands in its row and above it. */
export interface FigureCell {
  /** Of the mark of its sheet. */
  readonly report: string;
  readonly row: number;
  readonly column: number;
  /** Hidden key of the row, and its first label. */
  readonly key: CellValue;
  readonly label: CellValue;
  readonly heading: CellValue;
  /** All cells of its row, from the first column on. */
  readonly values: readonly CellValue[];
  /** The sheet that stands for a report; what it is called unless the user has renamed it. */
  readonly sheetOf: (sheet: { readonly report: string; readonly name: string }) => string;
}

/** The rows that a figure adds up. */
export interface RowsBehind {
  /** @example "AC: IT, Hosting" */
  readonly title: string;
  readonly digits: number;
  readonly source: DrillInput["source"];
  readonly rows: readonly AddingRow[];
}

/** A row of a drill sheet with what it adds in minor units; a saving's may have a fraction. */
export interface AddingRow extends DrillRow {
  readonly minor: number;
}

/** Why a cell is no such figure, as the end of a sentence. */
export interface NoFigure {
  readonly reason: string;
}

export const computedFromOthers: NoFigure = {
  reason: "is computed from other figures of its row, or no figure at all",
};
