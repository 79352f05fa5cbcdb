/**
 * Writes assets/samples/saltmarsh-contracts.xlsx: an invented company with contracts of every kind. It is the same file at
 * every run. `npx tsx tools/sampleContracts.ts`
 */
import { writeFileSync } from "node:fs";
import { sampleContracts } from "../src/runs/revenue/sampleContracts";
import { sampleContractsXlsx } from "./sampleContractsXlsx";

const tables = sampleContracts();
writeFileSync("assets/samples/saltmarsh-contracts.xlsx", await sampleContractsXlsx(tables));
process.stdout.write(`${tables.rows("Contracts").length} contracts and changes\n`);
