const regions = ["North", "South", "West", "Coast"] as const;

/** How many of the last visitors may come again. */
const remembered = 230;

/** Somebody whose visits make one journey. */
export class Person {
  /** Minute of the last order; infinite before there is one. */
  #bought = Infinity;
  /** Nothing more will be ordered. */
  isDone = false;

  constructor(
    readonly journey: string,
    readonly region: string,
    readonly neverBuys: boolean,
  ) {}

  buys(minute: number): void {
    this.#bought = minute;
  }

  hasBought(minute: number): boolean {
    return this.#bought < minute;
  }

  canBuy(minute: number): boolean {
    return !this.neverBuys && !this.isDone && (this.#bought === Infinity || this.hasBought(minute));
  }
}

/** Those who visit the sample company. */
export class SamplePeople {
  readonly #recent: Person[] = [];
  #count = 0;

  constructor(private readonly random: () => number) {}

  /** Somebody new, or who was there lately; who has just bought seldom comes again. */
  anyone(minute: number): Person {
    const random = this.random;
    const known = random() < 0.62 ? this.#lately(() => true) : undefined;
    if (known === undefined || (known.hasBought(minute) && random() < 0.6)) {
      return this.#remembered(this.#added(random() < 0.25));
    }
    return this.#remembered(known);
  }

  /** Somebody who looks for vouchers and goes again, or comes for one after the order and buys no more. */
  whoNeverBuys(minute: number): Person {
    const random = this.random;
    const isAfterwards = random() < 0.2;
    const known = this.#lately((person) =>
      isAfterwards ? person.hasBought(minute) : random() < 0.6 && person.neverBuys,
    );
    const person = known ?? this.#added(true);
    person.isDone = true;
    return this.#remembered(person);
  }

  /** Somebody without a visit. */
  stranger(): Person {
    return this.#added(false);
  }

  #lately(isMeant: (person: Person) => boolean): Person | undefined {
    const meant = this.#recent.filter(isMeant);
    return meant[Math.floor(meant.length * this.random())];
  }

  #added(neverBuys: boolean): Person {
    const journey = `J${String(++this.#count).padStart(4, "0")}`;
    return new Person(journey, regions[Math.floor(regions.length * this.random())]!, neverBuys);
  }

  #remembered(person: Person): Person {
    this.#recent.push(person);
    if (this.#recent.length > remembered) this.#recent.shift();
    return person;
  }
}
