import { FinanceError } from "../core/errors/financeError";

/** Cells named in full for one kind of problem; beyond that the rest is counted. */
const mostNamed = 20;

/** Collects what is wrong with a range, so that the user hears of all of it at once. */
export class Problems {
  readonly #found: FinanceError[] = [];
  #count = 0;
  readonly #countByCode = new Map<string, number>();

  constructor(private readonly place: string) {}

  add(problem: FinanceError): void {
    this.#count++;
    const seen = (this.#countByCode.get(problem.code) ?? 0) + 1;
    this.#countByCode.set(problem.code, seen);
    if (seen <= mostNamed) this.#found.push(problem);
  }

  /** @throws DATA_REFUSED, with each problem, when there is any; a single problem is thrown as it is. */
  refuse(): void {
    if (this.#count === 0) return;
    if (this.#count === 1) throw this.#found[0]!;
    throw new DataRefused(this.place, this.#count, this.#found);
  }
}

/** The whole list of what is wrong with a range. */
export class DataRefused extends FinanceError {
  constructor(
    place: string,
    readonly count: number,
    /** The first of each kind; the others are counted. */
    readonly problems: readonly FinanceError[],
  ) {
    super("DATA_REFUSED", { count, place });
  }
}

/** Something a reader of the report should know; the report stands all the same. */
export interface Finding {
  readonly code: string;
  readonly text: string;
  readonly rows: number;
  /** First cell concerned, where there is one. */
  readonly cell: string | null;
}

/** Collects findings of cells: beyond the first of a kind the rest is counted. */
export class Findings {
  readonly #byCode = new Map<string, { readonly named: Finding[]; rest: number }>();

  /** @param text What is odd, with the value, and what to do. */
  add(code: string, cell: string, text: string): void {
    const kind = this.#byCode.get(code) ?? { named: [], rest: 0 };
    this.#byCode.set(code, kind);
    if (kind.named.length < mostNamed) kind.named.push({ code, text, rows: 1, cell });
    else kind.rest++;
  }

  /** By kind, in the order in which they were found. */
  get all(): readonly Finding[] {
    return [...this.#byCode].flatMap(([code, { named, rest }]) =>
      rest === 0
        ? named
        : [...named, { code, text: `And ${rest} more of this kind.`, rows: rest, cell: null }],
    );
  }
}
