import type { Finding } from "../../../cells/problems";
import type { SheetBuilder } from "../../SheetBuilder";
import { frontColumns as c } from "./frontColumns";

/** Writes what a reader should know, each with its cell. @returns The last row. */
export function writeFindings(sheet: SheetBuilder, findings: readonly Finding[], top: number): number {
  sheet.value(top, c.campaign, "Attention", { look: "section" });
  sheet.fill(top, c.campaign, c.comment, { look: "section" });
  if (findings.length === 0) sheet.value(top + 1, c.campaign, "None", { look: "quiet", indent: 1 });
  findings.forEach(({ cell, text }, index) => {
    sheet.value(top + 1 + index, c.campaign, cell ?? "", { number: "text", indent: 1, look: "quiet" });
    sheet.value(top + 1 + index, c.channel, text, { number: "text" });
  });
  return top + Math.max(1, findings.length);
}
