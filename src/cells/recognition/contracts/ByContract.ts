import type { ContractEntry } from "./ContractIndex";

/** What rows tell of contracts, in the order of the rows. */
export class ByContract<Item> {
  readonly #items = new Map<ContractEntry, Item[]>();

  add(contract: ContractEntry, item: Item): void {
    const items = this.#items.get(contract);
    if (items) items.push(item);
    else this.#items.set(contract, [item]);
  }

  of(contract: ContractEntry): readonly Item[] {
    return this.#items.get(contract) ?? [];
  }
}
