/** How a cell looks, as far as the add-in sets it; colours are "#RRGGBB". */
export interface CellStyle {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly color: string;
  readonly size: number;
  readonly font: string;
  /** "" for none. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly borders: Readonly<Partial<Record<BorderSide, BorderLine>>>;
}

export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

export interface BorderLine {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** A cell that nobody formatted. */
export const plainStyle: CellStyle = {
  numberFormat: "General",
  bold: false,
  italic: false,
  underline: "None",
  color: "#000000",
  size: 11,
  font: "Calibri",
  fill: "",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  borders: {},
};
