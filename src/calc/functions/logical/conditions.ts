import { CellError, type CellValue } from "../../../cells/CellValue";
import type { Scope } from "../../engine/Scope";
import type { Expression } from "../../formula/Expression";
import { applyBinary } from "../../formula/operators";
import { ArrayValue } from "../../values/ArrayValue";
import { toLogical, toNumber } from "../../values/coerce";
import { Reference } from "../../values/Reference";
import { stretched } from "../../values/stretch";
import type { Value } from "../../values/Value";
import { defineLazy } from "../define";

/** An argument left empty, as in IF(A1,,2), counts as 0. */
function valueOf(expression: Expression | null | undefined, scope: Scope): Value {
  return expression ? scope.evaluate(expression) : 0;
}

function isMany(value: Value): value is ArrayValue | Reference {
  return value instanceof ArrayValue || (value instanceof Reference && !value.isCell);
}

/** One value for each element of the arrays, which are stretched to one shape. */
function forEachElement(
  arrays: readonly Value[],
  scope: Scope,
  pick: (values: readonly CellValue[]) => CellValue,
): Value {
  const parts: ArrayValue[] = [];
  for (const value of arrays) {
    const array = scope.array(value);
    if (array instanceof CellError) return array;
    parts.push(array);
  }
  const rows = Math.max(...parts.map((part) => part.rows));
  const columns = Math.max(...parts.map((part) => part.columns));
  const inputs = parts.map((part) => stretched(part, rows, columns));
  const cells: CellValue[] = [];
  for (let place = 0; place < rows * columns; place += 1) {
    cells.push(pick(inputs.map((input) => input[input.length === 1 ? 0 : place]!)));
  }
  return new ArrayValue(rows, columns, cells);
}

/** Only the branch taken is evaluated, unless the condition is an array. */
function choose(condition: Value, whenTrue: () => Value, whenFalse: () => Value, scope: Scope): Value {
  if (isMany(condition)) {
    return forEachElement(
      [condition, whenTrue(), whenFalse()],
      scope,
      ([test = null, yes = null, no = null]) => {
        const holds = toLogical(test);
        if (holds instanceof CellError) return holds;
        return holds ? yes : no;
      },
    );
  }
  const holds = toLogical(scope.single(condition));
  if (holds instanceof CellError) return holds;
  return holds ? whenTrue() : whenFalse();
}

function firstThatHolds(args: readonly (Expression | null)[], position: number, scope: Scope): Value {
  if (position >= args.length) return new CellError("#N/A", "no condition holds");
  return choose(
    valueOf(args[position], scope),
    () => valueOf(args[position + 1], scope),
    () => firstThatHolds(args, position + 2, scope),
    scope,
  );
}

function firstThatEquals(
  value: Value,
  args: readonly (Expression | null)[],
  position: number,
  scope: Scope,
): Value {
  if (position >= args.length) return new CellError("#N/A", "no value matches");
  if (position === args.length - 1) return valueOf(args[position], scope);
  return choose(
    applyBinary("=", value, valueOf(args[position], scope), scope),
    () => valueOf(args[position + 1], scope),
    () => firstThatEquals(value, args, position + 2, scope),
    scope,
  );
}

function replacing(name: string, isReplaced: (error: CellError) => boolean) {
  return defineLazy({
    name,
    least: 2,
    most: 2,
    run([first, second], scope) {
      const value = valueOf(first, scope);
      if (isMany(value)) {
        return forEachElement([value, valueOf(second, scope)], scope, ([cell = null, other = null]) =>
          cell instanceof CellError && isReplaced(cell) ? other : cell,
        );
      }
      const cell = scope.single(value);
      return cell instanceof CellError && isReplaced(cell) ? valueOf(second, scope) : (cell ?? 0);
    },
  });
}

export const conditions = [
  defineLazy({
    name: "IF",
    least: 2,
    most: 3,
    run: ([condition, whenTrue, ...rest], scope) =>
      choose(
        valueOf(condition, scope),
        () => valueOf(whenTrue, scope),
        () => (rest.length === 0 ? false : valueOf(rest[0], scope)),
        scope,
      ),
  }),
  defineLazy({
    name: "IFS",
    least: 2,
    run: (args, scope) =>
      args.length % 2 === 0
        ? firstThatHolds(args, 0, scope)
        : new CellError("#N/A", "a condition has no value"),
  }),
  defineLazy({
    name: "SWITCH",
    least: 3,
    run: (args, scope) => firstThatEquals(valueOf(args[0], scope), args, 1, scope),
  }),
  defineLazy({
    name: "CHOOSE",
    least: 2,
    run([index, ...choices], scope) {
      const position = valueOf(index, scope);
      if (isMany(position)) {
        const values = choices.map((choice) => valueOf(choice, scope));
        return forEachElement([position, ...values], scope, ([wished = null, ...options]) => {
          const number = toNumber(wished, scope.dates);
          return number instanceof CellError ? number : (options[Math.trunc(number) - 1] ?? noChoice());
        });
      }
      const number = toNumber(scope.single(position), scope.dates);
      if (number instanceof CellError) return number;
      const choice = choices[Math.trunc(number) - 1];
      return choice === undefined ? noChoice() : valueOf(choice, scope);
    },
  }),
  replacing("IFERROR", () => true),
  replacing("IFNA", ({ code }) => code === "#N/A"),
];

function noChoice(): CellError {
  return new CellError("#VALUE!", "there is no such choice");
}
