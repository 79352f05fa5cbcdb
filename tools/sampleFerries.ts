/**
 * Writes assets/samples/ottermere-ferries.xlsx: eighteen months of what an invented company paid, ordered, planned and saved, with
 * opportunities put into it. It is the same file at every run. `npx tsx tools/sampleFerries.ts`
 */
import { writeFileSync } from "node:fs";
import { sampleFerries } from "./ferries/sampleFerries";
import { sampleFerriesXlsx } from "./ferries/sampleFerriesXlsx";

const ferries = sampleFerries();
writeFileSync("assets/samples/ottermere-ferries.xlsx", await sampleFerriesXlsx(ferries));
process.stdout.write(`${ferries.payments.length} payments, ${ferries.planted.length} opportunities\n`);
