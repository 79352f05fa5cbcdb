import type { Finding } from "../../../cells/problems";
import { attributionModels } from "../../../core/attribution/AttributionModel";
import { mostMarkovChannels } from "../../../core/attribution/markov/mostMarkovChannels";
import type { SheetBuilder } from "../../SheetBuilder";
import type { AttributionReportInput } from "../AttributionReportInput";
import type { FrontColumns } from "./FrontColumns";

/** What a reader should know, whatever the checks of the touch log tell already. */
export interface Attention {
  /** Of the run and of the chosen model. */
  readonly findings: readonly Finding[];
  /** Of the other models. */
  readonly notes: readonly string[];
  /** How many findings there are, with the checks of the touch log that found something. */
  readonly count: number;
}

export function attentionOf({ findings: all, models, checks }: AttributionReportInput): Attention {
  const findings = all.filter(({ code }) => code !== "OVERLAPPING");
  const known = new Set(all.map(({ text }) => text));
  const notes = models.flatMap(({ model, notes: own }) =>
    own.flatMap(({ code, text }) => {
      if (code === "OVERLAPPING" || known.has(text)) return [];
      known.add(text);
      return [`${model}: ${text}`];
    }),
  );
  const missing = attributionModels.filter(
    (model) => model.startsWith("markov") && !models.some((other) => other.model === model),
  );
  if (missing.length > 0) {
    notes.push(
      `Left out: ${missing.join(", ")}. They take up to ${mostMarkovChannels} channels, and journeys that are not too long for their chain to settle.`,
    );
  }
  return { findings, notes, count: findings.length + checks.filter(({ rows }) => rows > 0).length };
}

/** Writes them, and what was looked for in the touch log. @returns The last row written. */
export function writeAttention(
  sheet: SheetBuilder,
  { checks }: AttributionReportInput,
  { label, conversions: text }: FrontColumns,
  { findings, notes, count }: Attention,
  top: number,
  right: number,
): number {
  sheet.value(top, label, "Attention", { look: "section" });
  sheet.fill(top, label, right, { look: "section" });
  let row = top;
  for (const { cell, text: what } of findings) {
    row++;
    sheet.value(row, label, cell ?? "", { number: "text", indent: 1 });
    sheet.value(row, text, what, { number: "text" });
  }
  for (const note of notes) sheet.value(++row, text, note, { number: "text", look: "quiet" });
  if (count === 0) {
    sheet.value(++row, label, "Nothing was found.", { look: "quiet", indent: 1 });
  }
  if (checks.length === 0) return row;
  row += row === top ? 1 : 2;
  sheet.value(row, label, "Looked for in the touch log", { look: "header" });
  sheet.value(row, text, "Rows", { look: "header", align: "right" });
  sheet.value(row, text + 1, "What was found, and how it is treated", {
    look: "caption",
    bold: true,
    indent: 1,
  });
  for (const check of checks) {
    row++;
    const first = check.cell === null ? "" : ` First: ${check.cell}.`;
    sheet.value(row, label, check.name, { indent: 1 });
    sheet.value(row, text, check.rows, { number: "count" });
    sheet.value(row, text + 1, check.text === "" ? "None" : check.text + first, {
      number: "text",
      look: "quiet",
      indent: 1,
    });
  }
  return row;
}
