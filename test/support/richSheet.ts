import { blockFromName, type BlockAddress } from "../../src/cells/address";
import type { SheetCell, SheetModel } from "../../src/reports/SheetModel";
import { sheetModel } from "./sheetModel";

const block = (name: string): BlockAddress => blockFromName(name)!;

/** A small sheet with everything that a model can ask for. */
export function richSheet(lines: number, runId: string): SheetModel {
  const rows: (readonly (SheetCell | undefined)[])[] = [
    [
      { value: "Total", format: { look: "message" } },
      { formula: `=SUM(B3:B${lines + 2})`, format: { number: "amount2", bold: true, border: "total" } },
    ],
    [
      { value: "Line", format: { look: "header" } },
      { value: "Amount", format: { look: "header", align: "right" } },
    ],
    ...Array.from({ length: lines }, (_, index): SheetCell[] => [
      { value: `=line ${index}`, format: { number: "text", indent: 1 } },
      { value: index * 1.5, format: { number: "amount2", look: "input" } },
    ]),
  ];
  return sheetModel("rich", "Rich", rows, {
    columns: [{ width: 30 }, { width: 14 }],
    rowHeights: { 0: 24 },
    names: [
      { name: "FO_FIRST", refersTo: "'Rich'!$B$3" },
      { name: `FO_LAST_${runId}`, refersTo: `'Rich'!$B$${lines + 2}` },
    ],
    freezeAt: { row: 2, column: 1 },
    gridlines: false,
    conditionalFormats: [
      { kind: "formula", block: block(`A3:B${lines + 2}`), formula: "=$B3>FO_FIRST", tone: "good" },
      { kind: "dataBar", block: block(`B3:B${lines + 2}`), good: "good", bad: "bad" },
    ],
    validations: [{ block: block("B1:B1"), list: ["or", "and"] }],
    charts: [
      {
        kind: "column",
        title: "Amounts",
        description: "Amounts by line",
        at: block("F1:L15"),
        categories: block(`A3:A${lines + 2}`),
        series: [
          { name: { row: 1, column: 1 }, values: block(`B3:B${lines + 2}`), scenario: "actual" },
          { name: { row: 1, column: 1 }, values: block(`B3:B${lines + 2}`), scenario: "forecast" },
        ],
        numberFormat: "amount0",
      },
    ],
    tables: [{ name: "Rich_1", block: block(`A2:B${lines + 2}`), columns: ["Line", "Amount"] }],
    print: { landscape: true, titleRows: [0, 1], footer: "&P of &N" },
    tabColor: "good",
    mark: { report: "rich", version: 1, runId, message: null, inputs: [] },
  });
}
