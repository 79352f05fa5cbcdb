import { financeError } from "../../core/errors/financeError";
import { PartMissing } from "./package/OpcPackage";
import { ZipProblem } from "./package/zipEntry";
import { XmlProblem } from "./xml/dom";

/**
 * What reading a workbook file gives.
 * @param file Its name, for messages.
 * @throws WORKBOOK_BROKEN when the file turns out to be damaged.
 */
export function readingFile<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof ZipProblem || problem instanceof XmlProblem || problem instanceof PartMissing) {
      throw financeError("WORKBOOK_BROKEN", { file, reason: problem.message });
    }
    throw problem;
  }
}
