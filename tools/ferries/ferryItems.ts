import type { PlantedBook } from "../cost/planted/PlantedBook";
import { dayOf, payDays } from "./ferryCalendar";

/** A price that was agreed, in cents. */
interface AgreedPrice {
  readonly contract: string;
  readonly supplier: string;
  readonly item: string;
  readonly price: number;
}

/** What is bought by the piece, and what a piece costs in cents. */
interface Item {
  readonly name: string;
  readonly price: number;
  /** Pieces at a time. */
  readonly pieces: number;
}

const parts = ["Harker Marine Parts", "Dalwhin Engine Supply", "Rope and Shackle", "Pellow Pumps"] as const;
const safety = ["Lifeline Safety", "Corbett Workwear", "Ironside Signals"] as const;
const galley = ["Larkrise Wholesale", "Pantry Direct", "Tollgate Paper"] as const;

const steady: readonly Item[] = [
  { name: "Oil filter OF-12", price: 3_850, pieces: 12 },
  { name: "Fuel filter FF-30", price: 5_400, pieces: 8 },
  { name: "Propeller anode", price: 18_500, pieces: 4 },
  { name: "Mooring line 40 m", price: 27_900, pieces: 3 },
  { name: "Gearbox oil 20 l", price: 11_250, pieces: 6 },
  { name: "Fan belt B-65", price: 2_240, pieces: 10 },
  { name: "Deck paint 10 l", price: 9_680, pieces: 9 },
  { name: "Bilge pump float", price: 4_310, pieces: 5 },
];
const twoPrices: readonly Item[] = [
  { name: "Impeller IM-7", price: 8_900, pieces: 8 },
  { name: "Hydraulic hose 2 m", price: 6_150, pieces: 10 },
];
const agreed: readonly (Item & { readonly contract: string; readonly supplier: number })[] = [
  { name: "Lifejacket adult", price: 6_400, pieces: 20, contract: "C-101", supplier: 0 },
  { name: "Flare set", price: 14_800, pieces: 6, contract: "C-101", supplier: 0 },
  { name: "Deck boots", price: 7_250, pieces: 12, contract: "C-102", supplier: 1 },
  { name: "Foul weather jacket", price: 11_900, pieces: 8, contract: "C-102", supplier: 1 },
  { name: "Fire extinguisher 6 kg", price: 5_680, pieces: 10, contract: "C-103", supplier: 2 },
];
/** Bought beside their contracts. */
const besideContracts: ReadonlySet<string> = new Set(["Lifejacket adult", "Deck boots"]);
const tableware: readonly Item[] = [
  { name: "Paper cups, 1000", price: 4_150, pieces: 6 },
  { name: "Napkins, 2000", price: 2_780, pieces: 5 },
  { name: "Coffee beans, 5 kg", price: 7_900, pieces: 5 },
  { name: "Tea bags, 1000", price: 3_350, pieces: 2 },
];

/** Agreed prices, some of items that nobody buys elsewhere. */
export const agreedPrices: readonly AgreedPrice[] = agreed.map(({ contract, supplier, name, price }) => ({
  contract,
  supplier: safety[supplier]!,
  item: name,
  price,
}));

/** Purchases of items: at near one price, at two prices, and beside their contracts. */
export function ferryItems(book: PlantedBook): void {
  const buy = (of: Item, supplier: string, price: number, more: { contract?: string } & Place): number => {
    const quantity = Math.max(1, Math.round(of.pieces * book.between(0.5, 1.6)));
    const minor = quantity * Math.round(price);
    const day = more.day ?? dayOf(book.int(0, 17), book.int(1, 28));
    book.payments.push({
      day,
      supplier,
      minor,
      document: book.document(),
      category: more.category,
      costCentre: more.costCentre,
      item: of.name,
      quantity,
      ...(more.contract === undefined ? {} : { contract: more.contract }),
    });
    return minor - quantity * of.price;
  };
  const workshop = { category: "Spare parts", costCentre: "Workshop" };
  for (const of of steady) {
    for (let count = book.int(50, 62); count > 0; count--) {
      buy(of, book.pick(parts), of.price * book.between(0.985, 1.015), workshop);
    }
    // One lucky purchase is no price to hold others against.
    if (of.name === "Propeller anode") buy({ ...of, pieces: 1 }, parts[0], of.price * 0.7, workshop);
  }
  for (const of of twoPrices) {
    for (let count = book.int(9, 13); count > 0; count--) buy(of, parts[3], of.price, workshop);
    let saving = 0;
    for (let count = book.int(14, 20); count > 0; count--) {
      saving += buy(of, parts[book.int(0, 2)]!, of.price * book.between(1.22, 1.4), workshop);
    }
    book.plant({ kind: "price spread", subject: of.name, saving });
  }
  for (const of of agreed) {
    const boats = { category: "Safety equipment", costCentre: "Boats" };
    for (let count = book.int(14, 22); count > 0; count--) {
      buy(of, safety[of.supplier]!, of.price, { ...boats, contract: of.contract });
    }
    if (!besideContracts.has(of.name)) continue;
    let saving = 0;
    for (let count = book.int(7, 11); count > 0; count--) {
      saving += buy(of, safety[(of.supplier + 1) % 3]!, of.price * book.between(1.18, 1.35), boats);
    }
    book.plant({ kind: "off-contract", subject: of.name, saving });
  }
  for (const day of payDays) {
    for (const of of tableware) {
      buy(of, book.pick(galley), of.price * book.between(0.99, 1.01), {
        day: day + book.int(0, 4),
        category: "Galley supplies",
        costCentre: book.pick(["Boats", "Boats", "Harbours"]),
      });
    }
  }
}

interface Place {
  readonly category: string;
  readonly costCentre: string;
  readonly day?: number;
}
