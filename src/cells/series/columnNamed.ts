import { financeError } from "../../core/errors/financeError";
import { normalisedWords } from "../words";

/**
 * The column of a header that the user gave.
 * @throws HEADER_MISSING where there is none, HEADER_TWICE where it stands twice.
 */
export function columnNamed(headers: readonly string[], header: string, role: string): number {
  const words = normalisedWords(header);
  const same = [...headers.keys()].filter((index) => normalisedWords(headers[index]!) === words);
  const exact = same.filter((index) => headers[index]!.trim() === header.trim());
  const [column, other] = exact.length > 0 ? exact : same;
  const shown = JSON.stringify(header);
  if (column === undefined) {
    const known = headers.filter((each) => each !== "").join(", ");
    throw financeError("HEADER_MISSING", { header: shown, role, headers: known });
  }
  if (other !== undefined) throw financeError("HEADER_TWICE", { header: shown, role });
  return column;
}
