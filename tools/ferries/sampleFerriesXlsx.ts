import { sampleXlsx } from "../sampleXlsx";
import type { SampleFerries } from "./sampleFerries";
import { sampleFerriesGrids } from "./sampleFerriesGrids";

const notes: readonly string[] = [
  "Ottermere Ferries",
  "Ottermere Ferries is invented; so is every figure. It carries people over a lake, and pays suppliers in EUR. The tables show January 2025 to June 2026.",
  "Payments: a row an invoice that was paid; credits are negative. Some say what was bought, how many pieces, and under which contract.",
  "Purchase orders: what was ordered, and what of it was invoiced. Contract prices: what a piece costs under each contract.",
  "Budget: 2025 and 2026 by line, cost centre and month. Actuals are the payments of that category and cost centre; salaries are not paid by invoice. Months to come have none.",
  "Plan targets: years and quarters to be spread over their months.",
  "Initiatives: savings, and who claims them. Measurements: cost before and after, and what it depends on.",
  "Allocation bases: how much of Head office and of the Workshop each cost centre uses, by which their cost is shared out.",
  "Try four things, in the pane or as commands (each writes its sheets into a copy):",
  "1. Where does the money go, and why did June cost more than May? finops report cost --book ottermere-ferries.xlsx --out cost.xlsx",
  "2. What can be taken out? finops report opportunities --book ottermere-ferries.xlsx --out opportunities.xlsx",
  "3. Did it really come out? finops report savings --book ottermere-ferries.xlsx --out savings.xlsx",
  "4. Will we land on budget? finops report budget --book ottermere-ferries.xlsx --out budget.xlsx",
];

const money: ReadonlySet<string> = new Set([
  "Amount",
  "Invoiced",
  "Agreed price",
  "Actual",
  "Budget",
  "Target",
  "Claimed saving",
  "Baseline",
  "Fixed part",
  "One-offs",
  "Cost to achieve",
  "Booked",
  "Control before",
  "Control after",
]);
const days: ReadonlySet<string> = new Set(["Date", "Order date", "Start", "End"]);

/** The sample company's workbook. */
export async function sampleFerriesXlsx(ferries: SampleFerries): Promise<Uint8Array> {
  return sampleXlsx(sampleFerriesGrids(ferries), notes, formatOf);
}

/** A period of targets is text, which no format of numbers touches. */
function formatOf(header: string): string | undefined {
  if (header === "Period") return "yyyy-mm";
  if (days.has(header)) return "yyyy-mm-dd";
  return money.has(header) ? "#,##0.00" : undefined;
}
