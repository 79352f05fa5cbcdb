import type { IsoDate } from "../../../core/dates/isoDate";
import { financeError } from "../../../core/errors/financeError";
import type { Modification, RevenueEvent } from "../../../core/revenue/recognition/contract/facts";
import type { TableRow } from "../../table/TableRow";
import type { ContractIndex, Subject } from "./ContractIndex";
import type { RoleOf } from "./contractTables";
import { kindWords, treatmentWords } from "./contractWords";
import { ByContract } from "./ByContract";
import { refuseMisplaced } from "./refuseMisplaced";

type EventRow = TableRow<RoleOf<"events">>;

/** A period that stands open again, from its day on: for one obligation or for all. */
export interface Reopening {
  readonly date: IsoDate;
  readonly obligation: string | null;
}

export interface ReadEvents {
  readonly events: ByContract<RevenueEvent>;
  readonly modifications: ByContract<Modification>;
  readonly reopenings: ByContract<Reopening>;
}

/** Kinds that say all by their day. */
const withoutValue: ReadonlySet<string> = new Set(["delivery", "hold", "release", "reopen"]);

export function readEvents(rows: readonly EventRow[], index: ContractIndex): ReadEvents {
  const read = {
    events: new ByContract<RevenueEvent>(),
    modifications: new ByContract<Modification>(),
    reopenings: new ByContract<Reopening>(),
  };
  for (const row of rows) {
    const subject = index.subjectOf(row);
    const date = row.neededDay("date");
    const kind = row.neededWord("kind", kindWords);
    if (!subject || date === null || kind === null) continue;
    const { contract, obligation } = subject;
    if (date < contract.signed) refuseEarly(row, subject, kind, date);
    if (kind === "reopen") {
      read.reopenings.add(contract, { date, obligation });
    } else if (kind === "modification") {
      read.modifications.add(contract, {
        date,
        minor: row.minor("value", contract.digits),
        obligations: [],
        treatment: row.word("note", treatmentWords),
      });
    } else {
      refuseMisplaced(row, kind, subject, index);
      const value = withoutValue.has(kind) ? (row.number("value") ?? 0) : row.neededNumber("value");
      read.events.add(contract, { date, obligation, kind, value, note: row.text("note") });
    }
  }
  return read;
}

function refuseEarly(row: EventRow, { contract }: Subject, kind: string, date: IsoDate): void {
  const { id, signed } = contract;
  const where = `${kind} (${row.place("date")})`;
  row.problem(financeError("EVENT_BEFORE_CONTRACT", { contract: id, kind: where, date, signed }));
}
