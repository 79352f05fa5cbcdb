import { futureFunctions } from "../../workbook/xlsx/write/futureFunctions";

/** How files spell a custom function: Excel writes FINOPS.VARIANCE as _xldudf_FINOPS_VARIANCE. */
export const customFunctionPrefix = "_xldudf_";

/** Functions that give arrays or lambdas, which files prefix with `_xlfn.` too; some with `_xlfn._xlws.`. */
const worksheetFunctions: ReadonlySet<string> = new Set("FILTER SORT PY".split(" "));
const arrayFunctions: ReadonlySet<string> = new Set(
  (
    "ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FIELDVALUE GROUPBY HSTACK IMAGE LAMBDA LET MAKEARRAY " +
    "MAP PERCENTOF PIVOTBY RANDARRAY REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST SCAN SEQUENCE SORTBY STOCKHISTORY " +
    "TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW TRANSLATE TRIMRANGE UNIQUE VSTACK WRAPCOLS WRAPROWS"
  ).split(" "),
);
/** Excel's functions with a dot in their names that stand in files as they are. */
const plainDotted: ReadonlySet<string> = new Set(
  "ERROR.TYPE ISO.CEILING NETWORKDAYS.INTL WORKDAY.INTL".split(" "),
);

/** The name of a function as files spell it. @example fileFunction("FILTER") // => "_xlfn._xlws.FILTER" */
export function fileFunction(name: string): string {
  const upper = name.toUpperCase();
  if (worksheetFunctions.has(upper)) return `_xlfn._xlws.${name}`;
  if (arrayFunctions.has(upper) || futureFunctions.has(upper)) return `_xlfn.${name}`;
  return isCustomFunction(name) ? customFunctionPrefix + name.replaceAll(".", "_") : name;
}

/** The name of a function as somebody types it; one that we could not spell again keeps its prefix. */
export function typedFunction(name: string): string {
  const plain = name.replace(/^_xlfn\.(_xlws\.)?/i, "");
  return fileFunction(plain).toLowerCase() === name.toLowerCase() ? plain : name;
}

/** A function of an add-in: its name begins with a namespace, as in FINOPS.VARIANCE. */
export function isCustomFunction(name: string): boolean {
  const upper = name.toUpperCase();
  return (
    /^[A-Z][A-Z0-9]*(\.[A-Z0-9]+)+$/.test(upper) && !futureFunctions.has(upper) && !plainDotted.has(upper)
  );
}
