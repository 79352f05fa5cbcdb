import type { AccountClass, Section } from "../core/budget/incomeStatement";
import type { AccountType } from "../core/budget/accountType";
import { normalisedWords } from "./words";

interface Family {
  readonly type: AccountType;
  readonly section: Section | null;
  readonly words: string;
}

/** What exports call account types, in the languages we met; compared as `normalisedWords`. */
const families: readonly Family[] = [
  {
    type: "revenue",
    section: "revenue",
    words:
      "revenue,revenues,sales,net sales,turnover,income,operating revenue,operating income account," +
      "umsatz,erlöse,erlös,ertrag,erträge,produits,chiffre d affaires,ingresos,ventas,ricavi,receitas",
  },
  {
    type: "contra revenue",
    section: "revenue",
    words:
      "contra revenue,contrarevenue,sales deductions,returns,discounts,returns and discounts,allowances,erlösschmälerungen",
  },
  {
    type: "expense",
    section: "cost of sales",
    words:
      "cost of sales,cost of goods sold,cogs,cost of revenue,direct costs,direct cost,wareneinsatz,herstellungskosten,coût des ventes,coste de ventas",
  },
  {
    type: "expense",
    section: "operating expenses",
    words:
      "expense,expenses,expenditure,expenditures,opex,operating expense,operating expenses,operating cost,operating costs," +
      "cost,costs,overhead,overheads,aufwand,aufwendungen,kosten,charges,dépenses,gastos,costes,costi,spese,despesas",
  },
  {
    type: "revenue",
    section: "other income",
    words: "other income,non operating income,interest income,finance income,sonstige erträge",
  },
  {
    type: "expense",
    section: "other expenses",
    words:
      "other expense,other expenses,non operating expense,non operating expenses,interest,interest expense,finance cost,finance costs,zinsaufwand",
  },
  {
    type: "expense",
    section: "tax",
    words: "tax,taxes,income tax,income taxes,corporation tax,steuern,impôts,impuestos",
  },
  { type: "asset", section: null, words: "asset,assets,aktiva,actif,activo" },
  { type: "liability", section: null, words: "liability,liabilities,passiva,passif,pasivo" },
  { type: "equity", section: null, words: "equity,eigenkapital,capitaux propres,patrimonio" },
  {
    type: "statistical",
    section: null,
    words: "statistical,statistic,statistics,stat,balances,flow,memo,kpi,headcount,units,statistisch",
  },
  { type: "gross profit", section: null, words: "gross profit,gross margin,rohertrag" },
  {
    type: "net income",
    section: null,
    words: "net income,net profit,net result,operating profit,ebit,ebitda,profit,jahresüberschuss",
  },
];

const classes = new Map<string, AccountClass>(
  families.flatMap(({ type, section, words }) =>
    words.split(",").map((word) => [word, { type, section }] as const),
  ),
);

/** The class of an account type's label, or null where the label is not known. */
export function accountClassFromText(text: string): AccountClass | null {
  return classes.get(normalisedWords(text)) ?? null;
}
