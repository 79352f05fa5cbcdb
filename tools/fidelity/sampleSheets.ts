import { plainSheet } from "../../src/reports/plainSheet";
import type { SheetCell, SheetModel } from "../../src/reports/SheetModel";

/** A marked data sheet with a table and a report over it that uses every kind of thing a sheet model can hold. */
export function sampleSheets(run: { readonly id: string; readonly at: number }): readonly SheetModel[] {
  return [dataSheet(run.id), reportSheet(run)];
}

export const sampleRun = { id: "run-1", at: 46_000.5 };

const accounts = [
  { name: "Revenue", actual: 1_204_500.25, plan: 1_150_000, effect: 1 },
  { name: "Cost of sales", actual: 498_300.1, plan: 470_000, effect: -1 },
  { name: "Payroll", actual: 310_250.4, plan: 325_000, effect: -1 },
  { name: "Marketing", actual: 88_120.75, plan: 80_000, effect: -1 },
  { name: "=2+5 & <Travel>", actual: 12_045.05, plan: 15_000, effect: -1 },
] as const;

/** 1 January 2026 as a serial number. */
const period = 46_023;
const columns = ["Line", "Period", "Scenario", "Amount"];

function dataSheet(runId: string): SheetModel {
  const amounts = accounts.flatMap(({ name, actual, plan }) => [
    [name, period, "Actual", actual],
    [name, period, "Plan", plan],
  ]);
  return {
    ...plainSheet,
    report: "sample-data",
    name: "Sample data",
    rows: [
      columns.map((value): SheetCell => ({ value, format: { look: "header" } })),
      ...amounts.map(([line, month, scenario, amount]): SheetCell[] => [
        { value: line! },
        { value: month!, format: { number: "month" } },
        { value: scenario! },
        { value: amount!, format: { number: "amount2" } },
      ]),
    ],
    columns: [{ width: 24 }, { width: 12 }, { width: 12 }, { width: 16 }],
    tables: [{ name: "SampleData", block: { top: 0, left: 0, bottom: amounts.length, right: 3 }, columns }],
    mark: { report: "sample-data", version: 1, runId, message: null, inputs: [] },
  };
}

const firstLine = 8;
const lastLine = firstLine + accounts.length - 1;

function reportSheet({ id, at }: { readonly id: string; readonly at: number }): SheetModel {
  return {
    ...plainSheet,
    report: "sample-report",
    name: "Sample report",
    rows: [
      [undefined, { value: "Revenue ahead of plan; marketing over by 8,121", format: { look: "message" } }],
      [
        undefined,
        { value: "Example Ltd, EUR, January 2026: actual against plan", format: { look: "caption" } },
      ],
      [
        undefined,
        { value: "Run", format: { look: "quiet" } },
        { value: id },
        { value: at, format: { number: "timestamp" } },
      ],
      [],
      [
        undefined,
        { value: "Tolerance", format: { look: "caption" } },
        { value: 10_000, format: { look: "input", number: "amount0" } },
        { value: "Show", format: { look: "caption" } },
        { value: "difference", format: { look: "input" } },
      ],
      [],
      [
        undefined,
        undefined,
        { value: "AC", format: { look: "chipActual", align: "center" } },
        { value: "PL", format: { look: "chipPlan", align: "center" } },
        { value: "ΔPL", format: { look: "chipVariance", align: "center" } },
        { value: "ΔPL %", format: { look: "chipVariance", align: "center" } },
      ],
      ["Key", "Line", "Actual", "Plan", "Difference", "Share", "Effect", "Comment"].map(
        (value, column): SheetCell => ({
          value,
          format: { look: "header", ...(column > 1 && column < 7 ? { align: "right" } : {}) },
        }),
      ),
      ...accounts.map(lineCells),
      totalCells(),
    ],
    columns: [8, 28, 16, 16, 16, 10, 16, 50].map((width, column) =>
      column === 0 ? { width, hidden: true } : { width },
    ),
    rowHeights: { 0: 24 },
    names: [
      { name: "FO_TOLERANCE", refersTo: "'Sample report'!$C$5" },
      { name: "FO_AMOUNTS", refersTo: "SampleData[Amount]" },
    ],
    freezeAt: { row: firstLine, column: 2 },
    gridlines: false,
    conditionalFormats: [
      {
        kind: "formula",
        block: { top: firstLine, left: 1, bottom: lastLine, right: 1 },
        formula: `=ABS($G${firstLine + 1})>FO_TOLERANCE`,
        tone: "attention",
      },
      {
        kind: "dataBar",
        block: { top: firstLine, left: 6, bottom: lastLine, right: 6 },
        good: "good",
        bad: "bad",
      },
    ],
    validations: [{ block: { top: 4, left: 4, bottom: 4, right: 4 }, list: ["difference", "effect"] }],
    charts: [
      {
        kind: "bar",
        title: "Actual against plan, EUR",
        description: "Bars of actual and plan by line of the statement.",
        at: { top: lastLine + 3, left: 1, bottom: lastLine + 20, right: 5 },
        categories: { top: firstLine, left: 1, bottom: lastLine, right: 1 },
        series: [
          {
            name: { row: firstLine - 1, column: 2 },
            values: { top: firstLine, left: 2, bottom: lastLine, right: 2 },
            scenario: "actual",
          },
          {
            name: { row: firstLine - 1, column: 3 },
            values: { top: firstLine, left: 3, bottom: lastLine, right: 3 },
            scenario: "plan",
          },
        ],
        numberFormat: "amount0",
      },
    ],
    print: { landscape: true, titleRows: [6, 7], footer: "Page &P of &N, &F" },
    tabColor: "neutral",
    mark: {
      report: "sample-report",
      version: 1,
      runId: id,
      message: { cell: "B1", written: "Revenue ahead of plan; marketing over by 8,121" },
      inputs: [{ name: "FO_TOLERANCE", cell: "C5" }],
    },
  };
}

function lineCells(
  { name, actual, plan, effect }: (typeof accounts)[number],
  index: number,
): (SheetCell | undefined)[] {
  const row = firstLine + index + 1;
  const sum = (scenario: string): string =>
    `=SUMPRODUCT(EXACT(SampleData[Line],$B${row})*(SampleData[Scenario]="${scenario}")*FO_AMOUNTS)`;
  return [
    { value: `L${index + 1}` },
    { value: name },
    { formula: sum("Actual"), expected: actual, format: { number: "amount0" } },
    { formula: sum("Plan"), expected: plan, format: { number: "amount0" } },
    { formula: `=C${row}-D${row}`, expected: actual - plan, format: { number: "variance0" } },
    {
      formula: `=IF(D${row}=0,"n/m",E${row}/ABS(D${row}))`,
      expected: (actual - plan) / plan,
      format: { number: "varianceShare", align: "right" },
    },
    { formula: `=E${row}*${effect}`, expected: (actual - plan) * effect, format: { number: "variance0" } },
    { value: null, format: { look: "note" } },
  ];
}

function totalCells(): (SheetCell | undefined)[] {
  const sum = (column: string): string => `=SUM(${column}${firstLine + 1}:${column}${lastLine + 1})`;
  const total = { border: "total", bold: true } as const;
  return [
    { value: "T" },
    { value: "Sum of lines", format: total },
    ...["C", "D", "E"].map((column): SheetCell => ({
      formula: sum(column),
      format: { ...total, number: column === "E" ? "variance0" : "amount0" },
    })),
    { value: null, format: total },
    {
      formula: '=IF(SUM(C9:C13)=SUMIFS(FO_AMOUNTS,SampleData[Scenario],"Actual"),"OK","ERROR")',
      format: total,
    },
  ];
}
