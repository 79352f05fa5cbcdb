import type { FunctionMetadata } from "../functionsMetadata";

type Literal = number | string | boolean;

/** Arguments of a call such as `=FINOPS.VARIANCE({1;2},{3;4},,"all")`, as Excel would hand them over. */
export function formulaArguments(
  formula: string,
  { name, parameters }: FunctionMetadata,
): (Literal | Literal[][] | null)[] {
  const match = /^=FINOPS\.([A-Z.]+)\((.*)\)$/.exec(formula);
  if (match?.[1] !== name) throw new Error(`${formula} is no call of FINOPS.${name}.`);
  const given = split(match[2]!, ",");
  return parameters.map(({ dimensionality }, index) => {
    const text = given[index] ?? "";
    if (text === "") return null;
    const cells = literalCells(text);
    return dimensionality === "matrix" ? cells : cells[0]![0]!;
  });
}

/** Cells of a constant: `5`, `"F"`, `{1,2;3,4}`. */
export function literalCells(text: string): Literal[][] {
  const inner = /^\{(.*)\}$/.exec(text)?.[1] ?? text;
  return split(inner, ";").map((row) => split(row, ",").map(literal));
}

function literal(text: string): Literal {
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  const number = Number(text);
  if (text === "" || Number.isNaN(number)) throw new Error(`${text} is no constant.`);
  return number;
}

/** Splits at a separator that stands neither in quotes nor in braces. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let quoted = false;
  let depth = 0;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (!quoted && letter === "{") depth++;
    if (!quoted && letter === "}") depth--;
    if (letter === separator && !quoted && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
