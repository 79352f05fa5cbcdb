import { financeError } from "../../core/errors/financeError";

const longest = 31;

/** @throws SHEET_NAME_REFUSED when Excel would not take the name. */
export function checkSheetName(name: string): void {
  const reason = reasonAgainst(name);
  if (reason !== null) throw financeError("SHEET_NAME_REFUSED", { sheet: name, reason });
}

function reasonAgainst(name: string): string | null {
  if (name.trim() === "") return "it is empty";
  if (name.length > longest) return `it is longer than ${longest} characters`;
  if (/[:\\/?*[\]]/.test(name)) return "it holds one of : \\ / ? * [ ]";
  if (name.startsWith("'") || name.endsWith("'")) return "it starts or ends with an apostrophe";
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f]/.test(name)) return "it holds a control character";
  if (name.toLowerCase() === "history") return "Excel keeps it for itself";
  return null;
}

/**
 * The wished name, or with " (2)", " (3)" … where it is taken, shortened so that it fits.
 * @param taken Names of all sheets, lower case.
 */
export function freeSheetName(wished: string, taken: ReadonlySet<string>): string {
  let name = wished;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const ending = ` (${number})`;
    name = wished.slice(0, longest - ending.length) + ending;
  }
  return name;
}

/**
 * The wished name of a table, or with "_2", "_3" … where a table or a defined name has it.
 * @param taken Names of tables and defined names, lower case.
 */
export function freeTableName(wished: string, taken: ReadonlySet<string>): string {
  let name = wished;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wished}_${number}`;
  return name;
}
