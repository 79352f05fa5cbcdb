import { planTargets } from "../plan/planTargets";
import { normalisedWords } from "../words";

/** Headers of columns that hold values, the likeliest first. */
export const valueHeaders = {
  history:
    "actual,actuals,actual amount,ac,act,ist,réel,réalisé,real,value,amount,net amount,net value,total,total amount,sales,revenue," +
    "net sales,quantity,qty,units,volume,spend,cost,betrag,wert,umsatz,menge,montant,valeur,importe,valor",
  plan: planTargets.target.headers,
} as const;

/** Headers of numbers that name something. */
const keyHeader =
  /(?:^|\b)(?:account|acct|konto|compte|cuenta|code|id|key|no|nr|number|nummer|sku|article|customer|kunde|supplier|vendor|department|dept|cost cent(?:re|er)|kostenstelle|fund|object|item|ean|zip|postcode)$/u;

const ranks = {
  history: ranksOf(valueHeaders.history),
  plan: ranksOf(valueHeaders.plan),
};

function ranksOf(headers: string): ReadonlyMap<string, number> {
  return new Map(headers.split(",").map((header, rank) => [normalisedWords(header), rank]));
}

/** How likely a header names the values: the lower the likelier; infinite where it is no word that we know. */
export function valueRank(header: string, holds: keyof typeof valueHeaders): number {
  return ranks[holds].get(normalisedWords(header)) ?? Infinity;
}

/** Whether the numbers below a header are rather names: an account, a customer's number. */
export function isKeyHeader(header: string): boolean {
  return keyHeader.test(normalisedWords(header));
}
