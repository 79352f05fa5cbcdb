import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bookFidelity, describeFidelity, isFaithful } from "./fidelity/bookFidelity";

/**
 * Adds a report to each workbook of a folder and says what became of the workbook's own parts.
 * Usage: fidelity FOLDER. Ends with 1 when a part is lost or changed that we need not touch.
 */
async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    console.error("Usage: fidelity FOLDER");
    return 2;
  }
  let failed = 0;
  for (const file of readdirSync(folder).sort()) {
    if (!file.toLowerCase().endsWith(".xlsx")) continue;
    const result = await bookFidelity(readFileSync(join(folder, file)), file);
    console.log(`${file}: ${describeFidelity(result)}`);
    if (!isFaithful(result)) failed++;
  }
  return failed === 0 ? 0 : 1;
}

main(process.argv[2]).then(
  (code) => {
    process.exitCode = code;
  },
  (failure: unknown) => {
    console.error(failure);
    process.exitCode = 1;
  },
);
