import type { Dimension } from "../core/table/dictionary";
import type { LedgerOptions } from "./ledger";
import type { LedgerAmounts } from "./ledgerAmounts";
import type { Finding } from "./problems";
import { repeatsAllOthers } from "./totalRows";
import { normalisedWords } from "./words";

/** What the rows without an account are called. */
export const noAccount = "(no account)";

/** Rows that state no account: one line of the report; the last of them may be a total in disguise. */
export function blankAccounts(
  account: Dimension,
  blank: Uint8Array,
  { columns }: LedgerAmounts,
  placeOfRow: (row: number) => string,
): readonly Finding[] {
  const empty = account.labels.indexOf("");
  if (empty < 0) return [];
  const rows = [...account.codes.keys()].filter((row) => account.codes[row] === empty && blank[row] === 0);
  if (rows.length === 0) return [];
  const cell = placeOfRow(rows[0]!);
  const last = rows.at(-1)!;
  const findings: Finding[] = [
    {
      code: "NO_ACCOUNT",
      text: `${rows.length} row(s) state no account; they are one line, "${noAccount}".`,
      rows: rows.length,
      cell,
    },
  ];
  if (repeatsAllOthers([...columns.values()], last)) {
    const text =
      "A row without account repeats the sum of all other rows: it looks like a total and doubles the figures. " +
      "It is kept as the file has it; leave it out with --totals leave-out, or delete it.";
    findings.unshift({ code: "LOOKS_LIKE_TOTAL", text, rows: 1, cell: placeOfRow(last) });
  }
  return findings;
}

/** Totals below the data that were left out. */
export function totalsFinding(rows: number, cell: string): readonly Finding[] {
  if (rows === 0) return [];
  return [{ code: "TOTALS_LEFT_OUT", text: `${rows} total row(s) below the data are left out.`, rows, cell }];
}

/** Labels whose meaning the user told, so that a reader of the report sees them. */
export function labelsAsTold(
  { classByLabel, scenarioByLabel }: Pick<LedgerOptions, "classByLabel" | "scenarioByLabel">,
  type: Dimension | null,
  scenario: Dimension | null,
): readonly Finding[] {
  const told = (
    dimension: Dimension | null,
    meaningOf: (words: string) => string | undefined,
  ): readonly string[] =>
    (dimension?.labels ?? []).flatMap((label) => {
      const meaning = meaningOf(normalisedWords(label));
      return meaning === undefined ? [] : [`${JSON.stringify(label)} as ${meaning}`];
    });
  const types = told(type, (words) => {
    const known = classByLabel?.get(words);
    return known && (known.section ?? known.type);
  });
  const all = [...types, ...told(scenario, (words) => scenarioByLabel?.get(words))];
  if (all.length === 0) return [];
  return [{ code: "LABELS_AS_TOLD", text: `Read as you chose: ${all.join(", ")}.`, rows: 0, cell: null }];
}
