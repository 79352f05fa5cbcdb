import type { IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import type { RecognisedContract } from "./recogniseContract";

/** Days of a period on which something happens to a contract, in order, and the period's last. */
export function contractDays(
  { facts, obligations }: RecognisedContract,
  { first, last }: Period,
): readonly IsoDate[] {
  const told = [...facts.events, ...facts.variable, ...facts.modifications, ...facts.billings];
  const days = [
    ...told.map(({ date }) => date),
    ...facts.billings.flatMap(({ paid }) => paid ?? []),
    ...(facts.costs ?? []).map(({ term }) => term.first),
    ...obligations.flatMap(({ obligation: { method, term } }) =>
      method === "point in time" && term ? [term.first] : [],
    ),
  ];
  return [...new Set([...days.filter((day) => day >= first && day <= last), last])].sort();
}
