import type { ErrorCode } from "../../cells/CellValue";

/** Errors beside which Excel shows a message. */
const withMessage: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["#VALUE!", "#N/A"]);

/** Excel's own error object; the class comes with Microsoft's office.js, so it is looked up when needed. */
export function excelError(code: ErrorCode, message?: string): CustomFunctions.Error {
  return message !== undefined && withMessage.has(code)
    ? new CustomFunctions.Error(excelCode(code), message)
    : new CustomFunctions.Error(excelCode(code));
}

function excelCode(code: ErrorCode): CustomFunctions.ErrorCode {
  const { ErrorCode: codes } = CustomFunctions;
  switch (code) {
    case "#N/A":
      return codes.notAvailable;
    case "#DIV/0!":
      return codes.divisionByZero;
    case "#NUM!":
      return codes.invalidNumber;
    case "#NULL!":
      return codes.nullReference;
    case "#NAME?":
      return codes.invalidName;
    case "#REF!":
      return codes.invalidReference;
    default:
      return codes.invalidValue;
  }
}
