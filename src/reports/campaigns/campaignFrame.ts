import type { ChecksColumns } from "../checks/ChecksPlace";
import { ChecksTable } from "../checks/ChecksTable";
import { sheetFrame } from "../frame/sheetFrame";
import { takeNames } from "../frame/takeNames";
import { writeTitle } from "../frame/writeTitle";
import type { SheetBuilder } from "../SheetBuilder";
import type { ReportMark } from "../SheetModel";
import type { CampaignReportInput } from "./CampaignReportInput";
import { campaignSheets } from "./campaignSheets";
import { frontColumns } from "./front/frontColumns";

/** Where the front sheet holds what the checks of all sheets read: right of its title, the label left of each value. */
export const campaignSettings = {
  FO_TOLERANCE: { row: sheetFrame.measure, column: frontColumns.remaining },
  FO_DIGITS: { row: sheetFrame.period, column: frontColumns.remaining },
} as const;

/** What a sheet of the report says above its figures. */
export interface CampaignTitle {
  /** Formula without "=", for the message. */
  readonly message: string;
  /** What is shown, without its unit. */
  readonly measure: string;
}

/**
 * Writes message, entity, measure, model and source, and names the settings of the front sheet for this one.
 * @param report Mark of the sheet.
 * @returns What the mark keeps of the message.
 */
export function writeCampaignTitle(
  sheet: SheetBuilder,
  input: CampaignReportInput,
  report: string,
  { message, measure }: CampaignTitle,
): NonNullable<ReportMark["message"]> {
  takeNames(sheet, campaignSheets.front.name, campaignSettings);
  const { entity, unit, run, model, settings, priors } = input;
  return writeTitle(sheet, {
    message,
    entity,
    measure: unit === "" ? measure : `${measure}, in ${unit}`,
    period: settings === "" ? `Model ${model}` : `Model ${model}: ${settings}`,
    source: run.source,
    run,
    prior: priors.get(report) ?? null,
  });
}

/** Checks of a sheet of the report, by the tolerance and the decimals of the front sheet. */
export function campaignChecks(
  sheet: SheetBuilder,
  { formats }: CampaignReportInput,
  top: number,
  columns: ChecksColumns,
  stampsTop?: number,
): ChecksTable {
  return new ChecksTable(sheet, {
    top,
    columns,
    formats: { amount: centsOf(formats.amount), variance: centsOf(formats.variance) },
    stampsTop,
  });
}

/** Checks compare cents at least, and show them. */
function centsOf<Name extends string>(format: Name): Name {
  return format.replace("0", "2") as Name;
}
