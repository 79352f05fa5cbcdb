import { costTables } from "../../cells/cost/tables/costTables";
import type { WantedTables } from "../../cells/table/WantedTable";
import type { CostReport } from "./CostTask";

const payments = {
  name: "Payments",
  called:
    "payments,payment lines,payment list,payment run,vendor payments,supplier payments,vendor lines,vendor spend,supplier spend,spend,expenditure,expenditures,expenses,accounts payable,ap,ap ledger,invoices,zahlungen,ausgaben,kreditoren,paiements,dépenses,pagos,gastos,pagamenti,spese",
  columns: costTables.payments,
  keepsTotals: true,
} as const;

const commitments = {
  name: "Commitments",
  called:
    "commitments,commitment,purchase orders,purchase order,orders,open orders,open commitments,pos,po,bestellungen,obligo,commandes,engagements,pedidos,ordini",
  columns: costTables.commitments,
  keepsTotals: true,
} as const;

const contracts = {
  name: "Contract prices",
  called:
    "contract prices,contracts,price list,price lists,prices,agreed prices,agreements,framework agreements,verträge,preisliste,contrats,tarifs,contratos,contratti",
  columns: costTables.contracts,
  keepsTotals: true,
} as const;

const initiatives = {
  name: "Initiatives",
  called:
    "initiatives,savings initiatives,savings,savings tracker,savings plan,cost initiatives,massnahmen,maßnahmen,einsparungen,économies,mesures,ahorros,medidas",
  columns: costTables.initiatives,
  keepsTotals: true,
} as const;

const measurements = {
  name: "Measurements",
  called:
    "measurements,measurement,savings measurements,savings measured,baselines,baseline,validation,messungen,mesures réalisées,mediciones",
  columns: costTables.measurements,
  keepsTotals: true,
} as const;

const budget = {
  name: "Budget",
  called:
    "budget,budgets,budget vs actual,budget versus actual,actual vs budget,budget and actual,ledger,budget ledger,plan ist,soll ist,presupuesto",
  columns: costTables.budget,
  keepsTotals: true,
} as const;

const targets = {
  name: "Plan targets",
  called:
    "plan targets,targets,annual targets,annual plan,budget targets,quarterly targets,ziele,objectifs,objetivos",
  columns: costTables.targets,
  keepsTotals: true,
} as const;

const bases = {
  name: "Allocation bases",
  called:
    "allocation bases,allocation basis,allocation keys,allocation base,cost allocation,overhead allocation,overhead bases,overhead,bases,umlage,umlageschlüssel,clés de répartition,bases de reparto,basi di ripartizione",
  columns: costTables.bases,
  keepsTotals: true,
} as const;

/** The tables that each report is made from: of another's it takes none. */
export const costReportTables = {
  cost: { payments: { ...payments, needed: true }, commitments, contracts, budget, bases },
  opportunities: { payments: { ...payments, needed: true }, commitments, contracts, budget },
  savings: { initiatives: { ...initiatives, needed: true }, measurements },
  budget: { budget: { ...budget, needed: true }, commitments, targets },
} as const satisfies Readonly<Record<CostReport, WantedTables>>;

/** Tables of which each makes a report by itself: the others only add to one. */
export const mainCostTables = { payments, budget, initiatives } as const;

/** What a file may hold that is given to a report: its own tables first, and those of other reports, which it leaves. */
export function costBookTables(report: CostReport): WantedTables {
  const all = { payments, commitments, contracts, initiatives, measurements, budget, targets, bases };
  return { ...costReportTables[report], ...all };
}
