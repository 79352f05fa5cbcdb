import fc from "fast-check";
import { CellError } from "../../../src/cells/CellValue";
import { plainStyle, type CellStyle } from "../../../src/workbench/model/CellStyle";
import type { Bag, ChartPart, ConditionalFormatPart, Plain } from "../../../src/workbench/model/Parts";
import type { ModelCell } from "../../../src/workbench/model/WorkbookModel";
import { LiveWorkbook } from "../../../src/workbench/grid/LiveWorkbook";

const colour = fc
  .integer({ min: 1, max: 0xffffff })
  .map((number) => `#${number.toString(16).toUpperCase().padStart(6, "0")}`);
const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const block = fc
  .tuple(fc.nat(8), fc.nat(4), fc.nat(3), fc.nat(3))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
const blocks = fc.array(block, { minLength: 1, maxLength: 2 });
const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

function bagOf(entries: Readonly<Record<string, fc.Arbitrary<Plain | undefined>>>): fc.Arbitrary<Bag> {
  return fc.record(entries).map((record) => {
    const set = Object.entries(record).filter((entry): entry is [string, Plain] => entry[1] !== undefined);
    return new Map(set);
  });
}

const cell: fc.Arbitrary<ModelCell> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({ value: value === 0 ? 0 : value })),
  fc.boolean().map((value) => ({ value })),
  words.map((value) => (/^[=+\-@\t\r]/.test(value) ? { value, quoted: true as const } : { value })),
  fc.constantFrom("#N/A", "#DIV/0!", "#REF!").map((code) => ({ value: new CellError(code) })),
  fc
    .constantFrom(
      "=1+1",
      "=SUM(A1:B9)",
      '=IFERROR(XLOOKUP(1,A1:A9,B1:B9),"none")',
      "=A1:A3*2",
      "=SEQUENCE(2)",
      "=LET(x,2,x*A1)",
      "=SUM(B1#)",
      "=FINOPS.VARIANCE(A1,B1)",
      '=First!A1&"<é>"',
    )
    .map((formula) => ({ value: null, formula })),
);

const style: fc.Arbitrary<CellStyle> = fc
  .record({
    numberFormat: fc.constantFrom("General", "0.00", "#,##0;[Red]-#,##0", "yyyy-mm-dd", '"<&>" 0'),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.constantFrom("None", "Single", "Double"),
    color: fc.oneof(fc.constant("#000000"), colour),
    size: fc.constantFrom(9, 11, 14.5),
    font: fc.constantFrom("Calibri", "Arial"),
    fill: fc.oneof(fc.constant(""), colour),
    horizontal: fc.constantFrom("General", "Left", "Center", "CenterAcrossSelection"),
    vertical: fc.constantFrom("Bottom", "Top", "Center"),
    wrap: fc.boolean(),
    indent: fc.nat(3),
  })
  .chain((made) =>
    colour.map((color) => ({
      ...plainStyle,
      ...made,
      borders: made.bold ? { EdgeTop: { style: "Continuous", color, weight: "Medium" } } : {},
    })),
  );

const bound = fc.constantFrom<Plain>(
  { type: "Automatic" },
  { type: "LowestValue" },
  { type: "Number", formula: "5" },
  { type: "Formula", formula: "=$A$1" },
);

const rule: fc.Arbitrary<Omit<ConditionalFormatPart, "id">> = fc.oneof(
  fc.record({
    type: fc.constant("Custom"),
    blocks,
    bag: bagOf({
      Formula: fc.constantFrom("=$A1>2", '=A1="<&>"'),
      "Font.Color": colour,
      "Fill.Color": colour,
    }),
  }),
  fc.record({
    type: fc.constant("CellValue"),
    blocks,
    bag: bagOf({
      Rule: fc.constant({ formula1: "=1", formula2: "=$B$2", operator: "Between" }),
      "Fill.Color": colour,
      StopIfTrue: optional(fc.constant(true)),
    }),
  }),
  fc.record({
    type: fc.constant("DataBar"),
    blocks,
    bag: bagOf({
      "Positive.FillColor": colour,
      "Positive.GradientFill": fc.boolean(),
      "Negative.MatchPositiveFillColor": fc.boolean(),
      "Negative.FillColor": optional(colour),
      AxisColor: optional(colour),
      LowerBoundRule: bound,
      UpperBoundRule: fc.constant({ type: "Automatic" }),
    }),
  }),
  fc.record({
    type: fc.constant("ColorScale"),
    blocks,
    bag: bagOf({
      Criteria: colour.map((color) => ({
        minimum: { type: "LowestValue", color },
        midpoint: { type: "Percentile", formula: "50", color },
        maximum: { type: "HighestValue", color },
      })),
    }),
  }),
);

const chart: fc.Arbitrary<Omit<ChartPart, "id">> = fc.record({
  bag: bagOf({
    ChartType: fc.constantFrom("ColumnClustered", "BarStacked", "Line", "LineMarkers", "AreaStacked100"),
    Name: words.map((text) => `Chart ${text}`),
    "Title.Text": words,
    "Title.Size": fc.constantFrom(11, 14.5),
    "Title.Bold": fc.boolean(),
    "Title.Color": colour,
    "Legend.Visible": fc.constant(true),
    "Legend.Position": fc.constantFrom("Bottom", "Right", "Corner"),
    "CategoryAxis.NumberFormat": optional(fc.constant("@")),
    "CategoryAxis.TickLabelPosition": optional(fc.constant("Low")),
    "CategoryAxis.ReversePlotOrder": optional(fc.constant(true)),
    "ValueAxis.Gridlines.Visible": optional(fc.constant(false)),
    "ValueAxis.Minimum": optional(fc.constant(-2.5)),
    Position: fc.constantFrom("B2:H20", "A1:A1"),
  }),
  series: fc.array(
    fc.record({
      bag: bagOf({
        Name: words,
        Values: fc.constant("First!A1:A5"),
        XValues: fc.constant("'It''s, second'!B1:B5"),
        "Fill.Color": colour,
        "Line.Color": colour,
        "Line.Weight": fc.constantFrom(1, 2.25),
        "Line.LineStyle": fc.constantFrom("Continuous", "Dash"),
      }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** Areas behind lines, over days. */
const combined: typeof chart = chart.map((made) => ({
  ...made,
  bag: new Map([
    ...made.bag,
    ["ChartType", "Line"],
    ["CategoryAxis.CategoryType", "DateAxis"],
    ["CategoryAxis.BaseTimeUnit", "Months"],
    ["CategoryAxis.MajorTimeUnitScale", "Years"],
    ["CategoryAxis.MajorUnit", 2],
  ]),
  series: [
    { bag: new Map([...made.series[0]!.bag, ["ChartType", "AreaStacked"], ["Legend.Visible", false]]) },
    ...made.series,
  ],
}));

const page = bagOf({
  Orientation: optional(fc.constantFrom("Landscape", "Portrait")),
  Zoom: optional(
    fc.constantFrom<Plain>({ scale: 80 }, { horizontalFitToPages: 1 }, { verticalFitToPages: 2 }),
  ),
  PaperSize: optional(fc.constantFrom("A4", "Letter")),
  CenterFooter: optional(fc.constantFrom("&P of &N", "R&&D")),
  LeftHeader: optional(words.filter((text) => !text.includes("&"))),
  PrintTitleRows: optional(fc.constant("$1:$2")),
  PrintArea: optional(fc.constant("$A$1:$F$9")),
});

const sheet = fc.record({
  cells: fc.array(fc.tuple(fc.nat(12), fc.nat(6), cell), { maxLength: 25 }),
  styles: fc.array(fc.tuple(fc.nat(12), fc.nat(6), style), { maxLength: 8 }),
  widths: fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 300 })), { maxLength: 3 }),
  hidden: fc.array(fc.nat(15), { maxLength: 2 }),
  visibility: fc.constantFrom("Visible", "Hidden", "VeryHidden"),
  tabColor: fc.oneof(fc.constant(""), colour),
  showGridlines: fc.boolean(),
  isProtected: fc.boolean(),
  freezeAt: fc.constantFrom(null, { row: 1, column: 0 }, { row: 0, column: 2 }, { row: 3, column: 1 }),
  rules: fc.array(rule, { maxLength: 4 }),
  charts: fc.array(fc.oneof(chart, combined), { maxLength: 2 }),
  comments: fc.uniqueArray(fc.tuple(fc.nat(9), words), { maxLength: 3, selector: ([row]) => row }),
  page,
  property: words,
});

type SheetSpec = typeof sheet extends fc.Arbitrary<infer Spec> ? Spec : never;

/** Workbooks with everything that the workbench keeps, of two sheets. */
export const anyBook: fc.Arbitrary<LiveWorkbook> = fc
  .tuple(sheet, sheet, fc.constantFrom(1900 as const, 1904 as const))
  .map(([first, second, dateSystem]) => {
    const book = new LiveWorkbook(dateSystem, 46_000);
    fill(book, "First", { ...first, visibility: "Visible" });
    fill(book, "It's, second", second);
    const [front, back] = book.sheets;
    book.setName("FO_ALL", "=First!$A$1:$B$9", null);
    Object.assign(book.setName("FO_LOCAL", "=LAMBDA(x,x+1)", back!), { visible: false, comment: "<ours>" });
    book.customXml.set("{11111111-0000-4000-8000-000000000001}", '<r xmlns="urn:x">é &amp; more</r>');
    for (const [column, text] of ["Item", "Total 2"].entries()) front!.setCell(20, column, { value: text });
    const table = book.addTable(front!, { top: 20, left: 0, bottom: 23, right: 1 }, "Items", [
      "Item",
      "Total 2",
    ]);
    Object.assign(table, { hasTotalsRow: true, style: "TableStyleMedium2" });
    front!.setCell(23, 1, { value: null, formula: "=SUM(Items[Total 2])" });
    front!.setCell(21, 1, { value: null, formula: "=LEN(Items[@Item])" });
    return book;
  });

function fill(book: LiveWorkbook, name: string, spec: SheetSpec): void {
  const made = book.addSheet(name, name === "First" ? 3 : 8);
  for (const [row, column, content] of spec.cells) made.setCell(row, column, content);
  for (const [row, column, look] of spec.styles) made.setStyle(row, column, look);
  for (const [column, pixels] of [...spec.widths].sort(([one], [other]) => one - other)) {
    made.setColumnWidth(column, pixels * 0.75);
  }
  for (const line of [...spec.hidden].sort((one, other) => one - other)) made.hideRow(line, true);
  const { visibility, tabColor, showGridlines, isProtected, freezeAt, rules, charts, comments } = spec;
  Object.assign(made, { visibility, tabColor, showGridlines, isProtected, freezeAt });
  made.merged.push({ top: 30, left: 0, bottom: 30, right: 2 });
  const { parts } = made;
  rules.forEach((each, index) => parts.conditionalFormats.push({ ...each, id: `cf${index}` }));
  charts.forEach((each, index) => parts.charts.push({ ...each, id: `chart${index}` }));
  for (const [row, content] of [...comments].sort(([one], [other]) => one - other)) {
    parts.comments.push({ id: `c${row}`, row, column: 1, content });
  }
  parts.validations.push(
    {
      blocks: [{ top: 0, left: 0, bottom: 3, right: 0 }],
      rule: { list: { inCellDropDown: true, source: "a,b" } },
    },
    {
      blocks: [{ top: 5, left: 0, bottom: 5, right: 0 }],
      rule: { decimal: { formula1: 1, formula2: "=$B$1", operator: "Between" } },
      details: { errorAlert: { title: "No", message: "<1", style: "Warning", showAlert: true } },
    },
  );
  for (const [key, value] of spec.page) parts.page.set(key, value);
  parts.customProperties.set("FinOps.Test", spec.property);
}
