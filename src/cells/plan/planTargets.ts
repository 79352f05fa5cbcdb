import type { TableSpec } from "../table/TableSpec";

/** Columns of the table of targets: a line of the plan, a stretch of time, and what is planned for it. */
export const planTargets = {
  line: {
    holds: "text",
    required: true,
    headers:
      "line,plan line,item,product,stream,revenue line,customer,region,zeile,position,produkt,ligne,produit,línea,producto",
  },
  period: {
    holds: "day",
    required: true,
    headers:
      "period,year or quarter,quarter,month,year,fiscal year,fy,date,periode,zeitraum,quartal,monat,jahr,période,trimestre,mois,année,período,mes,año",
  },
  target: {
    holds: "number",
    required: true,
    headers:
      "target,plan,budget,planned,target amount,plan amount,amount,value,ziel,soll,objectif,budgété,objetivo,presupuesto,meta",
  },
} as const satisfies TableSpec<string>;

export type PlanRole = keyof typeof planTargets;
