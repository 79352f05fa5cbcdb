import { financeError } from "../core/errors/financeError";
import { normalisedWords } from "./words";

/** What a column of a ledger can be. */
export const ledgerRoles = [
  "period",
  "account",
  "account-name",
  "account-type",
  "department",
  "organisation",
  "actual",
  "budget",
  "prior-year",
  "forecast",
  "currency",
  "scenario",
  "amount",
] as const;

export type LedgerRole = (typeof ledgerRoles)[number];

export const scenarios = ["actual", "budget", "prior-year", "forecast"] as const;
export type LedgerScenario = (typeof scenarios)[number];

/** Header words by role, the likeliest first; compared as `normalisedWords`. */
const headerWords: Readonly<Record<LedgerRole, string>> = {
  period:
    "period,posting date,date,month,period end,month end,fiscal period,accounting period,year month,yearmonth,fiscal year,year,fy,quarter," +
    "fiscal quarter,periode,buchungsdatum,datum,monat,geschäftsjahr,jahr,période,mois,exercice,fecha,mes,período,periodo,año,data,mese",
  account:
    "account,account code,account no,account number,account id,gl account,gl code,gl account code,line,line item,class,object code,object," +
    "konto,kontonummer,sachkonto,compte,cuenta,conto",
  "account-name":
    "account name,account description,account title,gl account name,line description,class name,category,object description," +
    "kontobezeichnung,kontoname,libellé,nombre de cuenta",
  "account-type":
    "account type,type,account class,account category,statement section,kontoart,kontotyp,type de compte,tipo de cuenta",
  department:
    "department,dept,department name,dept name,cost centre,cost center,costcentre,costcenter,operating unit,department code,dept code," +
    "abteilung,kostenstelle,département,service,departamento,centro de costes",
  organisation:
    "organisation,organization,entity,legal entity,company,company code,subsidiary,business unit,gesellschaft,buchungskreis,société,empresa",
  actual: "actual,actuals,actual amount,ac,ist,réel,réalisé,real,actual spend,actual spending,actual cost",
  budget:
    "budget,budgeted,budget amount,plan,planned,pl,adopted budget,approved budget,adopted,original budget,target,soll,planned amount," +
    "prévu,presupuesto",
  "prior-year":
    "prior year,prior year actual,previous year,last year,py,vorjahr,n 1,année précédente,año anterior",
  forecast:
    "forecast,fc,latest estimate,estimate,projection,current projection,hochrechnung,prévision,pronóstico",
  currency: "currency,currency code,ccy,curr,währung,devise,moneda,valuta",
  scenario: "scenario,version,scenario name,data version,plan version,szenario,scénario,escenario",
  amount: "amount,value,net amount,betrag,wert,montant,importe,balance,saldo",
};

const scenarioWords: Readonly<Record<LedgerScenario, string>> = {
  actual: "actual,actuals,ac,act,ist,réel,real",
  budget:
    "budget,plan,planned,pl,bu,bud,soll,adopted budget,approved budget,original budget,adopted,presupuesto",
  "prior-year": "prior year,previous year,last year,py,vorjahr",
  forecast: "forecast,fc,estimate,latest estimate,projection,current projection,hochrechnung",
};

/** The scenario that a label of the long form's scenario column means, or null. */
export function scenarioFromText(text: string): LedgerScenario | null {
  const words = normalisedWords(text);
  return scenarios.find((scenario) => scenarioWords[scenario].split(",").includes(words)) ?? null;
}

/** Columns by role: the index of each among the headers. */
export type ColumnMap = ReadonlyMap<LedgerRole, number>;

/** The user's own choices: header by role; "" says that no column has the role. */
export type ChosenHeaders = Readonly<Partial<Record<LedgerRole, string>>>;

/**
 * Finds each role's column by its header; what the user chose goes first, and each column takes one role.
 * @throws HEADER_MISSING when a chosen header does not exist.
 * @throws HEADER_TWICE when a header that a role needs stands twice, or one is chosen for two roles.
 */
export function mapColumns(headers: readonly string[], chosen: ChosenHeaders = {}): ColumnMap {
  const map = new Map<LedgerRole, number>();
  const free = new Set(headers.keys());
  for (const role of ledgerRoles) {
    const header = chosen[role];
    if (header === undefined || header === "") continue;
    const index = headers.findIndex((candidate) => candidate.trim() === header.trim());
    if (index < 0) {
      throw financeError("HEADER_MISSING", {
        header: JSON.stringify(header),
        role,
        headers: headers.join(", "),
      });
    }
    refuseTwice(headers, index, role);
    if (!free.has(index)) throw financeError("HEADER_TWICE", { header: JSON.stringify(header), role });
    map.set(role, index);
    free.delete(index);
  }
  const words = headers.map(normalisedWords);
  for (const role of ledgerRoles) {
    if (map.has(role) || chosen[role] === "") continue;
    for (const word of headerWords[role].split(",")) {
      const index = words.findIndex((candidate, at) => free.has(at) && candidate === word);
      if (index < 0) continue;
      refuseTwice(headers, index, role);
      map.set(role, index);
      free.delete(index);
      break;
    }
  }
  return withCodeAndName(map, words, free);
}

/** Which of two equal headers is meant, only the user knows. */
function refuseTwice(headers: readonly string[], index: number, role: LedgerRole): void {
  const same = (header: string): boolean => header.trim() === headers[index]!.trim();
  if (headers.filter(same).length > 1) {
    throw financeError("HEADER_TWICE", { header: JSON.stringify(headers[index]!.trim()), role });
  }
}

/** "Account" beside "AccountCode" is the name; where a name alone was found, it is the account. */
function withCodeAndName(
  map: Map<LedgerRole, number>,
  words: readonly string[],
  free: Set<number>,
): ColumnMap {
  const account = map.get("account");
  const codes = ["account code", "account no", "account number", "account id", "gl code"];
  const code = words.findIndex((word, index) => free.has(index) && codes.includes(word));
  if (account !== undefined && code >= 0 && words[account] === "account" && !map.has("account-name")) {
    map.set("account", code);
    map.set("account-name", account);
  }
  const name = map.get("account-name");
  if (account === undefined && name !== undefined) {
    map.set("account", name);
    map.delete("account-name");
  }
  return map;
}

function knownColumns(headers: readonly string[], chosen: ChosenHeaders): number {
  const distinct = headers.map((header, index) => (headers.indexOf(header) === index ? header : ""));
  return mapColumns(distinct, distinctChoices(chosen)).size;
}

function distinctChoices(chosen: ChosenHeaders): ChosenHeaders {
  const seen = new Set<string>();
  return Object.fromEntries(
    Object.entries(chosen).filter(([, header]) => !seen.has(header.trim()) && seen.add(header.trim())),
  );
}

/** How many ledger roles a row of would-be headers fills: the header row is the one that fills most. */
export function headerScore(headers: readonly string[], chosen: ChosenHeaders): number {
  const trimmed = headers.map((header) => header.trim());
  const named = Object.values(chosen).filter((header) => header !== "");
  const missing = named.some((header) => !trimmed.includes(header.trim()));
  return knownColumns(headers, missing ? {} : chosen) + (missing || named.length === 0 ? 0 : 100);
}
