import type { PlantedBook } from "../cost/planted/PlantedBook";
import { opportunitySettings } from "../../src/core/cost/opportunities/opportunitySettings";
import { dayOf, paidMonths } from "./ferryCalendar";

/** A charge by the month, in cents by the month from January 2025; none where it is 0. */
interface Charge {
  readonly supplier: string;
  readonly category: string;
  readonly costCentre: string;
  readonly cents: (month: number) => number;
  readonly isCreeping?: true;
}

const flat = (euros: number) => () => 100 * euros;
const { allowedRise } = opportunitySettings.creeping;

/** Rents, licences and services by the month: most stay as they are, two creep, and one ends in May 2026. */
export function ferryCharges(book: PlantedBook): void {
  const byUse = (euros: number) => () => Math.round(100 * euros * book.between(0.82, 1.2));
  /** Raised every so many months. */
  const rising = (euros: number, every: number, rise: number) => (month: number) =>
    Math.round(100 * euros * rise ** Math.floor(month / every));
  const charges: readonly Charge[] = [
    ["Hartsea Harbour Board", "Berths and rent", "Harbours", flat(11_400)],
    ["Port of Quenby", "Berths and rent", "Harbours", flat(7_250)],
    ["Lowmoor Estates", "Berths and rent", "Head office", flat(4_900)],
    ["Brindle Yard Leasing", "Berths and rent", "Workshop", flat(3_650)],
    // What an index allows is no creep, nor is one new contract.
    ["Ticketwright Systems", "Software", "Head office", (month: number) => (month < 12 ? 286_000 : 293_200)],
    ["Deckplan Software", "Software", "Boats", (month: number) => (month < 7 ? 94_000 : 103_400)],
    ["Glasshouse Payroll", "Software", "Head office", flat(1_120)],
    ["Farreach Telecom", "Telephone and data", "Head office", byUse(1_450)],
    ["Farreach Telecom", "Telephone and data", "Boats", byUse(2_300)],
    ["Quenby Water and Waste", "Water and waste", "Harbours", byUse(3_100)],
    ["Mariner Mutual", "Insurance", "Head office", (month: number) => (month % 3 === 0 ? 4_180_000 : 0)],
    ["Tidewell Charters", "Charter of boats", "Boats", (month: number) => (month < 17 ? 3_850_000 : 0)],
    ["Spindrift Linen", "Cleaning", "Boats", rising(6_200, 3, 1.035), true],
    ["Beacon Fleet Tracking", "Software", "Boats", rising(2_400, 4, 1.05), true],
    ["Clearquay Cleaning", "Cleaning", "Harbours", flat(4_350)],
  ].map(([supplier, category, costCentre, cents, isCreeping]) => ({
    ...({ supplier, category, costCentre, cents } as Charge),
    ...(isCreeping ? { isCreeping: true as const } : {}),
  }));
  for (const charge of charges) bill(book, charge);
}

function bill(book: PlantedBook, { supplier, category, costCentre, cents, isCreeping }: Charge): void {
  const dayOfMonth = book.int(3, 24);
  const first = cents(0);
  let saving = 0;
  for (let month = 0; month < paidMonths; month++) {
    const minor = cents(month);
    if (minor === 0) continue;
    const allowed = first * (1 + allowedRise) ** Math.floor(month / 12);
    saving += Math.max(0, minor - allowed);
    const document = book.document();
    book.payments.push({ day: dayOf(month, dayOfMonth), supplier, minor, document, category, costCentre });
  }
  if (isCreeping) book.plant({ kind: "creeping charge", subject: supplier, saving });
}
