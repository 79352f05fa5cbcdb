import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../src/functions");

/** What Excel reads about the functions: functions.json. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly unknown[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: "matrix";
  readonly optional?: true;
}

/** The files that hold one cell function each. */
export function functionFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

/** functions.json: what the generator reads from the doc comments, and that error cells may come in. */
export async function functionsJson(): Promise<string> {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(functionFiles(), true);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return withErrorInputs(metadataJson);
}

/** Words that one file declares and that arguments of other functions of the family take too. */
const sharedWords = [
  { family: "RECOGNIZE", argument: "convention", customEnumId: "RecognitionConvention" },
  { family: "FORECAST", argument: "method", customEnumId: "ForecastMethodWord" },
];

/**
 * What the generator has no tag for: error cells may come in, for without that flag one of them turns the whole result
 * into it; and functions of a family share the words that one file declares.
 */
export function withErrorInputs(metadataJson: string): string {
  const metadata = JSON.parse(metadataJson) as FunctionsMetadata;
  const functions = metadata.functions.map((entry) => ({
    ...entry,
    parameters: entry.parameters.map((parameter) => {
      const shared = sharedWords.find(
        ({ family, argument }) => entry.id.split(".")[0] === family && argument === parameter.name,
      );
      return shared ? { ...parameter, customEnumId: shared.customEnumId } : parameter;
    }),
  }));
  return `${JSON.stringify({ ...metadata, functions, allowErrorForDataTypeAny: true }, null, 2)}\n`;
}
