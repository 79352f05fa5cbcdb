import { financeError, type FinanceError } from "../core/errors/financeError";
import { shownPlace, type TableCandidate } from "./tableCandidates";

/** What to say of a place that is meant to be a table, and lacks columns that it needs. */
export function incompleteTable({ place, wanted, headers, missing }: TableCandidate): FinanceError {
  return financeError("TABLE_INCOMPLETE", {
    place: shownPlace(place),
    table: wanted.name,
    columns: missing.join(", "),
    headers: headers.filter((header) => header !== "").join(", "),
  });
}
