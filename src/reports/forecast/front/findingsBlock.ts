import type { Finding } from "../../../cells/problems";
import type { SheetBuilder } from "../../SheetBuilder";
import type { ForecastReportInput } from "../ForecastReportInput";
import { frontColumns } from "./frontColumns";

/** What a reader should know: of the run first, then line by line. @returns The row after the last one. */
export function writeFindings(
  sheet: SheetBuilder,
  { lines }: ForecastReportInput,
  findings: readonly Finding[],
  top: number,
): number {
  const { line: label, method: text, comment } = frontColumns;
  let row = top;
  const section = (title: string): void => {
    sheet.value(row, label, title, { look: "section" });
    sheet.fill(row++, label, comment, { look: "section" });
  };
  const tell = (of: string, what: string): void => {
    sheet.value(row, label, of, { number: "text", indent: 1 });
    sheet.value(row++, text, what, { number: "text", look: "quiet" });
  };
  section("Findings");
  for (const { cell, text: what } of findings) tell(cell ?? "", what);
  if (findings.length === 0) tell("None", "");
  const bad = lines.filter(({ problem }) => problem !== null);
  if (bad.length > 0) {
    row++;
    section("Lines without a forecast");
    for (const { line, problem } of bad) tell(line.name, problem!);
  }
  const told = lines.filter(({ forecast }) => forecast !== null);
  if (told.length > 0) {
    row++;
    section("Method and notes by line");
    for (const { line, forecast } of told) {
      tell(line.name, `${forecast!.method}: ${forecast!.why} ${forecast!.seasonWhy}`);
      for (const note of forecast!.notes) tell("", `Note: ${note.text}`);
    }
  }
  return row;
}
