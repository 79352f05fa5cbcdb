import type { PlantedBook } from "../cost/planted/PlantedBook";
import { dayOf, monthOfDay, paidMonths, payDays } from "./ferryCalendar";
import { measuredHalves } from "./ferrySavings";
import { portions } from "./portions";

/** How busy a month of the year is at sea. */
const season = [0.6, 0.6, 0.75, 0.95, 1.05, 1.5, 1.75, 1.7, 1.15, 0.9, 0.7, 0.65];

/**
 * Fuel and temporary staff: a part by the month and a part by the fortnight. What halves of years come to is what measurements of
 * savings say, to the cent.
 */
export function ferryWeeks(book: PlantedBook): void {
  for (const { from, fuel, staff } of measuredHalves) {
    const months = [0, 1, 2, 3, 4, 5].map((month) => from + month);
    const weeks = payDays.filter((day, week) => week % 2 === 0 && months.includes(monthOfDay(day)));
    for (const month of months) {
      pay(book, dayOf(month, 27), "Hartsea Shore Power", "Fuel", "Harbours", fuel.monthly);
      pay(book, dayOf(month, 28), staff.agency, "Temporary staff", "Head office", staff.monthly);
    }
    const sea = weeks.map((day) => season[monthOfDay(day) % 12]! * book.between(0.94, 1.06));
    const diesel = portions(fuel.total - 6 * fuel.monthly, sea);
    const hours = portions(
      staff.hours,
      weeks.map(() => book.between(0.95, 1.05)),
    );
    for (const [week, day] of weeks.entries()) {
      const north = Math.round(diesel[week]! * book.between(0.55, 0.65));
      pay(book, day, "Norrland Bunkering", "Fuel", "Boats", north);
      pay(book, day + 1, "Quenby Marine Fuels", "Fuel", "Boats", diesel[week]! - north);
      pay(book, day + 1, staff.agency, "Temporary staff", "Harbours", hours[week]! * staff.rate);
    }
  }
  // Food twice a week, by the guests.
  for (const day of payDays.flatMap((thursday) => [thursday - 1, thursday + 2])) {
    const guests = season[monthOfDay(day) % 12]!;
    for (const [supplier, euros] of kitchens) {
      const minor = Math.round(100 * euros * guests * book.between(0.9, 1.1));
      pay(book, day, supplier, "Food and drink", "Boats", minor);
    }
  }
  for (let month = 0; month < paidMonths; month++) {
    for (let count = book.int(9, 14); count > 0; count--) {
      const [supplier, costCentre] = book.pick(travel);
      pay(book, dayOf(month, book.int(1, 28)), supplier, "Travel", costCentre, book.int(4_000, 68_000));
    }
    for (let count = book.int(5, 9); count > 0; count--) {
      pay(
        book,
        dayOf(month, book.int(1, 28)),
        book.pick(printers),
        "Marketing",
        "Head office",
        book.int(60_000, 240_000),
      );
    }
  }
}

const kitchens = [
  ["Larder and Vine", 1_075],
  ["Moorgate Dairy", 320],
  ["Saltpan Bakery", 240],
  ["Coldwater Fish", 455],
  ["Tamarind Drinks", 560],
] as const;
const travel = [
  ["Hartsea Taxis", "Head office"],
  ["Overland Rail", "Head office"],
  ["Quayside Inn", "Boats"],
  ["Fellside Coaches", "Boats"],
] as const;
const printers = ["Bellweather Media", "Inkpot Press", "Sandpiper Radio"];

function pay(
  book: PlantedBook,
  day: number,
  supplier: string,
  category: string,
  costCentre: string,
  minor: number,
): void {
  book.payments.push({ day, supplier, minor, document: book.document(), category, costCentre });
}
