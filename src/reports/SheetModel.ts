import type { BlockAddress, CellAddress } from "../cells/address";
import type { CellValue } from "../cells/CellValue";

/** How a cell looks, by name; `formats.ts` says what each name means. */
export interface CellFormat {
  readonly number?: NumberFormatName;
  readonly look?: LookName;
  readonly bold?: true;
  readonly italic?: true;
  readonly wrap?: true;
  readonly align?: "left" | "center" | "right";
  /** Levels of indentation. */
  readonly indent?: number;
  readonly border?: "top" | "bottom" | "total";
}

export type NumberFormatName =
  | "amount0"
  | "amount2"
  | "amount3"
  | "variance0"
  | "variance2"
  | "variance3"
  | "share"
  | "varianceShare"
  | "count"
  | "fingerprint"
  | "month"
  | "day"
  | "year"
  | "timestamp"
  | "text";

export type LookName =
  | "message"
  | "caption"
  | "quiet"
  | "header"
  | "chipActual"
  | "chipPriorYear"
  | "chipPlan"
  | "chipVariance"
  | "section"
  | "input"
  | "note"
  | "link";

/** One cell of a report. A cell has a value or a formula, never both. */
export interface SheetCell {
  readonly value?: CellValue;
  /** en-US, with the leading "=". */
  readonly formula?: string;
  /** The engine's figure for a formula: the adapter compares it with the calculated one. */
  readonly expected?: number;
  readonly format?: CellFormat;
}

export interface ColumnModel {
  /** In characters of the standard font. */
  readonly width: number;
  readonly hidden?: true;
}

export interface NameModel {
  readonly name: string;
  /** Without "=": a cell or range such as `'Variance'!$Q$2`, or a table column. Scope is the sheet. */
  readonly refersTo: string;
}

/** A rule that colours cells; colours by name, see `formats.ts`. */
export type ConditionalFormatModel =
  | { readonly kind: "formula"; readonly block: BlockAddress; readonly formula: string; readonly tone: Tone }
  | { readonly kind: "dataBar"; readonly block: BlockAddress; readonly good: Tone; readonly bad: Tone };

export type Tone = "good" | "bad" | "neutral" | "alert" | "attention";

/** A list of choices: words of its own, or a reference with "=" to the cells that hold them, as `='Forecast'!$B$9:$B$20`. */
export interface ValidationModel {
  readonly block: BlockAddress;
  readonly list: readonly string[] | `=${string}`;
}

export interface ChartModel {
  readonly kind: "column" | "bar" | "line";
  readonly title: string;
  /** Alternative text for a screen reader. */
  readonly description: string;
  readonly at: BlockAddress;
  readonly categories: BlockAddress;
  /** Where categories are days: their place is their time, so that points of one day share it. */
  readonly dates?: DateAxisModel;
  readonly series: readonly SeriesModel[];
  readonly numberFormat: NumberFormatName;
  /** In a chart of columns: they stand on one another. */
  readonly stacked?: true;
  /** Ends of the axis of values, so that charts beside one another can be compared; found by the program that draws when omitted. */
  readonly scale?: { readonly minimum: number; readonly maximum: number };
}

export interface SeriesModel {
  readonly name: CellAddress;
  readonly values: BlockAddress;
  readonly scenario: Scenario;
  /**
   * In a chart of lines: areas stand on top of one another, on the base, which nobody sees; a line when omitted. In one of stacked
   * columns: the base is not seen. In one of lines: columns behind them.
   */
  readonly as?: "base" | "area" | "column";
  /** The legend does not name it: another series of its look does. */
  readonly unlisted?: true;
}

export interface DateAxisModel {
  /** Days of one unit share a place. */
  readonly unit: "day" | "month" | "year";
  /** Units from one label to the next. */
  readonly step: number;
}

/** The scenario decides a series' fill: more ink is firmer (IBCS). */
export type Scenario =
  | "actual"
  | "plan"
  | "priorYear"
  | "forecast"
  | "outerBand"
  | "innerBand"
  | "variance"
  | "favourable"
  | "unfavourable";

export interface TableModel {
  readonly name: string;
  /** Header row included. */
  readonly block: BlockAddress;
  readonly columns: readonly string[];
}

export interface PrintModel {
  readonly landscape: boolean;
  /** Rows repeated on each page, counted from 0. */
  readonly titleRows: readonly [number, number];
  /** Stands in the middle; may use &P (page), &N (pages), &F (file). */
  readonly footer: string;
}

/** What we write into the worksheet custom property that makes a sheet ours. */
export interface ReportMark {
  /** Which report: a re-run finds its sheet by this. */
  readonly report: string;
  readonly version: 1;
  readonly runId: string;
  /** The block we own, as "A1:AB90". */
  readonly block: string;
  /** Address of the message line and the text or formula we put there, so that an edited one is kept. */
  readonly message: { readonly cell: string; readonly written: string } | null;
  /** The named input cells and the values we wrote there. */
  readonly inputs: readonly { readonly name: string; readonly cell: string }[];
  /** What the run was asked for, as JSON, so that it can be asked again. */
  readonly request?: string;
}

/** A sheet as plain data: what stands where. It knows layouts, not hosts. */
export interface SheetModel {
  readonly report: string;
  /** The wished name; `names` and formulas use it, the adapter replaces it where the real name differs. */
  readonly name: string;
  /** Rows from A1; `undefined` cells are blank and still ours inside the block. */
  readonly rows: readonly (readonly (SheetCell | undefined)[])[];
  readonly columns: readonly ColumnModel[];
  /** Heights in points, by row; others are automatic. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly names: readonly NameModel[];
  /** First cell that scrolls. */
  readonly freezeAt: CellAddress | null;
  readonly gridlines: boolean;
  readonly conditionalFormats: readonly ConditionalFormatModel[];
  readonly validations: readonly ValidationModel[];
  readonly charts: readonly ChartModel[];
  readonly tables: readonly TableModel[];
  readonly print: PrintModel | null;
  readonly tabColor: Tone | null;
  readonly mark: Omit<ReportMark, "block">;
}
