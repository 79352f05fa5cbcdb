import { CellError, isErrorCode, type CellValue } from "../../../cells/CellValue";
import { at15Digits, compareNumbers, compareText } from "../../values/compareValues";
import { numberFromText } from "../../values/numberFromText";
import type { DateSetting } from "../../values/serialFromDateText";
import { hasWildcard, wildcardTest, withoutEscapes } from "./wildcard";

/** What SUMIFS and its family ask of a cell. */
export interface Criterion {
  /** The same for criteria that mean the same. */
  readonly key: string;
  /**
   * The value asked for, when the criterion asks for one: a number at 15 digits (texts that read as it match too),
   * a text in lower case, or a boolean.
   */
  readonly equals?: number | string | boolean;
  test(value: CellValue): boolean;
}

type Operator = "=" | "<>" | "<" | "<=" | ">" | ">=";

/**
 * The criterion an argument states. A blank cell as criterion is 0; a text may start with an operator; its rest is
 * read as a number, date, boolean or error where it looks like one, else as text with `*`, `?` and `~`.
 * @source Microsoft, COUNTIF, COUNTIFS and SUMIFS functions.
 */
export function criterionOf(argument: CellValue, dates: DateSetting): Criterion {
  if (argument === null) return equalsNumber(0, dates);
  if (typeof argument === "number") return equalsNumber(argument, dates);
  if (typeof argument === "boolean") return equalsBoolean(argument);
  if (argument instanceof CellError) return equalsError(argument.code);
  const [, operator = "", operand = ""] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(argument) ?? [];
  if (operator === "") return operand === "" ? equalsNothing() : equalsText(operand, dates);
  if (operand === "") return withoutOperand(operator as Operator);
  if (operator === "=") return equalsText(operand, dates);
  if (operator === "<>") {
    const equal = equalsText(operand, dates);
    return { key: `<>${equal.key}`, test: (value) => !equal.test(value) };
  }
  return ordered(operator as Operator, operand, dates);
}

function equalsNumber(number: number, dates: DateSetting): Criterion {
  const equals = at15Digits(number);
  return {
    key: `number ${equals}`,
    equals,
    test(value) {
      if (typeof value === "number") return at15Digits(value) === equals;
      if (typeof value !== "string") return false;
      const read = numberFromText(value, dates);
      return read !== null && at15Digits(read) === equals;
    },
  };
}

function equalsBoolean(equals: boolean): Criterion {
  return { key: `boolean ${equals}`, equals, test: (value) => value === equals };
}

function equalsError(code: string): Criterion {
  return { key: `error ${code}`, test: (value) => value instanceof CellError && value.code === code };
}

/** The empty text: blank cells and cells with an empty text. */
function equalsNothing(): Criterion {
  return { key: "nothing", test: (value) => value === null || value === "" };
}

/** "=" asks for cells without content, "<>" for the others; an order against nothing is met by none. */
function withoutOperand(operator: Operator): Criterion {
  if (operator === "=") return { key: "blank", test: (value) => value === null };
  if (operator === "<>") return { key: "not blank", test: (value) => value !== null };
  return { key: "none", test: () => false };
}

function equalsText(operand: string, dates: DateSetting): Criterion {
  const literal = literalOf(operand, dates);
  if (typeof literal === "number") return equalsNumber(literal, dates);
  if (typeof literal === "boolean") return equalsBoolean(literal);
  if (literal instanceof CellError) return equalsError(literal.code);
  const lower = operand.toLowerCase();
  if (hasWildcard(operand)) {
    const matches = wildcardTest(operand);
    return { key: `pattern ${lower}`, test: (value) => typeof value === "string" && matches(value) };
  }
  const equals = withoutEscapes(lower);
  return {
    key: `text ${equals}`,
    equals,
    test: (value) => typeof value === "string" && value.toLowerCase() === equals,
  };
}

function ordered(operator: Operator, operand: string, dates: DateSetting): Criterion {
  const literal = literalOf(operand, dates);
  const key = `${operator}${operand.toLowerCase()}`;
  const holds = orderTest(operator);
  if (typeof literal === "number") {
    return { key, test: (value) => typeof value === "number" && holds(compareNumbers(value, literal)) };
  }
  if (typeof literal === "boolean") {
    return { key, test: (value) => typeof value === "boolean" && holds(Number(value) - Number(literal)) };
  }
  if (literal instanceof CellError) return { key, test: () => false };
  const text = withoutEscapes(operand);
  return { key, test: (value) => typeof value === "string" && holds(compareText(value, text)) };
}

function orderTest(operator: Operator): (order: number) => boolean {
  if (operator === "<") return (order) => order < 0;
  if (operator === "<=") return (order) => order <= 0;
  if (operator === ">") return (order) => order > 0;
  return (order) => order >= 0;
}

function literalOf(operand: string, dates: DateSetting): number | boolean | CellError | null {
  const number = numberFromText(operand, dates);
  if (number !== null) return number;
  const upper = operand.toUpperCase();
  if (upper === "TRUE") return true;
  if (upper === "FALSE") return false;
  return isErrorCode(upper) ? new CellError(upper) : null;
}
