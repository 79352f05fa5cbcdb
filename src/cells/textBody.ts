import { financeError } from "../core/errors/financeError";
import type { CellValue } from "./CellValue";
import type { HeaderRow } from "./headerRow";
import { Problems } from "./problems";
import { isBlankRow } from "./totalRows";
import type { TextRows } from "./typedTable";

/**
 * The rows of a text file below its headers, to be typed in place.
 * @throws NO_ROWS when there are none; ROW_SHAPE for those that have more or fewer cells than headers.
 */
export function textBody({ name, rows }: TextRows, { headers, firstDataRow }: HeaderRow): CellValue[][] {
  const body = rows.slice(firstDataRow).map((row): CellValue[] => [...row]);
  while (body.length > 0 && isBlankRow(body.at(-1)!)) body.pop();
  if (body.length === 0) throw financeError("NO_ROWS", { place: name });
  const problems = new Problems(name);
  body.forEach((row, index) => {
    const got = row.length;
    const needed = headers.length;
    if (got !== needed && !isBlankRow(row)) {
      problems.add(
        financeError("ROW_SHAPE", { place: `${name}, row ${firstDataRow + index + 1}`, got, needed }),
      );
    }
  });
  problems.refuse();
  return body;
}
