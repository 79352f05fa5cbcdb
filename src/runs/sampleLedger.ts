import type { CellValue } from "../cells/CellValue";
import { serialFromDate } from "../cells/serialDate";
import type { TypedTable } from "../cells/typedTable";
import { seededRandom } from "../core/numeric/seededRandom";
import { endOfMonth, isoDate } from "../core/dates/isoDate";

interface Account {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  /** Usual month in thousands, and how far actual strays from budget. */
  readonly level: number;
  readonly stray: number;
  readonly departments: readonly string[];
}

const sales = ["Retail", "Wholesale"];
const overhead = ["Operations", "Marketing", "Finance & IT"];

const accounts: readonly Account[] = [
  { code: "4000", name: "Loose tea sales", type: "Revenue", level: 420, stray: 0.08, departments: sales },
  { code: "4010", name: "Teaware sales", type: "Revenue", level: 130, stray: 0.12, departments: sales },
  { code: "4020", name: "Tea room sales", type: "Revenue", level: 95, stray: 0.2, departments: ["Retail"] },
  {
    code: "4090",
    name: "Returns and discounts",
    type: "Contra revenue",
    level: 18,
    stray: 0.3,
    departments: sales,
  },
  { code: "5000", name: "Tea purchased", type: "Cost of sales", level: 190, stray: 0.09, departments: sales },
  {
    code: "5010",
    name: "Freight in",
    type: "Cost of sales",
    level: 26,
    stray: 0.35,
    departments: ["Operations"],
  },
  {
    code: "6000",
    name: "Salaries",
    type: "Operating expense",
    level: 41,
    stray: 0.03,
    departments: [...sales, ...overhead],
  },
  {
    code: "6010",
    name: "Social charges",
    type: "Operating expense",
    level: 8,
    stray: 0.03,
    departments: [...sales, ...overhead],
  },
  {
    code: "6100",
    name: "Rent",
    type: "Operating expense",
    level: 22,
    stray: 0,
    departments: ["Retail", "Operations"],
  },
  {
    code: "6200",
    name: "Cloud & software",
    type: "Operating expense",
    level: 12,
    stray: 0.25,
    departments: ["Finance & IT"],
  },
  {
    code: "6300",
    name: "Travel",
    type: "Operating expense",
    level: 7,
    stray: 0.3,
    departments: [...sales, ...overhead],
  },
  { code: "6400", name: "Training", type: "Operating expense", level: 3, stray: 0.4, departments: overhead },
  {
    code: "CAM*",
    name: "Campaigns, all channels",
    type: "Operating expense",
    level: 30,
    stray: 0.4,
    departments: ["Marketing"],
  },
  {
    code: "CAM1",
    name: "Campaign spring fair",
    type: "Operating expense",
    level: 9,
    stray: 0.5,
    departments: ["Marketing"],
  },
  {
    code: "6900",
    name: "Other costs",
    type: "Operating expense",
    level: 4,
    stray: 0.6,
    departments: overhead,
  },
  {
    code: "7000",
    name: "=FX gains and losses",
    type: "Other income",
    level: 2,
    stray: 3,
    departments: ["Finance & IT"],
  },
  {
    code: "8000",
    name: "Interest on loans",
    type: "Interest expense",
    level: 6,
    stray: 0.05,
    departments: ["Finance & IT"],
  },
  { code: "9000", name: "Income tax", type: "Tax", level: 21, stray: 0.1, departments: ["Finance & IT"] },
  { code: "1000", name: "Cash at bank", type: "Asset", level: 900, stray: 0.2, departments: [""] },
  {
    code: "S-FTE",
    name: "Headcount",
    type: "Statistical",
    level: 0.042,
    stray: 0.05,
    departments: [...sales, ...overhead],
  },
];

/** Organisations, with the size of their currency's unit and its decimals. */
const organisations = [
  { name: "Harbour Tea Europe", currency: "EUR", scale: 1, digits: 2 },
  { name: "Harbour Tea Japan", currency: "JPY", scale: 95, digits: 0 },
  { name: "Harbour Tea Gulf", currency: "KWD", scale: 0.21, digits: 3 },
] as const;

const firstYear = 2025;
const months = 24;

export const sampleHeaders: readonly string[] = [
  "Period",
  "Organisation",
  "Department",
  "Account",
  "Account name",
  "Account type",
  "Currency",
  "Actual",
  "Budget",
  "Prior year",
];

/**
 * The ledger of Harbour Tea, an invented company: it has what real ledgers have, and is the same at every run,
 * for amounts come from a seeded generator. Dates are serials of the 1900 system.
 */
export function sampleLedger(): readonly (readonly CellValue[])[] {
  const random = seededRandom(20_261_121);
  const rows: (readonly CellValue[])[] = [];
  for (let month = 0; month < months; month++) {
    const year = firstYear + Math.floor(month / 12);
    const first = isoDate(`${year}-${String((month % 12) + 1).padStart(2, "0")}-01`);
    const period = serialFromDate(endOfMonth(first), 1900);
    const season = 1 + 0.25 * Math.cos(((month % 12) / 12) * 2 * Math.PI);
    for (const { name, currency, scale, digits } of organisations) {
      const rounded = (value: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
      for (const account of accounts) {
        for (const department of account.departments) {
          const size = account.level * 1000 * scale * (account.type === "Revenue" ? season : 1);
          const growth = 1 + 0.05 * Math.floor(month / 12);
          const budget = rounded(size * growth * (0.9 + 0.2 * random()));
          const actual = rounded(budget * (1 + account.stray * (random() - 0.45)));
          const prior = rounded(size * (growth - 0.05) * (0.9 + 0.2 * random()));
          // The spring fair was decided after the budget; the tea rooms of Japan closed in the second spring.
          const unplanned = account.code === "CAM1";
          const closed = account.code === "4020" && currency === "JPY" && month >= 15;
          if (unplanned && month % 12 > 4) continue;
          rows.push([
            period,
            name,
            department === "" ? null : department,
            account.code,
            account.name,
            account.type,
            currency,
            closed ? 0 : actual,
            unplanned ? 0 : budget,
            prior,
          ]);
        }
      }
    }
  }
  // A correction that was posted twice, as happens.
  const june = serialFromDate(isoDate("2026-06-30"), 1900);
  const correction = [
    june,
    "Harbour Tea Europe",
    "Operations",
    "5010",
    "Freight in",
    "Cost of sales",
    "EUR",
    -1840.55,
    0,
    0,
  ];
  return [...rows, correction, correction];
}

/** The same rows for a workbook that is open: the user sees where they stand, and can delete the sheet. */
export function sampleTable(): TypedTable {
  const kinds = sampleHeaders.map((header) =>
    header === "Period" ? "day" : ["Actual", "Budget", "Prior year"].includes(header) ? "amount" : "text",
  );
  return { headers: sampleHeaders, kinds, rows: sampleLedger(), findings: [], origin: null };
}
