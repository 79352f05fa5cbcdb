import { labelFromCell } from "../../cells/labelFromCell";
import type { SheetBuilder } from "../SheetBuilder";
import { headerKey, lineId } from "../PriorSheet";
import { userHeadings, type VarianceLayout } from "./varianceLayout";
import type { VarianceReportInput } from "./VarianceReportInput";
import { windowOf, windowSettings } from "./windowRefs";
import type { Comparison } from "../../core/budget/varianceLines";

/** Settings in named cells, the conventions in words, what was left out, and what a reader should know. */
export function writeConventions(
  sheet: SheetBuilder,
  layout: VarianceLayout,
  input: VarianceReportInput,
  top: number,
): number {
  const [value, until] = [layout.bands[0]!.first, layout.bands[0]!.first + 1];
  let row = top;
  const title = (text: string): void => {
    sheet.value(row, layout.line, text, { look: "section" });
    sheet.fill(row, layout.line, layout.bands[0]!.first + 3, { look: "section" });
    row++;
  };
  title("Settings");
  const setting = (label: string, name: string, cell: number): void => {
    sheet.value(row, layout.line, label, { indent: 1 });
    sheet.value(row, value, cell, { look: "input", number: name === "FO_TOLERANCE" ? "amount3" : "count" });
    sheet.name(name, row, value);
    row++;
  };
  setting("Decimals of the amounts", "FO_DIGITS", input.digits);
  setting("Tolerance of the checks", "FO_TOLERANCE", 5 / 10 ** (input.digits + 1));
  const used = new Set(
    layout.bands.flatMap((band) =>
      (Object.keys(band.amounts) as Comparison[]).map((comparison) => windowOf(input, band.key, comparison)),
    ),
  );
  for (const window of windowSettings(input, used)) {
    sheet.value(
      row,
      layout.line,
      window.list ? `${window.label}: labels that count` : `${window.label}: from, until before`,
      { indent: 1 },
    );
    window.cells.forEach(({ name, value: bound }, index) => {
      const column = index === 0 ? value : until;
      sheet.value(row, column, bound, { look: "input", number: window.format });
      sheet.name(name, row, column);
    });
    if (window.list) {
      const labels = window.labels.length > 0 ? window.labels : ["(none)"];
      labels.forEach((label, index) =>
        sheet.value(row + index, value, label, { look: "input", number: "text" }),
      );
      sheet.nameRange(window.list, value, row, row + labels.length - 1);
      row += labels.length - 1;
    }
    row++;
  }
  row++;

  title("Conventions");
  for (const text of conventions(input)) {
    sheet.value(row, layout.line, text, { look: "quiet", indent: 1 });
    row++;
  }
  row++;

  title("Rows left out");
  const { excluded, used: usedRows } = input.selection;
  for (const [reason, rows] of [
    ...excluded.map(({ reason, rows }) => [reason, rows] as const),
    ["used", usedRows] as const,
  ]) {
    sheet.value(row, layout.line, reason, { indent: 1 });
    sheet.value(row, value, rows, { number: "count" });
    row++;
  }
  row++;

  title("Findings");
  const findings = input.findings.length > 0 ? input.findings : [{ text: "None.", cell: null }];
  for (const { text, cell } of findings) {
    sheet.value(row, layout.line, cell ? `${text} First: ${cell}.` : text, { look: "quiet", indent: 1 });
    row++;
  }
  return writeRetired(sheet, layout, input, row) - 1;
}

function conventions(input: VarianceReportInput): readonly string[] {
  const { source } = input.ledger;
  const prior = input.ledger.amounts.has("prior-year")
    ? `Prior year: column ${source.columns.get("prior-year")?.header ?? "of the scenario"} in the same period.`
    : "Prior year: actual amounts of the same period one year earlier.";
  return [
    "Difference is actual less reference; effect is its effect on the result, favourable positive; F and U follow the effect.",
    `Δ columns show ${input.sign} (FO_SIGN: difference or effect). Shares are of the absolute reference; "n/m" where it is zero or the sign changed.`,
    "Flag: the difference exceeds FO_MAT_ABS and (or, by FO_MAT_RULE) its share exceeds FO_MAT_PCT, strictly; n/m counts as exceeded.",
    source.storedAs === "natural"
      ? "Amounts are natural as stored: revenue and costs are both positive."
      : "Credits are stored negative in the source: revenue amounts are flipped once, in the formulas of their lines.",
    ...(input.shown.includes("priorYear") ? [prior] : []),
    ...(input.windows.yearToDate ? [`Year to date starts ${input.windows.yearToDate.first}.`] : []),
  ];
}

/** Notes of lines that are no longer in the report: moved here, never deleted. */
function writeRetired(
  sheet: SheetBuilder,
  layout: VarianceLayout,
  input: VarianceReportInput,
  top: number,
): number {
  if (!input.prior) return top;
  const present = new Set(
    sheet
      .rows()
      .map((cells) =>
        lineId(
          labelFromCell(cells[layout.key]?.value ?? null),
          labelFromCell(cells[layout.type]?.value ?? null),
        ),
      ),
  );
  const retired = [...input.prior.notes].filter(([id]) => !present.has(id));
  if (retired.length === 0) return top;
  let row = top + 1;
  sheet.value(row, layout.line, "Retired comments", { look: "section" });
  sheet.fill(row, layout.line, layout.comment, { look: "section" });
  row++;
  sheet.value(row, layout.key, headerKey, { number: "text" });
  sheet.value(row, layout.line, "Line", { look: "header" });
  for (const part of ["driver", "owner", "comment"] as const)
    sheet.value(row, layout[part], userHeadings[part], { look: "header" });
  row++;
  for (const [id, notes] of retired) {
    const [key = "", type = ""] = id.split("\u001f");
    sheet.value(row, layout.key, key, { number: "text" });
    sheet.value(row, layout.line, input.prior.labels.get(id) ?? key, { number: "text" });
    sheet.value(row, layout.type, type, { number: "text", look: "quiet" });
    for (const part of ["driver", "owner", "comment"] as const) {
      sheet.value(row, layout[part], notes[userHeadings[part]] ?? null, { look: "input" });
    }
    row++;
  }
  return row;
}
