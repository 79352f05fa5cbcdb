import type { CustomParameter } from "../../../calc/custom/CustomFunction";

/** A function as functions.json describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly CustomParameter[];
  readonly options?: { readonly volatile?: boolean; readonly cancelable?: boolean };
}

/** The file that tells Excel which custom functions there are. */
export interface FunctionsFile {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}
