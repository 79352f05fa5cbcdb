import type { IsoDate } from "../../../core/dates/isoDate";
import { financeError, type FinanceError } from "../../../core/errors/financeError";
import type { Financing, Obligation, Treatment } from "../../../core/revenue/recognition/contract/facts";

/** A row of the table of contracts: a contract, or a change of one. */
export interface ContractEntry {
  readonly id: string;
  /** Cell of its id. */
  readonly place: string;
  /** "" where none is named. */
  readonly customer: string;
  readonly signed: IsoDate;
  readonly currency: string | null;
  readonly digits: number;
  /** In minor units; of a modification what it adds. */
  readonly price: number;
  readonly modificationOf: string | null;
  readonly treatment: Treatment | null;
  readonly financing: Financing | null;
  readonly cancellable: boolean;
  readonly bundlePrice: number | null;
  readonly progressDigits: number | null;
  readonly labels: Readonly<Record<string, string>>;
  /** Filled as their table is read. */
  readonly obligations: Map<string, Obligation>;
}

/** As much of a row as is needed to find its contract. */
interface RowOfContract {
  name(role: "contract"): string;
  place(role: "contract"): string;
  problem(found: FinanceError): null;
}

interface RowOfObligation extends RowOfContract {
  text(role: "obligation"): string;
  place(role: "contract" | "obligation"): string;
}

/** What a row is about; null where it is about all obligations. */
export interface Subject {
  readonly contract: ContractEntry;
  readonly obligation: string | null;
}

/** Contracts by their ids, with the changes of each. */
export class ContractIndex {
  readonly #entries = new Map<string, ContractEntry>();
  readonly #unread = new Set<string>();
  /** By the contract they change; made when it is first asked for. */
  #changes: ReadonlyMap<ContractEntry, readonly ContractEntry[]> | null = null;

  /** Those that change no other. */
  get contracts(): readonly ContractEntry[] {
    return [...this.#entries.values()].filter(({ modificationOf }) => modificationOf === null);
  }

  get(id: string): ContractEntry | undefined {
    return this.#entries.get(id);
  }

  add(entry: ContractEntry): void {
    this.#entries.set(entry.id, entry);
    this.#changes = null;
  }

  /** A contract whose row is refused: its other rows are not to blame. */
  addUnread(id: string): void {
    this.#unread.add(id);
  }

  /** Changes of a contract, and changes of those. */
  changesOf(contract: ContractEntry): readonly ContractEntry[] {
    this.#changes ??= this.#changesByContract();
    return this.#changes.get(contract) ?? [];
  }

  /** Ids of what a contract and its changes promise. */
  obligationsOf(contract: ContractEntry): ReadonlySet<string> {
    return new Set([contract, ...this.changesOf(contract)].flatMap((each) => [...each.obligations.keys()]));
  }

  /** The contract that a change is of in the end; undefined where there is none, or it goes round in a circle. */
  root(entry: ContractEntry): ContractEntry | undefined {
    const end = this.#walk(entry);
    return typeof end === "string" ? undefined : end;
  }

  /** Whether what a change modifies goes round in a circle. */
  isInCircle(entry: ContractEntry): boolean {
    return this.#walk(entry) === "circle";
  }

  /** Whether a contract of that id has a row, be it one that is refused. */
  isListed(id: string): boolean {
    return this.#entries.has(id) || this.#unread.has(id);
  }

  /** The entry that a row names; null, with a problem, where there is none. */
  entryOf(row: RowOfContract): ContractEntry | null {
    const id = row.name("contract");
    if (id === "" || this.#unread.has(id)) return null;
    return (
      this.#entries.get(id) ??
      row.problem(financeError("CONTRACT_UNKNOWN", { place: row.place("contract"), contract: id }))
    );
  }

  /** The contract of a row, and the obligation it names; a row about all of them names none. */
  subjectOf(row: RowOfObligation): Subject | null {
    const entry = this.entryOf(row);
    const contract = entry && this.root(entry);
    if (!contract) return null;
    const obligation = row.text("obligation");
    if (obligation === "") return { contract, obligation: null };
    const promising = [contract, ...this.changesOf(contract)];
    if (promising.some(({ obligations }) => obligations.has(obligation))) return { contract, obligation };
    const known = this.obligationsOf(contract);
    const place = `${row.place("obligation")}: contract ${contract.id}`;
    return row.problem(
      financeError("OBLIGATION_UNKNOWN", { place, obligation, known: [...known].join(", ") }),
    );
  }

  #walk(entry: ContractEntry): ContractEntry | "nothing" | "circle" {
    if (entry.modificationOf === null) return entry;
    const seen = new Set<string>();
    let at: ContractEntry | undefined = entry;
    while (at && at.modificationOf !== null) {
      if (seen.has(at.id)) return "circle";
      seen.add(at.id);
      at = this.#entries.get(at.modificationOf);
    }
    return at ?? "nothing";
  }

  #changesByContract(): ReadonlyMap<ContractEntry, readonly ContractEntry[]> {
    const changes = new Map<ContractEntry, ContractEntry[]>();
    for (const entry of this.#entries.values()) {
      const root = this.root(entry);
      if (!root || root === entry) continue;
      const own = changes.get(root);
      if (own) own.push(entry);
      else changes.set(root, [entry]);
    }
    return changes;
  }
}
