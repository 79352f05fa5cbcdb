import type { Period } from "../../../../core/dates/period";
import type { Findings } from "../../../problems";
import { normalisedWords } from "../../../words";
import type { ReadContract } from "../ReadContract";
import { promisesOf } from "./promisesOf";

/** Headers of a column that says what is sold. */
const productHeaders = new Set(["product", "produkt", "produit", "producto", "item", "artikel", "sku"]);

interface Served {
  readonly contract: string;
  readonly customer: string;
  readonly obligation: string;
  /** What it is known by: its description, else its product, else its id. */
  readonly name: string;
  readonly isDescribed: boolean;
  readonly term: Period;
  readonly cell: string;
}

/**
 * The same thing served twice in the same days: to a customer under two contracts, or under one contract by two obligations
 * of the same description. Two contracts are named once, whatever they share.
 */
export function checkOverlaps(contracts: readonly ReadContract[], findings: Findings): void {
  const told = new Set<string>();
  for (const served of sameServices(contracts)) {
    const inOrder = [...served].sort((one, other) => (one.term.first < other.term.first ? -1 : 1));
    let longest = inOrder[0]!;
    for (const each of inOrder.slice(1)) {
      const isOther = each.contract !== longest.contract;
      const pair = [each.contract, longest.contract].sort().join("\n");
      const isSame = isOther ? !told.has(pair) : each.isDescribed;
      if (isSame && each.term.first <= longest.term.last) {
        told.add(pair);
        tell(each, longest, findings);
      }
      if (each.term.last > longest.term.last) longest = each;
    }
  }
}

function sameServices(contracts: readonly ReadContract[]): Iterable<readonly Served[]> {
  const groups = new Map<string, Served[]>();
  for (const contract of contracts) {
    for (const served of servedBy(contract)) {
      const owner = served.customer === "" ? ["contract", served.contract] : ["customer", served.customer];
      const key = [...owner, normalisedWords(served.name)].join("\n");
      const group = groups.get(key);
      if (group) group.push(served);
      else groups.set(key, [served]);
    }
  }
  return groups.values();
}

function servedBy(contract: ReadContract): readonly Served[] {
  const { customer, descriptions, obligationLabels } = contract;
  return promisesOf(contract).flatMap(({ obligation: { id, method, term }, cell }): readonly Served[] => {
    if (method !== "straight line" || term === null) return [];
    const description = descriptions.get(id) ?? "";
    const name = description || productIn(obligationLabels.get(id) ?? {}) || id;
    const isDescribed = description !== "";
    return [{ contract: contract.facts.id, customer, obligation: id, name, isDescribed, term, cell }];
  });
}

function productIn(labels: Readonly<Record<string, string>>): string {
  const header = Object.keys(labels).find((each) => productHeaders.has(normalisedWords(each)));
  return header === undefined ? "" : labels[header]!;
}

function tell(later: Served, earlier: Served, findings: Findings): void {
  const by = ({ contract, obligation, term: { first, last } }: Served): string =>
    `contract ${contract}, obligation ${obligation}, ${first} to ${last}`;
  const text =
    `${JSON.stringify(later.name)} is served twice in the same days: by ${by(later)}, and by ${by(earlier)} ` +
    `(${earlier.cell}). Correct the dates, or leave them where both are served.`;
  findings.add("TERMS_OVERLAP", later.cell, text);
}
