import type { RoleOfAttribution } from "../attribution/attributionTables";
import type { Findings } from "../problems";
import { knownWord } from "../table/knownWord";
import type { TableRow } from "../table/TableRow";
import type { OpportunityRecord } from "./CampaignRecords";
import { newCustomers } from "./newCustomers";
import { neededAmount } from "./summedAmount";
import { tellRepeated } from "./tellRepeated";

const endings = {
  won: "closed won,win,closed and won,order,ordered,customer,gewonnen,gagné,gagnée,ganado,ganada,vinto,vinta",
  lost: "closed lost,loss,closed and lost,disqualified,cancelled,verloren,perdu,perdue,perdido,perdida,perso,persa",
} as const;

/** Deals by what became of them: what is neither won nor lost is open. Margins between -1 and 1 throughout are shares of the amount. */
export function readOpportunities(
  rows: readonly TableRow<RoleOfAttribution<"opportunities">>[],
  findings: Findings,
): readonly OpportunityRecord[] {
  const margins = rows.map((row) => row.number("margin"));
  const given = margins.filter((margin) => margin !== null);
  const areShares = given.some((margin) => margin !== 0) && given.every((margin) => Math.abs(margin) <= 1);
  const [first] = rows;
  if (areShares && first) {
    const text = "Every margin is between -1 and 1: margins are taken for shares of the amount.";
    findings.add("MARGIN_SHARES", first.place("margin"), text);
  }
  if (first && !first.hasColumn("stage")) {
    const text = "The table of opportunities has no stage: all of them are taken for open.";
    findings.add("STAGE_MISSING", first.place("id"), text);
  }
  if (first && !first.hasColumn("margin")) {
    const text =
      "The table of opportunities has no margin: margin of new customers and payback are not told.";
    findings.add("MARGIN_MISSING", first.place("id"), text);
  }
  const areNew = newCustomers(rows, findings);
  tellRepeated(rows, findings, "id");
  return rows.map((row, index) => {
    const amount = neededAmount(row, "amount");
    const margin = margins[index]!;
    return {
      id: row.name("id"),
      journey: row.text("journey"),
      created: row.day("created"),
      stage: knownWord(row.text("stage"), endings) ?? "open",
      amount,
      isNewCustomer: areNew[index] ?? null,
      margin: margin !== null && areShares ? margin * amount : margin,
      place: row.place("id"),
    };
  });
}
