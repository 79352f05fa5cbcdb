/** Paper sizes that files number, by their names in Office.js. @source ECMA-376 part 1, 18.3.1.63 (pageSetup). */
export const paperSizes: Readonly<Record<number, string>> = {
  1: "Letter",
  3: "Tabloid",
  4: "Ledger",
  5: "Legal",
  6: "Statement",
  7: "Executive",
  8: "A3",
  9: "A4",
  11: "A5",
  12: "B4",
  13: "B5",
};

/** Margins by their names in files, in the order of the schema; Office.js gives them in points, files in inches. */
export const margins = {
  left: "LeftMargin",
  right: "RightMargin",
  top: "TopMargin",
  bottom: "BottomMargin",
  header: "HeaderMargin",
  footer: "FooterMargin",
} as const;

export const pointsPerInch = 72;

/** Sections of a header or footer by the letter that starts them. */
export const sections = { L: "Left", C: "Center", R: "Right" } as const;

/** What else is printed, or where, by attributes of files. */
export const printOptions = [
  ["horizontalCentered", "CenterHorizontally"],
  ["verticalCentered", "CenterVertically"],
  ["gridLines", "PrintGridlines"],
  ["headings", "PrintHeadings"],
] as const;
