import type { TableSpec } from "../../table/TableSpec";

const supplier = {
  holds: "text",
  headers:
    "supplier,supplier name,vendor,vendor name,payee,creditor,beneficiary,lieferant,kreditor,fournisseur,proveedor,fornitore",
} as const;

const amount = {
  holds: "number",
  required: true,
  headers: "amount,net amount,paid amount,payment amount,total,value,betrag,montant,importe,importo",
} as const;

const currency = {
  holds: "text",
  headers: "currency,currency code,ccy,währung,devise,moneda,valuta",
} as const;

const contract = {
  holds: "text",
  headers: "contract,contract id,contract no,agreement,vertrag,contrat,contrato,contratto",
} as const;

const item = {
  holds: "text",
  headers: "item,item no,product,article,sku,material,artikel,produit,artículo,articolo",
} as const;

const category = {
  holds: "text",
  headers:
    "category,expenditure category,spend category,expense category,cost category,account,account name,expense type,kategorie,catégorie,categoría,categoria",
} as const;

const owner = { holds: "text", headers: "owner,responsible,manager,verantwortlich,responsable" } as const;

const text = (headers: string) => ({ holds: "text", headers }) as const;
const number = (headers: string) => ({ holds: "number", headers }) as const;
const day = (headers: string) => ({ holds: "day", headers }) as const;

/** Columns of each table that reports of cost are made from, and the headers they are found by. */
export const costTables = {
  payments: {
    date: {
      ...day(
        "date,paid date,payment date,posting date,invoice date,transaction date,datum,zahldatum,buchungsdatum,fecha,data",
      ),
      required: true,
    },
    supplier: { ...supplier, required: true },
    supplierId: text("supplier id,vendor id,supplier no,vendor no,creditor no,lieferantennummer"),
    document: text(
      "document no,document number,document,doc no,doc number,invoice no,invoice number,invoice,bill no,bill number,trans no,transaction no,transaction number,reference,voucher,beleg,belegnummer,facture,factura",
    ),
    amount,
    category: { ...category, isLabel: true },
    costCentre: {
      ...text(
        "cost centre,cost center,service area,department,directorate,unit,kostenstelle,centre de coûts,centro de coste,centro di costo",
      ),
      isLabel: true,
    },
    item,
    quantity: number("quantity,qty,units,pieces,seats,licences,licenses,menge,quantité,cantidad,quantità"),
    unitPrice: number("unit price,price,price per unit,einzelpreis,prix unitaire,precio unitario"),
    contract,
    currency,
  },
  commitments: {
    line: text("department,line,cost centre,cost center,category,budget line,abteilung,service"),
    costCentre: text("cost centre,cost center,service area,department,kostenstelle,abteilung"),
    supplier,
    order: text("po,po number,purchase order,order,order no,order number,bestellung,commande,pedido"),
    amount,
    used: number("invoiced,used,invoiced amount,billed,berechnet,facturé,facturado"),
    date: { ...day("date,order date,ordered,bestelldatum,datum,fecha,data"), required: true },
    status: text("status,state,stand,statut,estado,stato"),
    currency,
  },
  contracts: {
    contract,
    supplier: { ...supplier, required: true },
    item: { ...item, required: true },
    price: {
      ...number("price,agreed price,contract price,unit price,rate,preis,prix,precio,prezzo"),
      required: true,
    },
    from: day(
      "valid from,from,start,start date,effective from,effective date,gültig ab,von,beginn,valable du,début,válido desde,inicio,valido dal,inizio",
    ),
    until: day(
      "valid to,valid until,to,until,end,end date,expiry,expiry date,expires,gültig bis,bis,ende,valable au,fin,válido hasta,valido al,fine",
    ),
    currency,
  },
  initiatives: {
    id: { ...text("id,initiative,initiative id,no,nummer,numéro,número"), required: true },
    opportunity: text("opportunity,name,title,description,initiative name,massnahme,mesure,medida"),
    stage: text("stage,status,phase,stufe,étape,etapa"),
    owner,
    category,
    claimed: {
      ...number("claimed,claimed saving,saving,target saving,einsparung,économie,ahorro"),
      required: true,
    },
    start: day("start,start date,from,begin,beginn,von,début,inicio,inizio"),
    end: day("end,end date,to,until,ende,bis,fin,fine"),
    driver: text("volume driver,driver,treiber"),
    currency,
  },
  measurements: {
    initiative: { ...text("initiative,initiative id,id"), required: true },
    baseline: { ...number("baseline,baseline cost,cost before,before"), required: true },
    fixed: number("fixed,fixed part,fixed cost"),
    baselineVolume: number("baseline volume,volume before"),
    actual: { ...number("actual,actual cost,cost after,after"), required: true },
    volume: number("volume,actual volume,volume after"),
    priceIndex: number("price index,index,inflation index"),
    oneOffs: number("one offs,one off,non routine"),
    costToAchieve: number("cost to achieve,implementation cost,one time cost"),
    booked: number("booked,booked saving,budget cut,taken out of budget"),
    controlBefore: number("control before,control baseline"),
    controlAfter: number("control after,control actual"),
    currency,
  },
  budget: {
    period: {
      ...day(
        "period,month,date,year month,fiscal period,posting period,quarter,year,fiscal year,periode,monat,période,mois,periodo,mes",
      ),
      required: true,
      isPeriod: true,
    },
    line: {
      ...text(
        "line,account,account name,budget line,category,cost category,line item,cost element,gl account,class name,konto,compte,cuenta,conto",
      ),
      required: true,
      isLabel: true,
    },
    costCentre: {
      ...text(
        "cost centre,cost center,department,service area,organisation,organization,kostenstelle,abteilung",
      ),
      isLabel: true,
    },
    type: text("account type,type,class,kontoart,nature"),
    owner: { ...owner, isLabel: true },
    actual: { ...number("actual,actuals,ac,spent,ist,réel,real"), required: true },
    budget: {
      ...number(
        "budget,plan,pl,bu,budgeted,adopted budget,approved budget,revised budget,original budget,budget amount,presupuesto",
      ),
      required: true,
    },
    earned: number(
      "earned,earned value,ev,bcwp,budgeted cost of work performed,fertigstellungswert,valeur acquise",
    ),
    currency,
  },
  targets: {
    line: { ...text("line,account,category,budget line,department,konto,compte,cuenta"), required: true },
    period: {
      ...text("year,quarter,period,year or quarter,jahr,quartal,année,trimestre,año"),
      required: true,
    },
    target: { ...number("target,annual target,budget,amount,ziel,objectif,objetivo"), required: true },
    method: text("method,spread,methode,méthode,método"),
    profile: text("profile line,profile,profil"),
    currency,
  },
  bases: {
    from: {
      ...text(
        "from,service,service centre,service center,from cost centre,from cost center,overhead pool,pool,sender,von,de,desde,origen,origine",
      ),
      required: true,
    },
    to: {
      ...text(
        "to,to cost centre,to cost center,receiver,receiving cost centre,receiving cost center,used by,an,à,vers,para,destino,destinazione",
      ),
      required: true,
    },
    quantity: {
      ...number(
        "basis quantity,allocation basis,quantity,basis,use,usage,share,driver quantity,bezugsmenge,menge,quantité,cantidad,quantità",
      ),
      required: true,
    },
    driver: text("driver,driver name,basis name,allocation driver,bezugsgröße,inducteur,inductor"),
  },
} as const satisfies Readonly<Record<string, TableSpec<string>>>;

export type CostTable = keyof typeof costTables;

/** Columns of a table by their meaning. */
export type RoleOfCost<Table extends CostTable> = keyof (typeof costTables)[Table] & string;
