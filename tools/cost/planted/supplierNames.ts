import type { PlantedBook } from "./PlantedBook";

const beginnings =
  "Bar Cor Dal Fen Gar Hal Jor Kel Lan Mor Nor Pel Quin Ros Sel Tor Ul Var Wes Yar Zem".split(" ");
const middles = "ba de fi go hu ka le mi no pu ra se ti vo wa".split(" ");
const ends =
  "bridge castle dale field ford gate ham hurst ley mere mont nell port ridge stead ton ville wick".split(
    " ",
  );
const trades = "Engineering Facilities Print Catering Fleet Software Security Training Paper Supplies".split(
  " ",
);
const forms = ["Ltd", "Limited", "PLC", "LLP", "GmbH"];

/** Names no two of which are alike but for chance. */
export class SupplierNames {
  readonly #given = new Set<string>();

  constructor(private readonly book: PlantedBook) {}

  next(): string {
    for (;;) {
      const { book } = this;
      const name = `${book.pick(beginnings)}${book.pick(middles)}${book.pick(ends)} ${book.pick(trades)}`;
      if (this.#given.has(name)) continue;
      this.#given.add(name);
      return `${name} ${book.pick(forms)}`;
    }
  }

  some(count: number): string[] {
    return Array.from({ length: count }, () => this.next());
  }

  /** A name as somebody types it: mostly as it stands. */
  typed(name: string): string {
    const { book } = this;
    if (book.random() < 0.85) return name;
    return book.pick([name.toUpperCase(), name.replace(/ \S+$/, ""), `${name}.`, name.replace(" ", "  ")]);
  }
}
