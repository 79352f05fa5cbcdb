/** The errors a cell can show. */
export type ErrorCode =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#SPILL!"
  | "#CALC!"
  | "#BUSY!"
  | "#GETTING_DATA";

/** An error as a cell value, so that it never passes for text. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    /** Why, in words; Excel shows it only beside #VALUE! and #N/A. */
    readonly message?: string,
  ) {}
}

/** What a cell holds: `null` is blank; a date is its serial number. */
export type CellValue = number | string | boolean | null | CellError;

const codes: ReadonlySet<string> = new Set<ErrorCode>([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
]);

export function isErrorCode(text: string): text is ErrorCode {
  return codes.has(text);
}
