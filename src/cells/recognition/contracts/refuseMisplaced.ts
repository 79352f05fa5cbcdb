import { financeError } from "../../../core/errors/financeError";
import type { EventKind, Method, Obligation } from "../../../core/revenue/recognition/contract/facts";
import type { TableRow } from "../../table/TableRow";
import type { ContractIndex, Subject } from "./ContractIndex";
import type { RoleOf } from "./contractTables";

/** Methods that read a kind of event; kinds that are not listed are for all. */
const readBy: Readonly<Partial<Record<EventKind, readonly Method[]>>> = {
  progress: ["units", "hours", "cost to cost", "milestones"],
  usage: ["units", "hours", "cost to cost"],
  milestone: ["milestones"],
  "estimate change": ["units", "hours", "cost to cost"],
  delivery: ["point in time", "cost to cost"],
};

/** A delivery may be of all that is promised; a measure is always of one obligation. */
const mayBeOfAll: ReadonlySet<EventKind> = new Set(["delivery"]);

/** An event that its obligation would not read is a mistake, and so is one that two obligations would both count. */
export function refuseMisplaced(
  row: TableRow<RoleOf<"events">>,
  kind: EventKind,
  { contract, obligation }: Subject,
  index: ContractIndex,
): void {
  const readers = readBy[kind];
  if (!readers) return;
  const promised: readonly Obligation[] = [contract, ...index.changesOf(contract)].flatMap((each) => [
    ...each.obligations.values(),
  ]);
  const meant = promised.filter(({ id }) => obligation === null || id === obligation);
  const reading = new Set(meant.filter(({ method }) => readers.includes(method)).map(({ id }) => id));
  const place = row.place("kind");
  if (reading.size === 0) {
    const methods = [...new Set(meant.map(({ method }) => method))].join(", ");
    row.problem(financeError("EVENT_MISPLACED", { place, kind, methods, readers: readers.join(", ") }));
  } else if (reading.size > 1 && !mayBeOfAll.has(kind)) {
    row.problem(financeError("EVENT_OF_SEVERAL", { place, kind, obligations: [...reading].join(", ") }));
  }
}
