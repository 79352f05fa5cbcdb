import {
  parse,
  parseA1Ref,
  parseStructRef,
  tokenize,
  type AstExpression,
  type Identifier,
  type ReferenceIdentifier,
  type Token,
} from "@borgar/fx";
import { maxColumns, maxRows } from "../../cells/address";
import { CellError, isErrorCode, type CellValue } from "../../cells/CellValue";
import { functionNamed } from "../functions/registry";
import { ArrayValue } from "../values/ArrayValue";
import type { FunctionEntry } from "../functions/define";
import type { Expression, ParsedFormula, SheetSpan } from "./Expression";

/** Position of a sheet by its name, the case aside; undefined when there is none. */
export type SheetPosition = (name: string) => number | undefined;

/** Reads formulas; the same formula and the same reference are read once. */
export class FormulaReader {
  readonly #formulas = new Map<string, ParsedFormula>();
  readonly #references = new Map<string, Expression>();
  /** The formula being read calls a volatile function. */
  #isVolatile = false;

  constructor(
    readonly sheetPosition: SheetPosition,
    /** A function of the host, by its name in upper case. */
    readonly hostFunction: (name: string) => FunctionEntry | undefined,
  ) {}

  /** Reads a formula, with or without "="; what cannot be read becomes the error a cell would show. */
  read(text: string): ParsedFormula {
    let parsed = this.#formulas.get(text);
    if (!parsed) {
      parsed = this.#parse(text.startsWith("=") ? text : `=${text}`);
      this.#formulas.set(text, parsed);
    }
    return parsed;
  }

  #parse(formula: string): ParsedFormula {
    this.#isVolatile = false;
    try {
      const tokens = tokenize(formula, { withLocation: false }).map(withoutPrefix);
      const enclosed = /^=\s*\(/.test(formula) && isEnclosed(tokens);
      const expression = this.expression(parse(formula.includes("#") ? withAnchorCalls(tokens) : tokens));
      const adds =
        expression.kind === "binary" && (expression.operator === "+" || expression.operator === "-");
      return { expression, snapsToZero: adds && !enclosed, isVolatile: this.#isVolatile };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      // A reference to a deleted sheet, `Sheet1!#REF!`, is no grammar of the parser.
      const found = formula.includes("#REF!")
        ? new CellError("#REF!")
        : new CellError("#NAME?", `the formula cannot be read: ${error.message}`);
      return { expression: { kind: "constant", value: found }, snapsToZero: false, isVolatile: false };
    }
  }

  expression(node: AstExpression): Expression {
    switch (node.type) {
      case "Literal":
        return { kind: "constant", value: node.value };
      case "ErrorLiteral":
        return failure(isErrorCode(node.value) ? new CellError(node.value) : new CellError("#NAME?"));
      case "ReferenceIdentifier":
        return this.#reference(node);
      case "UnaryExpression":
        return {
          kind: "unary",
          operator: node.operator,
          operand: this.expression(node.arguments[0]!),
        };
      case "BinaryExpression":
        return this.#binary(node);
      case "ArrayExpression":
        return { kind: "array", value: arrayConstant(node.elements) };
      case "CallExpression":
        return this.#call(node.callee, node.arguments);
      case "LetExpression":
        return {
          kind: "let",
          declarations: node.declarations.map(({ id, init }) => ({
            name: id.name.toLowerCase(),
            init: init ? this.expression(init) : { kind: "constant", value: null },
          })),
          body: node.body ? this.expression(node.body) : { kind: "constant", value: null },
        };
      case "LambdaExpression":
        return {
          kind: "lambda",
          params: node.params.map(({ name }) => name.toLowerCase()),
          body: node.body ? this.expression(node.body) : { kind: "constant", value: null },
        };
    }
  }

  /** Long sums lean to the left: they are walked, not called, down their spine. */
  #binary(node: Extract<AstExpression, { type: "BinaryExpression" }>): Expression {
    const spine = [node];
    let left = node.arguments[0]!;
    while (left.type === "BinaryExpression") {
      spine.push(left);
      left = left.arguments[0]!;
    }
    let expression = this.expression(left);
    for (let next = spine.pop(); next; next = spine.pop()) {
      const { operator, arguments: operands } = next;
      expression = {
        kind: "binary",
        operator,
        left: expression,
        right: this.expression(operands[1]!),
      };
    }
    return expression;
  }

  #operands(args: readonly (AstExpression | null)[]): (Expression | null)[] {
    return args.map((arg) => (arg ? this.expression(arg) : null));
  }

  /** @param callee An identifier, which the parser's types promise, or an expression that gives a function. */
  #call(callee: { readonly type: string }, args: readonly (AstExpression | null)[]): Expression {
    if (callee.type === "Identifier") return this.#callByName((callee as Identifier).name, args);
    return {
      kind: "invoke",
      callee: this.expression(callee as AstExpression),
      args: this.#operands(args),
    };
  }

  #callByName(written: string, args: readonly (AstExpression | null)[]): Expression {
    const name = written.toUpperCase();
    const operands = this.#operands(args);
    const [first] = operands;
    if (name === "SINGLE" && first) return { kind: "unary", operator: "@", operand: first };
    if (name === "ANCHORARRAY" && first) return { kind: "unary", operator: "#", operand: first };
    const entry = functionNamed(name) ?? this.hostFunction(name);
    // Neither Excel nor the host has it: LET, LAMBDA or the workbook may.
    if (!entry) return { kind: "invoke", callee: named(written), args: operands };
    if (operands.length < entry.least || operands.length > entry.most) {
      return failure(new CellError("#VALUE!", `${name} does not take ${operands.length} arguments`));
    }
    if (entry.kind === "eager" && entry.isVolatile) this.#isVolatile = true;
    return { kind: "call", entry, args: operands };
  }

  #reference(node: ReferenceIdentifier): Expression {
    let expression = this.#references.get(node.value);
    if (!expression) {
      expression = this.#readReference(node);
      this.#references.set(node.value, expression);
    }
    return expression;
  }

  #readReference({ value, kind }: ReferenceIdentifier): Expression {
    if (kind === "table") return tableExpression(value);
    const parsed = parseA1Ref(value);
    // R and C are names to LAMBDA, though no name of a workbook.
    if (!parsed && /^[rc]$/i.test(value)) return named(value);
    if (!parsed) return failure(new CellError("#NAME?", `${value} cannot be read`));
    const sheets = this.#sheets(parsed.context ?? []);
    if (sheets === null) return failure(new CellError("#REF!", `no sheet for ${value}`));
    if ("name" in parsed) {
      return {
        kind: "name",
        sheet: sheets === "own" ? "own" : sheets.first,
        name: parsed.name.toLowerCase(),
      };
    }
    const { range } = parsed;
    const wholeColumns = range.top === null;
    const wholeRows = range.left === null;
    return {
      kind: "range",
      sheets,
      top: range.top ?? 0,
      left: range.left ?? 0,
      bottom: range.bottom ?? maxRows - 1,
      right: range.right ?? maxColumns - 1,
      moves: {
        top: !wholeColumns && !range.$top,
        left: !wholeRows && !range.$left,
        bottom: !wholeColumns && !range.$bottom,
        right: !wholeRows && !range.$right,
      },
    };
  }

  #sheets(context: readonly string[]): SheetSpan | null {
    if (context.length === 0) return "own";
    // More than one part: another workbook, which is not here.
    if (context.length > 1) return null;
    const name = context[0]!;
    const whole = this.sheetPosition(name);
    if (whole !== undefined) return { first: whole, last: whole };
    const [from = "", to = ""] = name.split(":");
    const first = this.sheetPosition(from);
    const last = this.sheetPosition(to);
    if (first === undefined || last === undefined) return null;
    return { first: Math.min(first, last), last: Math.max(first, last) };
  }
}

function named(name: string): Expression {
  return { kind: "name", sheet: "own", name: name.toLowerCase() };
}

/** Files put prefixes before newer functions and before the names that LET and LAMBDA bind. */
function withoutPrefix(token: Token): Token {
  const value = token.value.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, "");
  return value === token.value ? token : { ...token, value };
}

/** `A1#` as files write it, ANCHORARRAY(A1): the parser takes no range operator beside the sign. */
function withAnchorCalls(tokens: readonly Token[]): Token[] {
  const isRange = (token: Token | undefined) => token?.type.startsWith("range") === true;
  return tokens.flatMap((token, position): Token[] => {
    if (token.value === "#" && isRange(tokens[position - 1])) return [];
    if (tokens[position + 1]?.value !== "#" || !isRange(token)) return [token];
    return [operator("ANCHORARRAY", "func"), operator("("), token, operator(")")];
  });
}

function operator(value: string, type = "operator"): Token {
  return { type, value };
}

/** Whether one pair of brackets goes around the whole formula. */
function isEnclosed(tokens: readonly Token[]): boolean {
  const body = tokens.filter(({ type }) => type !== "fx_prefix" && type !== "whitespace");
  let depth = 0;
  for (const [position, { value }] of body.entries()) {
    if (value === "(") depth += 1;
    else if (value === ")") depth -= 1;
    if (depth === 0) return position === body.length - 1;
  }
  return false;
}

function failure(value: CellError): Expression {
  return { kind: "constant", value };
}

function tableExpression(text: string): Expression {
  const parsed = parseStructRef(text);
  if (!parsed) return failure(new CellError("#NAME?", `${text} cannot be read`));
  const { table = "", columns = [], sections = [] } = parsed;
  return { kind: "table", table, columns, sections };
}

function arrayConstant(elements: readonly (readonly AstExpression[])[]): ArrayValue {
  const columns = Math.max(...elements.map((row) => row.length));
  const cells: CellValue[] = [];
  for (const row of elements) {
    for (let column = 0; column < columns; column += 1) cells.push(constantOf(row[column]));
  }
  return new ArrayValue(elements.length, columns, cells);
}

function constantOf(node: AstExpression | undefined): CellValue {
  if (node?.type === "Literal") return node.value;
  if (node?.type === "ErrorLiteral" && isErrorCode(node.value)) return new CellError(node.value);
  return new CellError("#N/A");
}
