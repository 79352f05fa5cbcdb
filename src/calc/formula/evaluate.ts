import { CellError } from "../../cells/CellValue";
import { callFunction } from "../engine/callFunction";
import type { Scope, Shift } from "../engine/Scope";
import { functionNamed } from "../functions/registry";
import { agreeTo15Digits } from "../values/compareValues";
import { LambdaValue } from "../values/LambdaValue";
import { Reference, ReferenceList } from "../values/Reference";
import type { Value } from "../values/Value";
import type {
  BinaryExpression,
  CallExpression,
  Expression,
  InvokeExpression,
  ParsedFormula,
  RangeExpression,
} from "./Expression";
import { implicitIntersection } from "./implicitIntersection";
import { applyBinary, applyUnary } from "./operators";
import { combineReferences } from "./referenceOperators";
import { maxColumns, maxRows } from "../../cells/address";

/** The result of a whole formula. */
export function evaluateFormula({ expression, snapsToZero }: ParsedFormula, scope: Scope): Value {
  if (!snapsToZero || expression.kind !== "binary") return evaluate(expression, scope);
  const left = operand(evaluate(expression.left, scope), scope);
  const right = operand(evaluate(expression.right, scope), scope);
  if (typeof left === "number" && typeof right === "number" && left !== 0) {
    if (agreeTo15Digits(left, expression.operator === "-" ? right : -right)) return 0;
  }
  return applyBinary(expression.operator, left, right, scope);
}

function operand(value: Value, scope: Scope): Value {
  return value instanceof Reference && value.isCell ? scope.single(value) : value;
}

export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case "constant":
    case "array":
      return expression.value;
    case "range":
      return rangeOf(expression, scope);
    case "binary":
      return evaluateBinary(expression, scope);
    case "call":
      return evaluateCall(expression, scope);
    case "unary":
      return evaluateUnary(expression, scope);
    case "name":
      return evaluateName(expression, scope);
    case "table":
      return scope.engine.tables.resolve(expression, scope);
    case "invoke":
      return invoke(expression, scope);
    case "lambda":
      return lambdaOf(expression.params, expression.body, scope);
    case "let": {
      let inner = scope;
      for (const { name, init } of expression.declarations)
        inner = inner.withLocal(name, evaluate(init, inner));
      return evaluate(expression.body, inner);
    }
  }
}

/** Walks down the left operands instead of calling itself: a sum may have thousands of terms. */
function evaluateBinary(expression: BinaryExpression, scope: Scope): Value {
  if (expression.left.kind !== "binary") {
    return binary(expression, evaluate(expression.left, scope), scope);
  }
  const spine: BinaryExpression[] = [];
  let node: Expression = expression;
  while (node.kind === "binary") {
    spine.push(node);
    node = node.left;
  }
  let value = evaluate(node, scope);
  for (let next = spine.pop(); next; next = spine.pop()) value = binary(next, value, scope);
  return value;
}

function binary({ operator, right }: BinaryExpression, left: Value, scope: Scope): Value {
  const rightValue = evaluate(right, scope);
  if (operator === ":" || operator === " " || operator === ",")
    return combineReferences(operator, left, rightValue);
  return applyBinary(operator, left, rightValue, scope);
}

function evaluateCall({ entry, args }: CallExpression, scope: Scope): Value {
  if (entry.kind === "lazy") return entry.run(args, scope);
  const empty = entry.emptyIsOmitted ? undefined : null;
  const given: (Value | undefined)[] = [];
  for (const arg of args) given.push(arg ? evaluate(arg, scope) : empty);
  return callFunction(entry, given, scope);
}

function evaluateUnary(
  { operator, operand: inner }: Extract<Expression, { kind: "unary" }>,
  scope: Scope,
): Value {
  const value = evaluate(inner, scope);
  if (operator === "@") return implicitIntersection(value, scope);
  if (operator === "#") return spilled(value, scope);
  return applyUnary(operator, value, scope);
}

/** `D1#`: the cells that the result of the formula in D1 spills into; without spilling, the result itself. */
function spilled(value: Value, scope: Scope): Value {
  if (!(value instanceof Reference) || !value.isCell)
    return value instanceof CellError ? value : new CellError("#REF!");
  const shown = scope.single(value);
  const cell = scope.engine.sheets[value.sheet]!.formula(value.top, value.left);
  if (!cell?.array) {
    return shown instanceof CellError ? shown : new CellError("#REF!", "the cell does not spill");
  }
  if (!scope.engine.spills) return cell.array;
  if (cell.array.cells.length > 1 && !cell.spilled) {
    return new CellError("#REF!", "the cell cannot spill");
  }
  const { top, left, bottom, right } = cell.block;
  return new Reference(value.sheet, top, left, bottom, right);
}

function evaluateName({ sheet, name }: Extract<Expression, { kind: "name" }>, scope: Scope): Value {
  const value = scope.name(sheet, name);
  if (!(value instanceof CellError && value.code === "#NAME?")) return value;
  return scope.engine.tables.data(name) ?? functionValue(name, scope) ?? value;
}

/** A function by its name alone, as in BYROW(A1:B9,SUM). */
function functionValue(name: string, scope: Scope): LambdaValue | undefined {
  const entry = functionNamed(name.toUpperCase());
  if (entry?.kind !== "eager") return undefined;
  return new LambdaValue(entry.least, entry.most, (args) => callFunction(entry, [...args], scope));
}

function lambdaOf(params: readonly string[], body: Expression, scope: Scope): LambdaValue {
  return new LambdaValue(params.length, params.length, (args) => {
    let inner = scope;
    for (const [position, name] of params.entries()) inner = inner.withLocal(name, args[position] ?? null);
    return evaluate(body, inner);
  });
}

function invoke({ callee: called, args }: InvokeExpression, scope: Scope): Value {
  const callee = evaluate(called, scope);
  if (callee instanceof CellError) {
    if (callee.code !== "#NAME?" || called.kind !== "name") return callee;
    return new CellError("#NAME?", `unknown function ${called.name.toUpperCase()}`);
  }
  if (!(callee instanceof LambdaValue)) return new CellError("#REF!", "only a function can be called");
  if (args.length < callee.least || args.length > callee.most) {
    return new CellError("#VALUE!", `the function does not take ${args.length} arguments`);
  }
  return callee.call(args.map((arg) => (arg ? evaluate(arg, scope) : null)));
}

function rangeOf({ sheets, top, left, bottom, right, moves }: RangeExpression, scope: Scope): Value {
  const { rows, columns } = scope.shift ?? unmoved;
  const block = {
    top: moves.top ? wrapped(top + rows, maxRows) : top,
    left: moves.left ? wrapped(left + columns, maxColumns) : left,
    bottom: moves.bottom ? wrapped(bottom + rows, maxRows) : bottom,
    right: moves.right ? wrapped(right + columns, maxColumns) : right,
  };
  if (sheets === "own") return new Reference(scope.sheet, block.top, block.left, block.bottom, block.right);
  const areas: Reference[] = [];
  for (let sheet = sheets.first; sheet <= sheets.last; sheet += 1) {
    areas.push(new Reference(sheet, block.top, block.left, block.bottom, block.right));
  }
  return areas.length === 1 ? areas[0]! : new ReferenceList(areas);
}

const unmoved: Shift = { rows: 0, columns: 0 };

/** Beyond the edge of the sheet a reference goes on at the other side. */
function wrapped(position: number, count: number): number {
  return (position + count) % count;
}
