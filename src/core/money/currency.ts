import { financeError } from "../errors/financeError";

/** ISO 4217 codes in circulation whose minor unit is a hundredth. */
const twoDigits =
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF " +
  "CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF " +
  "IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR " +
  "MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD " +
  "SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG " +
  "YER ZAR ZMW ZWG";
const noDigits = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
const threeDigits = "BHD IQD JOD KWD LYD OMR TND";

const digitsByCode = new Map<string, number>([
  ...twoDigits.split(" ").map((code) => [code, 2] as const),
  ...noDigits.split(" ").map((code) => [code, 0] as const),
  ...threeDigits.split(" ").map((code) => [code, 3] as const),
]);

/** Whether an ISO 4217 code, upper case, is in circulation. */
export function isCurrency(code: string): boolean {
  return digitsByCode.has(code);
}

/** Decimals of an amount that states no currency. */
export const digitsWithoutCurrency = 2;

/**
 * Decimals of a currency's minor unit.
 * @param code ISO 4217, upper case.
 * @param place Where the code was read, for the message.
 * @throws CURRENCY_UNKNOWN when the code is not in circulation.
 * @source ISO 4217:2015, list one.
 * @example currencyDigits("KWD", "Ledger!J2") // => 3
 */
export function currencyDigits(code: string, place: string): number {
  const digits = digitsByCode.get(code);
  if (digits === undefined) throw financeError("CURRENCY_UNKNOWN", { place, value: JSON.stringify(code) });
  return digits;
}
