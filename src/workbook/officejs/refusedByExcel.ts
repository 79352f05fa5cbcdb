import { financeError } from "../../core/errors/financeError";

/** A failure of Excel's as an error of ours with a remedy; anything else as it is. */
export function refusedByExcel(problem: unknown, place = "The workbook"): unknown {
  if (!(problem instanceof OfficeExtension.Error)) return problem;
  const { code, message } = problem;
  if (code === "AccessDenied") return financeError("EXCEL_PROTECTED", { place });
  if (code === "ItemNotFound" || code === "InvalidReference") {
    return financeError("WORKBOOK_CHANGED", { place });
  }
  if (code === "InvalidOperationInCellEditMode") return financeError("CELL_EDITING", {});
  if (code === "RequestPayloadSizeLimitExceeded" || code === "ResponsePayloadSizeLimitExceeded") {
    return financeError("EXCEL_TOO_MUCH", { place });
  }
  return financeError("EXCEL_REFUSED", { code, reason: message.replace(/\.$/, "") });
}
