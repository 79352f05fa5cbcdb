/**
 * SUMIFS is not equality: a criterion reads "0100" as the number 100, "2010-12" as a date, "*" as anything, and ignores case.
 * This tells, for the labels of a column, which of them a criterion finds exactly, and which need EXACT.
 */
export interface CriteriaSafety {
  /** Whether `"=" & label` matches the rows that hold this label, and no others of the column. */
  isExact(label: string): boolean;
}

/** Longest criterion that SUMIFS takes, its "=" or "<>" included. */
const longestCriterion = 255;

type Reading = { readonly kind: "number" | "text"; readonly key: string } | { readonly kind: "unclear" };

export function criteriaSafety(labels: readonly string[]): CriteriaSafety {
  const readings = new Map(labels.map((label) => [label, readingOf(label)]));
  const timesByKey = new Map<string, number>();
  let anyUnclear = false;
  for (const reading of readings.values()) {
    if (reading.kind === "unclear") anyUnclear = true;
    else timesByKey.set(reading.key, (timesByKey.get(reading.key) ?? 0) + 1);
  }
  return {
    isExact(label) {
      const reading = readings.get(label) ?? readingOf(label);
      if (reading.kind === "unclear" || (reading.kind === "number" && anyUnclear)) return false;
      return (timesByKey.get(reading.key) ?? 1) === 1;
    },
  };
}

/** Numbers as a cell shows them, at most 15 digits, so that no second text means the same number. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d*[1-9])?$/;

/** Words that Excel may read, beside digits, as part of a number, a date or a time, in some language or currency. */
const numberWord =
  /^(?:e|a|p|am|pm|kr|zł|kč|ft|fr|rs?|lei|din|chf|eur|usd|gbp|(?:jan|ene|feb|fév|fev|mar|mär|mrz|mrt|maa|apr|avr|abr|may|mai|maj|mag|mei|jun|juin|giu|jul|juil|lug|aug|aoû|aou|ago|sep|set|oct|okt|ott|out|nov|dec|dez|déc|dic)\p{L}*)$/iu;

/** Whether some Excel may take the text for a number or a date: it has digits, and no word that is foreign to those. */
function maybeNumber(label: string): boolean {
  return /\p{N}/u.test(label) && (label.match(/\p{L}+/gu) ?? []).every((word) => numberWord.test(word));
}

function readingOf(label: string): Reading {
  if (plainNumber.test(label) && label.replace(/\D/g, "").length <= 15)
    return { kind: "number", key: `n ${label}` };
  const unclear =
    label.trim() === "" ||
    label.length + "<>".length > longestCriterion ||
    /^[\s<>=#'"]/.test(label) ||
    /^(?:true|false|wahr|falsch|vrai|faux|verdadero|falso)$/i.test(label) ||
    maybeNumber(label) ||
    /[\u0000-\u001f]/.test(label);
  if (unclear) return { kind: "unclear" };
  return { kind: "text", key: `t ${foldedText(label)}` };
}

/** Text as a case-blind comparison may see it, erring on the side of a collision. */
function foldedText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}

/** Whether a criterion has to escape characters of the label. */
export function hasWildcards(label: string): boolean {
  return /[*?~]/.test(label);
}

/** A label in a criterion, wildcards escaped. @example escaped("a*b") // => "a~*b" */
export function escaped(label: string): string {
  return label.replace(/[*?~]/g, "~$&");
}
