import type { BooksBalances } from "../../../core/revenue/reporting/BooksBalances";
import type { RangeGrid } from "../../RangeGrid";
import type { TableSpec } from "../../table/TableSpec";

const contract = {
  holds: "text",
  required: true,
  headers:
    "contract id,contract,contract no,contract number,contract ref,id,vertrag,vertragsnummer,vertrag nr,contrat,n contrat,contrato,contratto",
} as const;

const obligation = {
  holds: "text",
  headers:
    "obligation id,obligation,performance obligation,pob,po,promise,line,leistung,leistungsverpflichtung,obligation de prestation,obligación",
} as const;

const date = { holds: "day", required: true, headers: "date,event date,datum,fecha,data" } as const;

const amount = {
  holds: "number",
  required: true,
  headers: "amount,value,net amount,betrag,montant,importe,importo",
} as const;

const start = {
  holds: "day",
  headers: "start,start date,from,begin,beginn,von,début,inicio,inizio",
} as const;
const end = { holds: "day", headers: "end,end date,to,until,ende,bis,fin,fine" } as const;
const method = {
  holds: "text",
  headers: "method,recognition method,measure,methode,méthode,método",
} as const;

const currency = {
  holds: "text",
  headers: "currency,currency code,ccy,währung,devise,moneda,valuta",
} as const;

const number = (headers: string) => ({ holds: "number", headers }) as const;

/** What stood in the books for a contract when a period was closed. */
const balances = {
  revenue: number("revenue"),
  due: number("due"),
  cash: number("cash"),
  receivable: number("receivable"),
  contractAsset: number("contract asset"),
  contractLiability: number("contract liability"),
  expectedBack: number("expected back"),
  refundLiability: number("refund liability"),
  interest: number("interest"),
  lossProvision: number("loss provision"),
  costsSpent: number("costs spent"),
  costAsset: number("cost asset"),
  costExpense: number("cost expense"),
  fx: number("fx gain,fx"),
} as const satisfies TableSpec<keyof BooksBalances>;

/** Columns of balances, in their order. */
export const balanceRoles = Object.keys(balances) as readonly (keyof BooksBalances)[];

/** The tables from which contracts are recognised, and how their columns are found. */
export const contractTables = {
  contracts: {
    contract,
    modificationOf: {
      holds: "text",
      headers: "modification of,modifies,amendment of,änderung von,modification de,modificación de",
    },
    customer: { holds: "text", isLabel: true, headers: "customer,customer name,client,kunde,cliente" },
    signed: {
      holds: "day",
      required: true,
      headers:
        "signed date,signed,contract date,date signed,inception,booked,date,unterzeichnet,vertragsdatum,date de signature,fecha de firma",
    },
    currency,
    price: {
      holds: "number",
      required: true,
      headers:
        "transaction price,price,contract value,amount,value,total,transaktionspreis,preis,vertragswert,prix,prix de transaction,precio,prezzo",
    },
    treatment: {
      holds: "text",
      headers: "treatment,modification treatment,behandlung,traitement,tratamiento",
    },
    discountRate: {
      holds: "number",
      headers:
        "discount rate,interest rate,rate,abzinsungssatz,zinssatz,taux d'actualisation,tasa de descuento",
    },
    paymentDate: {
      holds: "day",
      headers: "payment date,paid on,zahlungsdatum,date de paiement,fecha de pago",
    },
    cancellable: {
      holds: "text",
      headers: "cancellable,cancelable,kündbar,résiliable,cancelable por el cliente",
    },
    bundlePrice: { holds: "number", headers: "bundle price,paketpreis,prix du lot" },
    progressDigits: { holds: "number", headers: "progress decimals,progress digits" },
  },
  obligations: {
    contract,
    obligation: { ...obligation, required: true, headers: `${obligation.headers},id` },
    method: { ...method, required: true },
    description: {
      holds: "text",
      isLabel: true,
      headers: "description,name,beschreibung,bezeichnung,libellé,descripción",
    },
    start,
    end,
    ssp: {
      holds: "number",
      headers:
        "ssp,stand alone selling price,standalone selling price,selling price,einzelveräußerungspreis,prix de vente spécifique",
    },
    sspLow: { holds: "number", headers: "ssp low,low,ssp min,low ssp" },
    sspHigh: { holds: "number", headers: "ssp high,high,ssp max,high ssp" },
    convention: { holds: "text", headers: "convention,proration,konvention,convention de prorata" },
    quantity: { holds: "number", headers: "quantity,qty,units,expected total,menge,quantité,cantidad" },
    bundle: { holds: "text", headers: "bundle,in bundle,paket,lot" },
    residual: { holds: "text", headers: "residual,residual approach,restwert,résiduel" },
  },
  billings: {
    contract,
    obligation,
    date: { ...date, headers: `${date.headers},billing date,invoice date,due date,rechnungsdatum` },
    amount,
    paid: { holds: "day", headers: "paid,paid on,payment date,bezahlt,payé,pagado" },
  },
  events: {
    contract,
    obligation,
    date,
    kind: { holds: "text", required: true, headers: "kind,event,event kind,type,art,ereignis,genre,tipo" },
    value: { holds: "number", required: true, headers: "value,amount,quantity,wert,valeur,valor" },
    note: { holds: "text", headers: "note,notes,comment,bemerkung,remarque,nota" },
  },
  variable: {
    contract,
    obligation,
    date: { ...date, headers: `${date.headers},estimated,estimate date` },
    outcome: { ...amount, headers: `outcome,${amount.headers},ergebnis,résultat,resultado` },
    probability: {
      holds: "number",
      required: true,
      headers: "probability,likelihood,p,wahrscheinlichkeit,probabilité,probabilidad",
    },
    constraint: { holds: "number", headers: "constraint,cap,constrained to,obergrenze,plafond,límite" },
    method,
  },
  costs: {
    contract,
    amount,
    start: { ...start, required: true },
    end: { ...end, required: true },
    incremental: { holds: "text", headers: "incremental,capitalise,capitalize,zusätzlich,marginal" },
  },
  rates: {
    from: { holds: "text", required: true, headers: "from,from currency,base,von,de" },
    to: { holds: "text", required: true, headers: "to,to currency,quote,nach,in,vers,a" },
    date: { ...date, headers: `${date.headers},rate date,valid on` },
    rate: { holds: "number", required: true, headers: "rate,exchange rate,kurs,cours,taux,tipo de cambio" },
    kind: { holds: "text", headers: "kind,rate type,type,art,tipo" },
  },
  closed: {
    period: {
      holds: "day",
      required: true,
      headers: "period,month,period end,periode,monat,période,mois,período",
    },
    status: { holds: "text", required: true, headers: "status,state,statut,estado" },
    contract: { holds: "text", headers: contract.headers },
    obligation,
    currency,
    recognised: {
      holds: "number",
      headers: "recognised,recognized,posted,amount,umsatz,erlös,produit,ingreso",
    },
    caughtUp: number("caught up"),
    refunded: number("refunded"),
    ...balances,
  },
} as const satisfies Readonly<Record<string, TableSpec<string>>>;

export type ContractTable = keyof typeof contractTables;

/** Columns of one of the tables. */
export type RoleOf<Table extends ContractTable> = keyof (typeof contractTables)[Table] & string;

/** Columns of any of them. */
export type AnyRole = { readonly [Table in ContractTable]: RoleOf<Table> }[ContractTable];

/** The tables as they were found; contracts and obligations must be there. */
export type ContractGrids = Readonly<Record<"contracts" | "obligations", RangeGrid>> &
  Readonly<Partial<Record<ContractTable, RangeGrid>>>;

/** What messages call the tables. */
export const tableNames: Readonly<Record<ContractTable, string>> = {
  contracts: "Contracts",
  obligations: "Obligations",
  billings: "Billings",
  events: "Revenue events",
  variable: "Variable consideration",
  costs: "Contract costs",
  rates: "FX rates",
  closed: "Closed periods",
};
