import type { RoleOfAttribution } from "../attribution/attributionTables";
import type { Findings } from "../problems";
import { knownWord } from "../table/knownWord";
import type { TableRow } from "../table/TableRow";
import type { RequestRecord } from "./CampaignRecords";
import { neededAmount } from "./summedAmount";

const statuses = {
  open: "pending,requested,submitted,new,in review,under review,waiting,to approve,draft,offen,eingereicht,ouvert,ouverte,en attente,abierto,abierta,pendiente,aperto,in attesa",
  decided:
    "approved,rejected,declined,refused,withdrawn,cancelled,canceled,closed,committed,ordered,spent,paid,done,genehmigt,abgelehnt,erledigt,approuvé,approuvée,refusé,refusée,aprobado,aprobada,rechazado,rechazada,approvato,rifiutato",
} as const;

/**
 * Requests that nobody has decided on, the earliest first; an unknown status counts as open and is told.
 * @returns The statuses that count as open too, as cells write them.
 */
export function readRequests(
  rows: readonly TableRow<RoleOfAttribution<"requests">>[],
  findings: Findings,
): { readonly open: readonly RequestRecord[]; readonly statuses: readonly string[] } {
  const openStatuses = new Set<string>();
  const open = rows.flatMap((row): readonly RequestRecord[] => {
    const status = row.text("status");
    const known = status === "" ? "open" : knownWord(status, statuses);
    if (known === null) {
      const text = `${JSON.stringify(status)} is no known status (open, approved, rejected, withdrawn, paid …): the request counts as open.`;
      findings.add("STATUS_UNKNOWN", row.place("status"), text);
    }
    const record = {
      id: row.name("id"),
      date: row.day("date"),
      campaign: row.name("campaign"),
      amount: neededAmount(row, "amount"),
      requester: row.text("requester"),
      place: row.place("amount"),
    };
    if (known === "decided") return [];
    openStatuses.add(status);
    return [record];
  });
  open.sort((one, other) => compareDays(one.date, other.date));
  return { open, statuses: [...openStatuses] };
}

function compareDays(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
