import type { IsoDate } from "../../../../core/dates/isoDate";
import type { Obligation } from "../../../../core/revenue/recognition/contract/facts";
import type { ReadContract } from "../ReadContract";

/** An obligation as it is after the contract's changes. */
export interface Promised {
  readonly obligation: Obligation;
  /** When it was promised: the contract signed, or the change that brought it. */
  readonly since: IsoDate;
  /** Cell of its id. */
  readonly cell: string;
}

/** All obligations of a contract, each once. */
export function promisesOf({ facts, place, obligationPlaces }: ReadContract): readonly Promised[] {
  const promises = new Map<string, Promised>();
  const promise = (obligation: Obligation, since: IsoDate): void => {
    const { id } = obligation;
    const cell = obligationPlaces.get(id) ?? place;
    promises.set(id, { obligation, since: promises.get(id)?.since ?? since, cell });
  };
  for (const obligation of facts.obligations) promise(obligation, facts.signed);
  for (const { date, obligations } of facts.modifications) {
    for (const obligation of obligations) promise(obligation, date);
  }
  return [...promises.values()];
}

/** Whether its price depends on how much is used: no amount is agreed. */
export function isPricedByUse({ obligation: { method, quantity } }: Promised): boolean {
  return method === "units" && quantity === null;
}
