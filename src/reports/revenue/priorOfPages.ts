import type { PriorSheet } from "../PriorSheet";
import { packSheets, type PackSheet } from "./packSheets";
import type { RevenueReportInput } from "./RevenueReportInput";

/** What the user had written beside the lines of all pages of a sheet: a line may stand on another page now. */
export function priorOfPages(
  { priors }: RevenueReportInput,
  sheet: PackSheet,
): Pick<PriorSheet, "notes" | "labels"> {
  const { report } = packSheets[sheet];
  const pages = [...priors].flatMap(([of, prior]) =>
    of === report || of.startsWith(`${report}:`) ? [prior] : [],
  );
  return {
    notes: new Map(pages.flatMap(({ notes }) => [...notes])),
    labels: new Map(pages.flatMap(({ labels }) => [...labels])),
  };
}
