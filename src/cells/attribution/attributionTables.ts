import type { TableSpec } from "../table/TableSpec";

const journey = {
  holds: "text",
  headers:
    "journey,journey id,user,user id,visitor,visitor id,customer,customer id,client id,user pseudo id,lead,lead id,contact,contact id,account id,reise,kunde,kunden id,nutzer,nutzer id,besucher,parcours,recorrido",
} as const;

const channel = {
  holds: "text",
  headers:
    "channel,channel group,channel grouping,default channel group,default channel grouping,session default channel group,marketing channel,source,medium,source medium,traffic source,utm source,touchpoint,touch,kanal,kanalgruppe,standard channelgruppe,standard channelgruppierung,canal,canale",
} as const;

const campaign = {
  holds: "text",
  headers: "campaign,campaign name,campaign id,utm campaign,kampagne,kampagnenname,campagne,campaña,campagna",
} as const;

const period = {
  holds: "day",
  headers: "period,week,month,date,day,week starting,periode,monat,woche,datum,période,mois,periodo,mes",
} as const;

const number = (headers: string) => ({ holds: "number", headers }) as const;

/** Columns of each table that attribution and campaign reports are made from, and the headers they are found by. */
export const attributionTables = {
  touches: {
    journey: { ...journey, required: true },
    time: {
      holds: "text",
      required: true,
      unless: "sequence",
      headers:
        "time,timestamp,date time,datetime,touch time,event time,interaction date,touchpoint date,date,zeit,zeitpunkt,datum uhrzeit,uhrzeit,datum,heure,hora",
    },
    channel: { ...channel, required: true, isLabel: true },
    value: {
      ...number("value,revenue,conversion value,order value,sales,amount,wert,umsatz,valeur,valor,valore"),
      required: true,
      unless: "conversion",
    },
    conversion: number("conversion,conversions,converted,is conversion,konversion,konversionen"),
    campaign: { ...campaign, isLabel: true },
    sequence: number("sequence,seq,order,step,touch no,touch number,position,reihenfolge,ordre,orden"),
    stage: { holds: "text", headers: "stage,funnel stage,lifecycle stage,stufe,étape,etapa" },
    cost: number("cost,touch cost,kosten,coût,coste,costo"),
  },
  paths: {
    path: {
      holds: "text",
      required: true,
      headers: "path,journey path,touchpoint path,channel path,pfad,chemin,ruta,percorso",
    },
    conversions: {
      ...number("conversions,total conversions,conversion,converted,konversionen,conversiones"),
      required: true,
    },
    value: number(
      "value,total conversion value,conversion value,revenue,total value,wert,umsatz,valeur,valor,valore",
    ),
    nulls: number("nulls,total null,total nulls,null,non conversions,not converted,no conversion"),
  },
  campaigns: {
    campaign: { ...campaign, required: true },
    channel,
    budget: {
      ...number(
        "budget,planned,plan,approved budget,budgeted,budgeted cost,budgeted cost in campaign,presupuesto",
      ),
      required: true,
    },
    spend: number(
      "spend,spent,actual,actual spend,cost,actual cost,actual cost in campaign,ausgaben,kosten,dépenses,gasto,spesa",
    ),
    start: { holds: "day", headers: "start,start date,from,begin,beginn,startdatum,von,début,inicio,inizio" },
    end: { holds: "day", headers: "end,end date,to,until,ende,enddatum,bis,fin,fine" },
    owner: {
      holds: "text",
      headers: "owner,campaign owner,responsible,lead,manager,verantwortlich,responsable",
    },
    target: number("target roi,roi target,target,ziel roi,objectif roi,objetivo roi"),
  },
  spend: {
    period: { ...period, required: true },
    campaign: { ...campaign, required: true },
    channel,
    spend: {
      ...number("spend,spent,amount spent,actual,cost,amount,ausgaben,kosten,dépenses,gasto,spesa"),
      required: true,
    },
    committed: number("committed,commitment,commitments,on order,open orders,gebunden,engagé,comprometido"),
  },
  opportunities: {
    id: {
      holds: "text",
      required: true,
      headers:
        "id,opportunity,opportunity id,opportunity name,deal,deal id,deal name,chance,opportunité,oportunidad",
    },
    journey,
    created: { holds: "day", headers: "created,created date,create date,opened,date,erstellt,créée,creada" },
    stage: { holds: "text", headers: "stage,status,deal stage,stufe,étape,etapa" },
    amount: { ...number("amount,value,deal value,betrag,montant,importe,importo"), required: true },
    newCustomer: { holds: "text", headers: "new customer,new,is new,new logo,neukunde,nouveau client" },
    type: { holds: "text", headers: "type,opportunity type,deal type,business type" },
    margin: number("margin,gross margin,contribution,marge,margen,margine"),
  },
  requests: {
    id: { holds: "text", required: true, headers: "request,request id,request no,id,antrag,demande" },
    date: { holds: "day", headers: "date,requested,request date,datum,fecha,data" },
    campaign: { ...campaign, required: true },
    amount: {
      ...number("amount,requested amount,requested,betrag,montant,importe,importo"),
      required: true,
    },
    status: { holds: "text", headers: "status,decision,state,entscheidung,statut,estado" },
    requester: { holds: "text", headers: "requester,requested by,owner,by,antragsteller,demandeur" },
  },
  ledger: {
    period,
    account: {
      holds: "text",
      required: true,
      headers: "account,account name,gl account,line,konto,compte,cuenta,conto",
    },
    type: { holds: "text", headers: "account type,type,class,kontoart,nature" },
    actual: {
      ...number("actual,actuals,ac,amount,ist,réel,real,effettivo"),
      required: true,
    },
    budget: number("budget,plan,pl,bu,budgeted,presupuesto"),
  },
} as const satisfies Readonly<Record<string, TableSpec<string>>>;

export type AttributionTable = keyof typeof attributionTables;

/** Columns of a table by their meaning. */
export type RoleOfAttribution<Table extends AttributionTable> = keyof (typeof attributionTables)[Table] &
  string;
