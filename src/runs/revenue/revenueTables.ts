import { planTargets } from "../../cells/plan/planTargets";
import { contractTables, tableNames } from "../../cells/recognition/contracts/contractTables";
import type { WantedTables } from "../../cells/table/WantedTable";
import { closedPeriodsReport } from "../../reports/revenue/closedPeriodsReport";

/** The tables that a revenue pack is made from. */
export const revenueTables = {
  contracts: {
    name: tableNames.contracts,
    called: "contracts,contract list,contract data,agreements,deals,orders,verträge,contrats,contratos",
    columns: contractTables.contracts,
    needed: true,
  },
  obligations: {
    name: tableNames.obligations,
    called:
      "obligations,performance obligations,contract obligations,contract lines,pobs,promises,leistungsverpflichtungen,obligations de prestation,obligaciones",
    columns: contractTables.obligations,
    needed: true,
  },
  billings: {
    name: tableNames.billings,
    called: "billings,billing,invoices,billing plan,billing schedule,rechnungen,factures,facturas",
    columns: contractTables.billings,
  },
  events: {
    name: tableNames.events,
    called: "revenue events,events,contract events,recognition events,ereignisse,événements,eventos",
    columns: contractTables.events,
  },
  variable: {
    name: tableNames.variable,
    called: "variable consideration,variable,variable price,outcomes,variable gegenleistung",
    columns: contractTables.variable,
  },
  costs: {
    name: tableNames.costs,
    called: "contract costs,costs to obtain,capitalised costs,capitalized costs,commissions,vertragskosten",
    columns: contractTables.costs,
  },
  rates: {
    name: tableNames.rates,
    called:
      "fx rates,rates,exchange rates,fx,currency rates,wechselkurse,kurse,taux de change,tipos de cambio",
    columns: contractTables.rates,
  },
  closed: {
    name: tableNames.closed,
    called: "closed periods,geschlossene perioden,périodes closes,periodos cerrados",
    columns: contractTables.closed,
    report: closedPeriodsReport,
  },
  plan: {
    name: "Plan targets",
    called: "plan targets,targets,plan,revenue plan,budget,revenue targets,ziele,objectifs,objetivos",
    columns: planTargets,
  },
} as const satisfies WantedTables;
