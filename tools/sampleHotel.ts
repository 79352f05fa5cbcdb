/**
 * Writes assets/samples/larkfield-hotel.xlsx: sixty months of an invented hotel, and its plan, to forecast from. It is the same
 * file at every run. `npx tsx tools/sampleHotel.ts`
 */
import { writeFileSync } from "node:fs";
import { sampleHotelGrids } from "./sampleHotelGrids";
import { sampleXlsx } from "./sampleXlsx";

const notes: readonly string[] = [
  "Larkfield Hotel",
  "Larkfield Hotel is invented; so is every figure. Use it to try forecasts.",
  "Actuals: a row a month from July 2021 to June 2026, a column a line, in EUR; costs are negative.",
  "Plan: 2026, for the lines that were planned.",
  "What is odd on purpose:",
  "Laundry lacks two months, and one month is three times what it should be; boiler repairs come now and then.",
  "The boats came in January 2026, so boat hire has a short history; the exchange result is above and below 0.",
];

const amounts = (header: string) => (header === "Month" ? "yyyy-mm" : "#,##0");
writeFileSync("assets/samples/larkfield-hotel.xlsx", await sampleXlsx(sampleHotelGrids(), notes, amounts));
