import { parse, parseStructRef, tokenize, type AstExpression } from "@borgar/fx/xlsx";
import { blockFromName } from "../../../cells/address";
import { functionNamed } from "../../../calc/functions/registry";
import { isCustomFunction } from "../functionNames";

/** What an expression may give: one value, the cells of a range, or values calculated for many cells. */
type Shape = "one" | "range" | "array";

/** Functions that calculate with arrays without being told to. */
const nativeArrays: ReadonlySet<string> = new Set("SUMPRODUCT LOOKUP MMULT INDEX".split(" "));
/** Functions that give one cell of what they are given, or a reference. */
const references: ReadonlySet<string> = new Set("INDEX OFFSET INDIRECT CHOOSE".split(" "));

/**
 * Whether a formula has to be marked in a file as one that calculates arrays: without the mark Excel takes single
 * cells out of ranges. Excel marks every formula with a custom function.
 */
export function calculatesArrays(formula: string): boolean {
  try {
    const finder = new ArrayFinder();
    return (
      finder.shape(parse(tokenize(formula.startsWith("=") ? formula : `=${formula}`))) !== "one" ||
      finder.found
    );
  } catch {
    // What cannot be read is an error in every cell.
    return false;
  }
}

class ArrayFinder {
  /** Something inside is calculated for many cells. */
  found = false;

  shape(node: AstExpression | null): Shape {
    switch (node?.type) {
      case "ReferenceIdentifier":
        return shapeOfReference(node.value);
      case "UnaryExpression": {
        if (node.operator === "@") return "one";
        const operand = this.shape(node.arguments[0]!);
        return node.operator === "#" ? "range" : this.#calculated([operand]);
      }
      case "BinaryExpression": {
        const shapes = node.arguments.map((each) => this.shape(each));
        return [":", ",", " "].includes(node.operator) ? "range" : this.#calculated(shapes);
      }
      case "ArrayExpression":
        return "array";
      case "CallExpression":
        return this.#call(
          node.callee.type === "Identifier" ? node.callee.name.toUpperCase() : "",
          node.arguments,
        );
      case "LambdaExpression":
      case "LetExpression":
        return this.#many();
      default:
        return "one";
    }
  }

  #call(name: string, args: readonly (AstExpression | null)[]): Shape {
    if (nativeArrays.has(name)) return "one";
    const shapes = args.map((each) => this.shape(each));
    if (isCustomFunction(name) || /^(LET|LAMBDA|MAP|REDUCE|SCAN|BYROW|BYCOL|MAKEARRAY)$/.test(name))
      return this.#many();
    const entry = functionNamed(name);
    if (references.has(name)) return "one";
    if (!entry) return "one";
    const takes =
      entry.kind === "eager"
        ? (place: number) => entry.param(place).lifts
        : () => name !== "AND" && name !== "OR";
    const lifted = shapes.filter((shape, place) => shape !== "one" && takes(place));
    if (lifted.length > 0) return this.#many();
    return givesArrays.has(name) ? this.#many() : "one";
  }

  #calculated(shapes: readonly Shape[]): Shape {
    return shapes.some((shape) => shape !== "one") ? this.#many() : "one";
  }

  #many(): Shape {
    this.found = true;
    return "array";
  }
}

/** Functions of many values, whatever they are given. */
const givesArrays: ReadonlySet<string> = new Set(
  (
    "CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY HSTACK MINVERSE MUNIT RANDARRAY SEQUENCE SORT SORTBY TAKE " +
    "TEXTSPLIT TOCOL TOROW TRANSPOSE UNIQUE VSTACK WRAPCOLS WRAPROWS"
  ).split(" "),
);

function shapeOfReference(reference: string): Shape {
  const local = reference.slice(reference.lastIndexOf("!") + 1);
  const block = blockFromName(local.replaceAll("$", ""));
  if (block) return block.top === block.bottom && block.left === block.right ? "one" : "range";
  if (local.includes(":")) return "range";
  const table = local.includes("[") ? parseStructRef(local) : undefined;
  if (!table) return "one";
  return table.sections?.includes("this row") ? "one" : "range";
}
