import { sheetPrefix } from "../../../cells/place";
import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { textLiteral } from "../../formula/text";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { headerKey } from "../../PriorSheet";
import { relative, SheetBuilder } from "../../SheetBuilder";
import { stackedTables, writeAttributionTitle } from "../attributionFrame";
import type { AttributionReportInput } from "../AttributionReportInput";
import { attributionSheets } from "../attributionSheets";
import { isAnyBeside, type Booked } from "../bookedInSource";
import type { CreditLine } from "../creditLines";
import { CreditTable } from "../front/CreditTable";
import { FrontColumns } from "../front/FrontColumns";
import { writeAssists } from "./assistsBlock";
import { JourneyColumns, labelHeights } from "./JourneyColumns";
import { linesOfDays, linesOfPaths, linesOfTouches } from "./journeyLines";
import { journeysChecks } from "./journeysChecks";
import { JourneyTable } from "./JourneyTable";
import { keyFigureCount, writeKeyFigures, type KeyFigures } from "./keyFiguresBlock";

/** How long journeys are and take, which channels help on the way, and which paths bring most. */
export function journeysSheet(
  input: AttributionReportInput,
  lines: readonly CreditLine[],
  booked: Booked,
): LaidOutSheet {
  const { report, name } = attributionSheets.journeys;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const columns = new JourneyColumns(input);
  const { key, label, conversions, value, comment } = columns;
  const table = new JourneyTable(sheet, input, columns, prior);
  const first = sheetFrame.firstLine;
  const above = first + keyFigureCount(input) + 1;
  // Lengths stand below what channels did, and say how many conversions had a touch.
  const lengthsTop = above + lines.length + 4;
  const lengthLines = linesOfTouches(input);
  const lengths = table.write(lengthsTop, "How many touches it took", "Touches", lengthLines);
  const touched = `(${relative(lengths.total, conversions)}-${relative(lengths.first, conversions)})`;
  const assists = writeAssists(sheet, input, columns, table, lines, touched, above);
  const dayLines = linesOfDays(input);
  const days =
    dayLines.length === 0
      ? null
      : table.write(lengths.total + 2, "How long it took from the first touch", "Days", dayLines);
  const pathsTop = (days ?? lengths).total + 2;
  const title = `Paths that brought most conversions, ${input.journeys.paths.length} of ${input.journeys.distinctPaths}`;
  const paths = table.write(pathsTop, title, "Path", linesOfPaths(input));

  const figures = writeKeyFigures(
    sheet,
    input,
    columns,
    table,
    {
      conversions: relative(lengths.total, conversions),
      value: value === null ? null : relative(lengths.total, value),
      touched,
      alone: relative(assists.total, columns.assists.alone),
    },
    first,
  );
  const { headers } = sheetFrame;
  sheet.value(headers, key, headerKey, { number: "text" });
  sheet.value(headers, label, "Key figure", { look: "header" });
  sheet.fill(headers, conversions, comment - 1, { look: "header" });
  sheet.value(headers, comment, "Comment", { look: "header" });

  const front = new CreditTable(
    new SheetBuilder(attributionSheets.front.name),
    lines,
    first,
    isAnyBeside(booked),
  );
  const checks = journeysChecks(
    sheet,
    input,
    columns,
    { lengths, days, paths, assists },
    {
      table: front,
      columns: new FrontColumns(input),
      prefix: sheetPrefix(attributionSheets.front.name),
    },
    paths.total + 2,
  );
  const ids = [figures, assists, lengths, days, paths].flatMap((block) => block?.ids ?? []);
  const retired = writeRetiredComments(sheet, prior, ids, { Comment: comment }, checks.bottom + 2);
  writeConventions(sheet, retired + 2, comment, conventions(input));
  const by = input.by.toLowerCase();
  const message = writeAttributionTitle(sheet, input, {
    message: messageOf(figures, by),
    measure: input.hasValues ? "Journeys to a conversion" : "Journeys to a conversion, by conversions",
    prior,
  });
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    columns: fittedColumns(columns.widths, sheet.rows()),
    ...stackedTables(input),
    rowHeights: { [sheetFrame.message]: 24, ...labelHeights(sheet.rows()) },
    conditionalFormats: [
      ...writeStatus(sheet, columns.checks.difference, checks),
      ...checks.conditionalFormats,
      ...[lengths, days, paths].flatMap((block) => block?.conditionalFormats ?? []),
    ],
  });
  return { model, checks, note: `${input.journeys.distinctPaths} paths` };
}

function messageOf(figures: KeyFigures, by: string): string {
  const text = (key: string, format: string): string => `TEXT(${figures.cell(key)!},"${format}")`;
  const days = figures.cell("days median") === null ? "" : `&", days "&${text("days median", "0.0")}`;
  const several = `IF(ISNUMBER(${figures.cell("several")!}),"; "&${text("several", "0.0%")}&${textLiteral(` had more than one ${by}`)},"")`;
  const median = `"Median way to a conversion: touches "&${text("touches median", "0.0")}${days}&${several}&"."`;
  return `IF(${figures.cell("touches median")!}=0,"No conversion had a touch.",${median})`;
}

function conventions(input: AttributionReportInput): readonly string[] {
  const name = input.by.toLowerCase();
  return [
    "Journeys are those of the chosen window, as the touches stand: direct visits and repeats count here, whatever the model makes of them.",
    `A refund is no conversion, and takes its value from the journey of the conversion before. Mean and median are weighted by conversions, those without a touch apart.`,
    `A conversion counts once for each ${name}: First and Last are where its journey began and ended, Assisted is on the way and not last, Alone had no other ${name}. Took part is Last and Assisted together, and so overlaps.`,
    "Assisted / last above 1: it helps more often than it closes.",
    ...(input.journeys.days.length === 0
      ? []
      : ["Days are whole days from the first touch in the window to the conversion."]),
    "Not converted counts journeys on the same path that ended without conversion. Figures of journeys are the engine's; shares, rates, ratios and totals are formulas.",
  ];
}
