import { cellName, holdsCell, maxColumns, type BlockAddress, type CellAddress } from "../../../cells/address";
import type { CellValue } from "../../../cells/CellValue";
import type { ConditionalFormatPart, Plain } from "../../model/Parts";
import type { LiveSheet } from "../LiveSheet";
import type { LiveWorkbook } from "../LiveWorkbook";
import { barBounds, type BarBounds } from "./barBounds";
import { barOf, type BarSpan } from "./barOf";
import type { BoundSource } from "./boundValue";
import { cellValueFormula } from "./cellValueFormula";
import { scaleColour, scalePoints, type ScalePoint } from "./scaleColour";
import { setFormula } from "./setFormula";

/** What the conditional formats of a sheet add to the look of a cell. */
export interface RuleLook {
  /** "#RRGGBB", where a rule sets it. */
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: true;
  readonly bar?: BarSpan & { readonly color: string; readonly axisColor: string };
}

/** Excel's colours for bars that nobody coloured. */
const barColours = { positive: "#638EC6", negative: "#FF0000", axis: "#000000" };

/**
 * The conditional formats of a workbook as they are now. A cell is looked at when it is drawn, and its look is kept
 * until the workbook has changed.
 */
export class RuleLooks {
  readonly #looks = new Map<LiveSheet, Map<number, RuleLook | null>>();
  readonly #written = new Map<ConditionalFormatPart, WrittenRule>();
  readonly #bounds = new Map<ConditionalFormatPart, BarBounds>();
  readonly #scales = new Map<ConditionalFormatPart, readonly ScalePoint[]>();

  constructor(private readonly workbook: LiveWorkbook) {}

  /** Forgets all looks: something has changed. */
  forget(): void {
    this.#looks.clear();
    this.#written.clear();
    this.#bounds.clear();
    this.#scales.clear();
  }

  /** Null where no rule says anything. */
  look(sheet: LiveSheet, row: number, column: number): RuleLook | null {
    const rules = sheet.parts.conditionalFormats;
    if (rules.length === 0) return null;
    let looks = this.#looks.get(sheet);
    if (!looks) this.#looks.set(sheet, (looks = new Map<number, RuleLook | null>()));
    const key = row * maxColumns + column;
    let look = looks.get(key);
    // Nothing is calculated while it is being drawn: what is due will be drawn anew.
    if (look === undefined && !this.workbook.isSettled) return null;
    if (look === undefined) looks.set(key, (look = this.#look(sheet, rules, { row, column })));
    return look;
  }

  /** The first rule that sets a part of the look wins it. */
  #look(sheet: LiveSheet, rules: readonly ConditionalFormatPart[], at: CellAddress): RuleLook | null {
    let look: RuleLook | undefined;
    for (const rule of rules) {
      if (!rule.blocks.some((block) => holdsCell(block, at.row, at.column))) continue;
      const own = this.#ownLook(sheet, rule, at);
      if (!own) continue;
      look = { ...own, ...look };
      if (rule.bag.get("StopIfTrue") === true) break;
    }
    return look ?? null;
  }

  #ownLook(sheet: LiveSheet, rule: ConditionalFormatPart, at: CellAddress): RuleLook | null {
    if (rule.type === "DataBar") return this.#bar(sheet, rule, at);
    return rule.type === "ColorScale" ? this.#scaled(sheet, rule, at) : this.#marked(sheet, rule, at);
  }

  #marked(sheet: LiveSheet, rule: ConditionalFormatPart, at: CellAddress): RuleLook | null {
    const { formula, from } = this.#writtenRule(rule);
    if (formula === null || !holds(this.workbook.evaluate(formula, sheet, at, from))) return null;
    const [color, fill] = [rule.bag.get("Font.Color"), rule.bag.get("Fill.Color")];
    return {
      ...(isColour(color) && { color }),
      ...(isColour(fill) && { fill }),
      ...(rule.bag.get("Font.Bold") === true && { bold: true as const }),
    };
  }

  #bar(sheet: LiveSheet, rule: ConditionalFormatPart, at: CellAddress): RuleLook | null {
    const value = this.workbook.value(sheet, at.row, at.column);
    if (typeof value !== "number") return null;
    let bounds = this.#bounds.get(rule);
    if (!bounds) this.#bounds.set(rule, (bounds = this.#boundsOf(sheet, rule)));
    const { bag } = rule;
    const positive = colourOr(bag.get("Positive.FillColor"), barColours.positive);
    const matches = bag.get("Negative.MatchPositiveFillColor") === true;
    const negative = matches ? positive : colourOr(bag.get("Negative.FillColor"), barColours.negative);
    const axisColor = colourOr(bag.get("AxisColor"), barColours.axis);
    return { bar: { ...barOf(value, bounds), color: value < 0 ? negative : positive, axisColor } };
  }

  #scaled(sheet: LiveSheet, rule: ConditionalFormatPart, at: CellAddress): RuleLook | null {
    const value = this.workbook.value(sheet, at.row, at.column);
    if (typeof value !== "number") return null;
    let points = this.#scales.get(rule);
    if (!points) {
      points = scalePoints(rule.bag.get("Criteria"), this.#source(sheet, rule));
      this.#scales.set(rule, points);
    }
    return points.length > 0 ? { fill: scaleColour(value, points) } : null;
  }

  #boundsOf(sheet: LiveSheet, rule: ConditionalFormatPart): BarBounds {
    const [lower, upper] = [rule.bag.get("LowerBoundRule"), rule.bag.get("UpperBoundRule")];
    return barBounds(this.#source(sheet, rule), lower ?? null, upper ?? null);
  }

  #source(sheet: LiveSheet, rule: ConditionalFormatPart): BoundSource {
    const numbers: number[] = [];
    const filled = this.#filled(sheet);
    for (const { top, left, bottom, right } of rule.blocks) {
      for (let row = top; row <= Math.min(bottom, filled.row); row += 1) {
        for (let column = left; column <= Math.min(right, filled.column); column += 1) {
          const value = this.workbook.value(sheet, row, column);
          if (typeof value === "number") numbers.push(value);
        }
      }
    }
    return {
      sorted: numbers.sort((one, other) => one - other),
      evaluate: (formula) => {
        const { from } = this.#writtenRule(rule);
        const value = this.workbook.evaluate(formula, sheet, from, from);
        return typeof value === "number" ? value : null;
      },
    };
  }

  /** The last row and the last column that show anything. */
  #filled(sheet: LiveSheet): CellAddress {
    const spills = this.workbook.spills.filter((spill) => spill.sheet === sheet.name);
    const blocks = [sheet.used(), ...spills.map(({ block }) => block)].filter((block) => block !== null);
    return {
      row: Math.max(-1, ...blocks.map(({ bottom }) => bottom)),
      column: Math.max(-1, ...blocks.map(({ right }) => right)),
    };
  }

  #writtenRule(rule: ConditionalFormatPart): WrittenRule {
    let written = this.#written.get(rule);
    if (!written) {
      const from = corner(rule.blocks);
      this.#written.set(rule, (written = { from, formula: formulaOf(rule, cellName(from)) }));
    }
    return written;
  }
}

interface WrittenRule {
  /** The cell that its relative references are written for. */
  readonly from: CellAddress;
  readonly formula: string | null;
}

/** The formula that marks a cell where it holds; null for rules that are not drawn. */
function formulaOf(rule: ConditionalFormatPart, cell: string): string | null {
  if (rule.type === "CellValue") return cellValueFormula(rule.bag.get("Rule"), cell);
  if (rule.type !== "Custom") return setFormula(rule, cell);
  const formula = rule.bag.get("Formula");
  return typeof formula === "string" ? formula : null;
}

function corner(blocks: readonly BlockAddress[]): CellAddress {
  return {
    row: Math.min(...blocks.map(({ top }) => top)),
    column: Math.min(...blocks.map(({ left }) => left)),
  };
}

/** Excel takes TRUE and every number but 0; texts and errors do not mark a cell. */
function holds(value: CellValue): boolean {
  return typeof value === "number" ? value !== 0 : value === true;
}

function isColour(value: Plain | undefined): value is string {
  return typeof value === "string" && value !== "";
}

function colourOr(value: Plain | undefined, otherwise: string): string {
  return isColour(value) ? value : otherwise;
}
