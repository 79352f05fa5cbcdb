/**
 * Writes assets/samples/rowanfell-bikes.xlsx: half a year of an invented company's campaigns, from the request for money to what
 * they returned. It is the same file at every run. `npx tsx tools/sampleMarketing.ts`
 */
import { writeFileSync } from "node:fs";
import { sampleMarketing } from "./marketing/sampleMarketing";
import { sampleMarketingXlsx } from "./marketing/sampleMarketingXlsx";

const marketing = sampleMarketing();
writeFileSync("assets/samples/rowanfell-bikes.xlsx", await sampleMarketingXlsx(marketing));
process.stdout.write(`${marketing.touches.length} rows of the touch log\n`);
