/**
 * Writes assets/samples/harbour-tea.xlsx: an invented company whose ledger has what real ledgers have. It is the same file at
 * every run: amounts come from a seeded generator. `npx tsx tools/sampleCompany.ts`
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { writeXlsx, type CellValue as FileValue } from "hucre";
import { sampleHeaders, sampleLedger } from "../src/runs/sampleLedger";

const notes: readonly string[] = [
  "Harbour Tea is invented; so is every figure. Use it to try the reports.",
  "Ledger: one row a month, organisation, department and account, 2025 and 2026, in three currencies (EUR, JPY, KWD).",
  "What is odd on purpose:",
  "Account CAM* holds a wildcard, and CAM1 begins like it: a careless formula would add them up.",
  'Account 7000 is called "=FX gains and losses": a text, not a formula.',
  "CAM1 was never budgeted; the tea rooms in Japan closed in April 2026.",
  "The correction of freight in June 2026 was posted twice.",
  "Cash at bank has no department; headcount is a number, not money.",
];

const rows = sampleLedger();
const bytes = await writeXlsx({
  sheets: [
    {
      name: "Read me",
      columns: [{ width: 110 }],
      rows: [["Harbour Tea"], [], ...notes.map((note) => [note])],
    },
    {
      name: "Ledger",
      columns: [12, 22, 16, 10, 26, 20, 10, 16, 16, 16].map((width, index) => ({
        width,
        ...(index === 0 ? { numFmt: "yyyy-mm-dd" } : index >= 7 ? { numFmt: "#,##0.00#" } : {}),
      })),
      rows: [[...sampleHeaders], ...rows.map((row) => [...row] as FileValue[])],
      freezePane: { rows: 1 },
      tables: [
        {
          name: "Ledger",
          range: `A1:J${rows.length + 1}`,
          columns: sampleHeaders.map((name) => ({ name })),
          style: "TableStyleLight1",
        },
      ],
    },
  ],
  activeSheet: 1,
});
mkdirSync("assets/samples", { recursive: true });
writeFileSync("assets/samples/harbour-tea.xlsx", bytes);
process.stdout.write(`${rows.length} rows\n`);
