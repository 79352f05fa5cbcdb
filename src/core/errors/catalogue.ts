/** The Excel error a failure ends in when it happens in a cell. */
export type CellErrorCode = "#VALUE!" | "#N/A" | "#NUM!" | "#DIV/0!";

interface Entry {
  readonly cell: CellErrorCode;
  /** What happened, with {slots} for the offending value and its place. */
  readonly text: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Every error a user can meet. Codes are stable: they stand in workbooks, logs and scripts. */
export const catalogue = {
  AMOUNT_NOT_A_NUMBER: {
    cell: "#VALUE!",
    text: "{place}: {value} is not a number.",
    remedy: "Enter a number, or leave the cell blank.",
  },
  AMOUNT_TOO_LARGE: {
    cell: "#NUM!",
    text: "{place}: {value} has more digits than can be kept exactly ({limit}).",
    remedy: "Report in thousands, or in a currency with fewer decimals.",
  },
  CURRENCY_UNKNOWN: {
    cell: "#VALUE!",
    text: "{place}: {value} is not an ISO 4217 currency code.",
    remedy: "Use a three-letter code such as EUR, JPY or KWD.",
  },
  DATE_UNREADABLE: {
    cell: "#VALUE!",
    text: "{place}: {value} is not a date or period.",
    remedy: 'Enter a calendar day, a month such as "2026-03" or "Mar 2026", or a year such as "FY2026".',
  },
  SHEET_MISSING: {
    cell: "#N/A",
    text: "The workbook has no sheet {sheet}. It has: {sheets}.",
    remedy: "Choose one of the sheets listed.",
  },
  WORD_UNKNOWN: {
    cell: "#VALUE!",
    text: "{argument}: {value} is not one of the words it takes ({known}).",
    remedy: "Use one of the words listed.",
  },
  WORKBOOK_BROKEN: {
    cell: "#VALUE!",
    text: "{file} cannot be read as a workbook: {reason}.",
    remedy: "Open it in Excel, save it again as .xlsx and retry.",
  },
  WORKBOOK_ENCRYPTED: {
    cell: "#VALUE!",
    text: "{file} is protected by a password.",
    remedy: "Save a copy without the password (File > Info > Protect Workbook) and use that.",
  },
  WORKBOOK_KIND_REFUSED: {
    cell: "#VALUE!",
    text: "{file} is {kind}: {reason}.",
    remedy: "Save it as .xlsx or .csv and use that.",
  },
} as const satisfies Record<string, Entry>;

export type FinanceErrorCode = keyof typeof catalogue;
