import { CellError, type CellValue } from "../../cells/CellValue";
import { ArrayValue } from "../values/ArrayValue";

/** The value of an answer, or an error that says what is wrong with it. */
export function answerValue(answer: unknown): CellValue | ArrayValue {
  if (!Array.isArray(answer)) return cellFromAnswer(answer);
  const rows: readonly unknown[] = answer;
  const cells: CellValue[] = [];
  let columns: number | null = null;
  for (const row of rows) {
    if (!Array.isArray(row)) return refusal("an answer of many values comes in rows");
    columns ??= row.length;
    if (row.length !== columns) return refusal("the rows of the answer differ in length");
    for (const cell of row) cells.push(cellFromAnswer(cell));
  }
  if (cells.length === 0) return new CellError("#CALC!", "the answer is empty");
  return new ArrayValue(rows.length, columns ?? 0, cells);
}

/** The error of a call that threw. */
export function errorFromFailure(failure: unknown): CellError {
  if (failure instanceof CellError) return failure;
  return refusal(failure instanceof Error ? failure.message : String(failure));
}

function cellFromAnswer(answer: unknown): CellValue {
  if (answer === undefined || answer === null) return null;
  if (typeof answer === "string" || typeof answer === "boolean" || answer instanceof CellError) return answer;
  if (typeof answer !== "number") return refusal(`an answer cannot be of type ${typeof answer}`);
  if (Number.isNaN(answer)) return refusal("the answer is not a number");
  return Number.isFinite(answer) ? answer + 0 : new CellError("#NUM!", "the answer is infinite");
}

function refusal(message: string): CellError {
  return new CellError("#VALUE!", message);
}
