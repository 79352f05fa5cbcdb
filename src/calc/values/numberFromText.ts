import { serialFromDateText, type DateSetting } from "./serialFromDateText";

const mightBeNumber = /^[\s\d.$(+-]|^[A-Za-z]{3}/;
const plain = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(?:[eE]([+-]?\d{1,3}))?$/;
const fraction = /^([+-]?)(?:(\d+) )(\d+)\/(\d+)$/;

/**
 * The number a text stands for where Excel wants a number: "1,234", " 5 ", "5%", "$5", "(5)", "1e3", "1 1/2", and
 * dates and times as serial numbers (en-US). Null when it stands for none. Digits past the 15th count as 0.
 */
export function numberFromText(text: string, setting: DateSetting): number | null {
  if (!mightBeNumber.test(text)) return null;
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return amountFromText(trimmed) ?? serialFromDateText(trimmed, setting);
}

function amountFromText(text: string): number | null {
  let rest = text;
  let sign = 1;
  if (rest.startsWith("(") && rest.endsWith(")")) {
    rest = rest.slice(1, -1).trim();
    if (/^[+-]/.test(rest)) return null;
    sign = -1;
  }
  let percent = false;
  if (rest.endsWith("%")) {
    percent = true;
    rest = rest.slice(0, -1).trimEnd();
  }
  if (rest.includes("$")) {
    const currency = /^([+-]?)\s*\$\s*(.*)$/.exec(rest);
    if (!currency || percent) return null;
    if (currency[1] && /^[+-]/.test(currency[2] ?? "")) return null;
    rest = `${currency[1]}${currency[2]}`;
    const bracketed = /^\((.*)\)$/.exec(rest);
    if (bracketed && sign === 1) {
      sign = -1;
      rest = bracketed[1] ?? "";
      if (/^[+-]/.test(rest)) return null;
    }
  }
  const match = plain.exec(rest);
  if (!match) return percent ? null : mixedFraction(rest, sign);
  const [, ownSign = "", whole = "", decimals = "", exponent = ""] = match;
  if (whole === "" && decimals.length < 2) return null;
  let digits = `${whole.replaceAll(",", "")}${decimals}`;
  if (digits.length > 15) digits = keep15Digits(digits);
  const value = Number(`${digits}e${Number(exponent || 0) - (percent ? 2 : 0)}`);
  if (!Number.isFinite(value)) return null;
  return value === 0 ? 0 : (ownSign === "-" ? -sign : sign) * value;
}

function mixedFraction(text: string, sign: number): number | null {
  const match = fraction.exec(text);
  if (!match) return null;
  const below = Number(match[4]);
  if (below === 0) return null;
  return (match[1] === "-" ? -sign : sign) * (Number(match[2]) + Number(match[3]) / below);
}

function keep15Digits(digits: string): string {
  let seen = 0;
  return digits.replace(/\d/g, (digit) => {
    if (seen > 0 || digit !== "0") seen += 1;
    return seen > 15 ? "0" : digit;
  });
}
