import { catalogue, type FinanceErrorCode } from "../../src/core/errors/catalogue";

const showsMessage: ReadonlySet<string> = new Set(["#VALUE!", "#N/A"]);

function section(code: FinanceErrorCode): string {
  const { cell, text, remedy } = catalogue[code];
  const shown = showsMessage.has(cell) ? "with the message" : "without the message, which Excel drops there";
  return [`## ${code}`, "", `> ${text} ${remedy}`, "", `In a cell: \`${cell}\`, ${shown}.`].join("\n");
}

/** docs/errors.md: every error of the catalogue, in order of its code. */
export function errorsPage(): string {
  const codes = (Object.keys(catalogue) as FinanceErrorCode[]).sort((a, b) => (a < b ? -1 : 1));
  const intro = [
    "# Errors",
    "",
    "Generated from `src/core/errors/catalogue.ts` by `npm run docs`; do not edit.",
    "",
    "Codes are stable: the command line prints them before each message and scripts may rely on them. Words in braces",
    "stand for the offending value and its place.",
  ].join("\n");
  return `${[intro, ...codes.map(section)].join("\n\n")}\n`;
}
