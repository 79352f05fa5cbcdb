import { opportunitySettings } from "../../src/core/cost/opportunities/opportunitySettings";
import type { PaymentRow, PlantedBook } from "../cost/planted/PlantedBook";
import { dayOf, paidMonths } from "./ferryCalendar";

/** Large jobs lie above the limit that has to be approved, so that only one supplier splits its invoices. */
const mains = [
  { main: "Abernathy Shipwrights", jobs: () => 3, least: 1_010_000, most: 2_350_000 },
  {
    main: "Hull and Deck",
    jobs: (month: number) => (month === 16 ? 4 : month === 17 ? 1 : 2),
    least: 1_010_000,
    most: 1_900_000,
  },
  { main: "Norrland Diesel Service", jobs: () => 9, least: 110_000, most: 290_000 },
  { main: "Quenby Electrical", jobs: () => 10, least: 70_000, most: 195_000 },
] as const;
const small = [
  "Ashdown Glazing",
  "Bramblewood Joinery",
  "Crossley Upholstery",
  "Dunmore Locksmiths",
  "Elmhurst Painters",
  "Foxglove Signs",
  "Greystone Roofing",
  "Hazelmere Plumbing",
  "Ivybridge Welding",
  "Juniper Carpets",
  "Kingsley Compressors",
  "Lambourne Heating",
  "Merriweather Lifts",
  "Nettlefold Fencing",
  "Orchard Pest Control",
];
/** One supplier as five people type it. */
const spellings = [
  "Abernathy Shipwrights",
  "ABERNATHY SHIPWRIGHTS",
  "Abernathy Shipwrights.",
  "Abernathy  Shipwrights",
  "Abernathy Shipwrihgts",
];

/** Repairs with a tail of small suppliers and payments made twice, and what else the search should tell, or leave alone. */
export function ferryServices(book: PlantedBook): void {
  const pay = (
    supplier: string,
    category: string,
    costCentre: string,
    day: number,
    minor: number,
  ): PaymentRow => {
    const row = { day, supplier, minor, document: book.document(), category, costCentre };
    book.payments.push(row);
    return row;
  };
  const anyDay = () => dayOf(book.int(0, paidMonths - 1), book.int(1, 28));

  const repairs: PaymentRow[] = [];
  for (const { main, jobs, least, most } of mains) {
    for (let month = 0; month < paidMonths; month++) {
      for (let count = jobs(month); count > 0; count--) {
        const supplier = main === spellings[0] && book.random() < 0.3 ? book.pick(spellings) : main;
        const costCentre = book.pick(["Workshop", "Workshop", "Boats", "Harbours"]);
        const day = dayOf(month, book.int(1, 28));
        repairs.push(pay(supplier, "Repairs", costCentre, day, book.int(least, most)));
      }
    }
  }
  repairs.push(pay("Haldane Dry Dock", "Repairs", "Boats", dayOf(17, 9), 9_640_000));
  plantTail(book, pay, anyDay);
  plantDuplicates(book, repairs);

  // Few small suppliers are no tail.
  for (const supplier of [
    "Helm Academy",
    "First Aid North",
    "Radio School",
    "Firewatch Courses",
    "Pilot Tutors",
  ]) {
    for (let count = book.int(4, 8); count > 0; count--) {
      pay(supplier, "Training", "Boats", anyDay(), book.int(30_000, 260_000));
    }
  }
  // Three payments of a week, each below the limit that has to be approved.
  for (const [day, minor] of [
    [3, 480_000],
    [5, 465_000],
    [7, 495_000],
  ] as const) {
    pay("Grainger Scaffolding", "Projects", "Harbours", dayOf(14, day), minor);
  }
  // One that is not like the others of its supplier.
  for (let month = 0; month < paidMonths; month++) {
    pay(
      "Seaward Survey",
      "Projects",
      "Boats",
      dayOf(month, 12),
      month === 10 ? 2_150_000 : book.int(95_000, 130_000),
    );
  }
  for (const month of [2, 8, 13])
    pay("", "Projects", "Head office", dayOf(month, 19), book.int(12_000, 90_000));
  for (const month of [13, 15]) pay("Tollgate Paper", "Paper tickets", "Harbours", dayOf(month, 21), 6_000);
  for (const [supplier, category, costCentre] of credits) {
    pay(supplier, category, costCentre, anyDay(), -book.int(8_000, 60_000));
  }
}

const credits = [
  ["Hull and Deck", "Repairs", "Workshop"],
  ["Bellweather Media", "Marketing", "Head office"],
  ["Larkrise Wholesale", "Galley supplies", "Boats"],
] as const;

type Pay = (supplier: string, category: string, costCentre: string, day: number, minor: number) => PaymentRow;

function plantTail(book: PlantedBook, pay: Pay, anyDay: () => number): void {
  const { costOfPayment, discount } = opportunitySettings.tail;
  let saving = 0;
  for (const supplier of small) {
    for (let count = book.int(2, 5); count > 0; count--) {
      const { minor } = pay(supplier, "Repairs", "Harbours", anyDay(), book.int(9_000, 85_000));
      saving += costOfPayment + minor * discount;
    }
  }
  book.plant({ kind: "tail suppliers", subject: "Repairs", saving });
}

/** The number typed again: as it stands, in small letters, without its letters, and with two digits swapped. */
const retyped: readonly ((document: string) => string)[] = [
  (document) => document,
  (document) => document.replace("INV-", "inv 0"),
  (document) => document.replace("INV-", ""),
  (document) => document.replace(/(\d)(\d)$/, "$2$1"),
  (document) => document,
];

function plantDuplicates(book: PlantedBook, repairs: readonly PaymentRow[]): void {
  // Of those whose last two digits differ, so that swapping them says another number; and paid again before the data end.
  const paid = repairs.filter(
    ({ document, supplier, day }) =>
      day < dayOf(15) && !/(\d)\1$/.test(document) && mains.some(({ main }) => main === supplier),
  );
  for (const [index, retype] of retyped.entries()) {
    const row = paid[12 + 70 * index]!;
    const again = { ...row, day: row.day + book.int(4, 20), document: retype(row.document) };
    book.payments.push(again);
    // The last one was paid back.
    if (index === retyped.length - 1) {
      book.payments.push({ ...again, day: again.day + 8, minor: -again.minor, document: book.document() });
    } else book.plant({ kind: "duplicate payment", subject: again.supplier, saving: again.minor });
  }
}
