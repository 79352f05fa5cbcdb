import type { EventKind, Method, Treatment } from "../../../core/revenue/recognition/contract/facts";
import { conventions, type Convention } from "../../../core/revenue/recognition/schedule/convention";
import type { Synonyms } from "../../table/knownWord";

export const methodWords: Synonyms<Method> = {
  "straight line": "over time,ratable,rateable,linear,time based,linéaire,lineal",
  "point in time": "at a point in time,on delivery,delivery,zeitpunkt,moment précis,en un momento",
  units: "unit,usage,output,units delivered,stück,unités,unidades",
  hours: "hour,labour hours,labor hours,stunden,heures,horas",
  "cost to cost": "cost,input,percentage of completion,poc,kosten,coûts,costes",
  milestones: "milestone,meilensteine,jalons,hitos",
};

/** Kinds of the table that are no fact of their own for the engine. */
export type TableEventKind = EventKind | "modification" | "reopen";

export const kindWords: Synonyms<TableEventKind> = {
  progress: "progress to date,fortschritt,avancement,avance",
  usage: "used,nutzung,verbrauch,utilisation,uso",
  milestone: "meilenstein,jalon,hito",
  delivery: "delivered,transfer,lieferung,livraison,entrega",
  "estimate change": "estimate,new estimate,schätzungsänderung,changement d'estimation",
  "expected returns": "returns expected,erwartete rückgaben,retours attendus",
  refund: "refunded,erstattung,remboursement,reembolso",
  credit: "credit note,gutschrift,avoir,abono",
  "payable to customer": "paid to customer,zahlung an kunden,à verser au client",
  hold: "on hold,sperre,suspension",
  release: "released,freigabe,reprise",
  modification: "amendment,änderung,avenant,modificación",
  reopen: "reopened,wiedereröffnung,réouverture",
};

export const treatmentWords: Synonyms<Treatment> = {
  separate: "separate contract,eigener vertrag,contrat distinct",
  prospective: "prospektiv,prospectif,prospectivo",
  "catch-up": "cumulative catch up,cumulative,retrospective,kumulativ,rattrapage",
};

export const conventionWords = Object.fromEntries(
  conventions.map((convention) => [convention, ""]),
) as Synonyms<Convention>;

export const estimateWords: Synonyms<"expected" | "likely"> = {
  expected: "expected value,erwartungswert,valeur attendue",
  likely: "most likely,most likely amount,wahrscheinlichster wert,le plus probable",
};

export const rateWords: Synonyms<"closing" | "average" | "historical"> = {
  closing: "spot,period end,stichtag,clôture,cierre",
  average: "avg,durchschnitt,moyen,medio",
  historical: "historic,historisch,historique,histórico",
};

export const statusWords: Synonyms<"closed" | "reopened" | "open"> = {
  closed: "geschlossen,clos,fermé,cerrado",
  reopened: "re opened,wieder geöffnet,rouvert,reabierto",
  open: "offen,ouvert,abierto",
};
