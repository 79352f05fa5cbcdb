import { dateFromSerial } from "../../src/cells/serialDate";
import type { FunctionGuide, GuidedExample, GuidedFunction } from "../../src/runs/FunctionGuide";
import { functionsJson, type FunctionMetadata, type FunctionsMetadata } from "../functionsMetadata";
import { formulaArguments, literalCells } from "./formulaArguments";
import { docComments, type Example } from "./functionPages";

/** Families by the first word of their functions. */
const families: Readonly<Record<string, string>> = {
  ALLOCATE: "Cost and budget",
  ATTRIBUTE: "Attribution and return",
  BREAKEVEN: "Cost and budget",
  COST: "Cost and budget",
  EAC: "Cost and budget",
  FORECAST: "Forecast",
  RECOGNIZE: "Revenue recognition",
  ROI: "Attribution and return",
  SAVINGS: "Cost and budget",
  SPREAD: "Cost and budget",
  VARIANCE: "Variance",
};

/** Serial numbers from 2020 to 2050: what an example gives in a column of nothing else are dates. */
const [firstDate, lastDate] = [43_831, 55_153];

/** The functions as the pane lists them. */
export async function functionGuide(): Promise<FunctionGuide> {
  const { functions } = JSON.parse(await functionsJson()) as FunctionsMetadata;
  const comments = docComments();
  const byFamily = new Map<string, GuidedFunction[]>();
  for (const entry of functions) {
    const family = families[entry.name.split(".")[0]!];
    if (family === undefined) throw new Error(`${entry.name} belongs to no family of functions.`);
    const guided = guidedFunction(entry, comments.get(entry.id)!.examples);
    byFamily.set(family, [...(byFamily.get(family) ?? []), guided]);
  }
  return { families: [...byFamily].map(([name, members]) => ({ name, functions: members })) };
}

function guidedFunction(entry: FunctionMetadata, examples: readonly Example[]): GuidedFunction {
  const { name, description, parameters } = entry;
  const list = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name));
  return {
    name: `FINOPS.${name}`,
    description,
    syntax: `=FINOPS.${name}(${list.join(", ")})`,
    parameters: parameters.map((each) => ({
      name: each.name,
      description: `${each.optional ? "Optional. " : ""}${each.description}`,
    })),
    examples: examples.map((example) => guidedExample(example, entry)),
    page: `functions/${name}.html`,
  };
}

function guidedExample({ formula, result }: Example, entry: FunctionMetadata): GuidedExample {
  const cells = literalCells(result);
  const isDate = (cell: unknown): boolean =>
    Number.isInteger(cell) && Number(cell) >= firstDate && Number(cell) <= lastDate;
  const dateColumns = cells[0]!.flatMap((_, column) =>
    cells.every((row) => isDate(row[column])) ? [column] : [],
  );
  return {
    formula,
    result,
    shown: cells
      .map((row) =>
        row
          .map((cell, column) => (dateColumns.includes(column) ? dateFromSerial(Number(cell), 1900) : cell))
          .join(" | "),
      )
      .join("\n"),
    inputs: formulaArguments(formula, entry).map((argument) =>
      argument === null || Array.isArray(argument) ? argument : [[argument]],
    ),
    resultRows: cells.length,
    resultColumns: cells[0]!.length,
    dateColumns,
  };
}
