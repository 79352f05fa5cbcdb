import type { CellValue } from "../../cells/CellValue";
import type { FunctionEntry } from "../functions/define";
import type { ArrayValue } from "../values/ArrayValue";

export type BinaryOperator =
  "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=" | ":" | " " | ",";

export type UnaryOperator = "+" | "-" | "%" | "@" | "#";

/** Sheet positions of a reference; `own` is the sheet of the formula. */
export type SheetSpan = "own" | { readonly first: number; readonly last: number };

export interface RangeExpression {
  readonly kind: "range";
  readonly sheets: SheetSpan;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Which of the four move with the cell when the formula is not seen from where it was written. */
  readonly moves: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
}

export interface TableExpression {
  readonly kind: "table";
  /** Empty for the table the formula stands in. */
  readonly table: string;
  readonly columns: readonly string[];
  /** "all", "data", "headers", "totals", "this row". */
  readonly sections: readonly string[];
}

export interface BinaryExpression {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface CallExpression {
  readonly kind: "call";
  readonly entry: FunctionEntry;
  /** Null stands for an argument left empty. */
  readonly args: readonly (Expression | null)[];
}

/** Calls what a name or another expression stands for: a LAMBDA. */
export interface InvokeExpression {
  readonly kind: "invoke";
  readonly callee: Expression;
  readonly args: readonly (Expression | null)[];
}

interface LambdaExpression {
  readonly kind: "lambda";
  /** In lower case. */
  readonly params: readonly string[];
  readonly body: Expression;
}

interface LetExpression {
  readonly kind: "let";
  readonly declarations: readonly { readonly name: string; readonly init: Expression }[];
  readonly body: Expression;
}

/** A formula as the calculator evaluates it. */
export type Expression =
  | { readonly kind: "constant"; readonly value: CellValue }
  | { readonly kind: "array"; readonly value: ArrayValue }
  | RangeExpression
  | TableExpression
  | { readonly kind: "name"; readonly sheet: number | "own"; readonly name: string }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly operand: Expression }
  | BinaryExpression
  | CallExpression
  | InvokeExpression
  | LambdaExpression
  | LetExpression;

export interface ParsedFormula {
  readonly expression: Expression;
  /**
   * The last operation is an addition or subtraction outside brackets: Excel gives 0 where its operands cancel
   * to 15 digits.
   */
  readonly snapsToZero: boolean;
  /** It calls a function that Excel calculates anew each time, such as OFFSET. */
  readonly isVolatile: boolean;
}
