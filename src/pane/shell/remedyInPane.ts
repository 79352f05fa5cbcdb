import type { FinanceErrorCode } from "../../core/errors/catalogue";
import type { FinanceError } from "../../core/errors/financeError";

/** Where the catalogue's remedy names an option of the command, the pane names its own field. */
const remedies: Partial<Readonly<Record<FinanceErrorCode, string>>> = {
  ACCOUNT_TYPE_MISSING: "Choose the column under Columns, or one type for all accounts under More choices.",
  ACCOUNT_TYPE_UNKNOWN: "Say what it is under Unknown labels, or mend the cells.",
  ARGUMENT_MISSING: "Give it in its field on this page, or add the column to the sheet.",
  COLUMN_MISSING: "Choose the column under Columns, or add it to the sheet.",
  DATE_AMBIGUOUS:
    "Choose the order of day and month where the page offers that, or write the cells as dates.",
  HEADERS_NOT_FOUND: "Put headers above the data, or choose another source.",
  SCENARIO_UNKNOWN: "Say which scenario it is under Unknown labels, or mend the cells.",
  SHEET_MISSING: "It was deleted or renamed: choose another one. Nothing was changed.",
  SOURCE_CHANGED: "Preview again and look at the new figures, then write. Nothing was written.",
};

/** What to do about an error, in the words of the pane. */
export function remedyInPane(error: FinanceError): string {
  return remedies[error.code] ?? error.remedy;
}
