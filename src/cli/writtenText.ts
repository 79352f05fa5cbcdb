import type { Finding } from "../cells/problems";
import type { WrittenSheets } from "../runs/writeSheets";

/** How a finding is told among what a command prints. */
export function noteText({ text, cell }: Pick<Finding, "text" | "cell">): string {
  return `  note: ${text}${cell ? ` First: ${cell}.` : ""}`;
}

/** Whether a report that was written agrees with the engine, and which of its checks are not OK. */
export function agreementText(
  { receipt, checks }: WrittenSheets,
  where: "the sheet" | "the sheets" = "the sheets",
): readonly string[] {
  const open = checks.filter(({ status }) => status !== "OK");
  return [
    `${receipt.compared} figures on ${where} agree with the engine; ` +
      (open.length === 0
        ? `all ${checks.length} checks are OK.`
        : `${open.length} of ${checks.length} checks are not OK:`),
    ...open.map(({ sheet, name, status }) => `  ${sheet}: ${name}: ${status}`),
  ];
}
