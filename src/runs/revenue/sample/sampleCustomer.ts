export interface SampleCustomer {
  readonly name: string;
  readonly region: string;
  readonly currency: "EUR" | "USD";
  readonly channel: string;
  /** Days from a bill to its payment. */
  readonly paysAfter: number;
}

/** One region in five buys in dollars. */
const regions = [
  {
    name: "DACH",
    currency: "EUR",
    places: ["Bremen", "Lindau", "Passau", "Zug", "Emden", "Krems", "Trier", "Husum"],
  },
  {
    name: "Benelux",
    currency: "EUR",
    places: ["Ghent", "Delft", "Namur", "Vlissingen", "Breda", "Ostend", "Zwolle", "Arnhem"],
  },
  {
    name: "North America",
    currency: "USD",
    places: ["Duluth", "Portland", "Halifax", "Astoria", "Mobile", "Norfolk", "Toledo", "Eureka"],
  },
  {
    name: "Nordics",
    currency: "EUR",
    places: ["Bergen", "Turku", "Aarhus", "Umea", "Vaasa", "Molde", "Odense", "Kalmar"],
  },
  {
    name: "South",
    currency: "EUR",
    places: ["Rovigo", "Nantes", "Aveiro", "Murcia", "Volos", "Ravenna", "Huelva", "Chioggia"],
  },
] as const;

const kinds = ["Waterworks", "Harbour Authority", "Power", "Flood Board", "Fisheries", "Dredging"];
const channels = ["Direct", "Partner", "Direct", "Web"];
const payments = [14, 30, 30, 45, 21, 75, 30, 120];

/** The nth customer, from 0; no two have the same name. */
export function sampleCustomer(number: number): SampleCustomer {
  const { name, currency, places } = regions[number % regions.length]!;
  const place = Math.floor(number / regions.length);
  const kind = place + Math.floor(place / places.length);
  const round = Math.floor(place / (places.length * kinds.length));
  const called = `${places[place % places.length]} ${kinds[kind % kinds.length]}`;
  return {
    name: round === 0 ? called : `${called} ${round + 1}`,
    region: name,
    currency,
    channel: channels[place % channels.length]!,
    paysAfter: payments[place % payments.length]!,
  };
}

/** The region after the customer's own, where some of what it buys is served. */
export function regionAbroad(region: string): string {
  const at = regions.findIndex(({ name }) => name === region);
  return regions[(at + 1) % regions.length]!.name;
}
