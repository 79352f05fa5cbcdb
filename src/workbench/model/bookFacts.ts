import { blockName, cellName, columnName, type BlockAddress } from "../../cells/address";
import { plainStyle, type CellStyle } from "./CellStyle";
import type { Bag, Plain } from "./Parts";
import type { ModelSheet, WorkbookModel } from "./WorkbookModel";

/** What a workbook holds and shows, one fact a line: "Variance!B3 fill" is "#404040". Ids are no facts. */
export type BookFacts = Readonly<Record<string, Plain>>;

/** Cells around the used block whose look is told as well. */
const margin = 3;

/** Tells a workbook as facts, so that two of them can be compared and their differences named. */
export function bookFacts(model: WorkbookModel): BookFacts {
  const facts: Record<string, Plain> = { "date system": model.dateSystem };
  facts["sheets"] = model.sheets.map(({ name }) => name);
  for (const sheet of model.sheets) {
    Object.assign(facts, cellFacts(model, sheet), frameFacts(sheet), partFacts(sheet));
  }
  for (const { name, refersTo, sheet, visible } of model.names) {
    facts[`name ${sheet ? `${sheet.name}!` : ""}${name}`] = visible ? refersTo : `hidden ${refersTo}`;
  }
  for (const { name, sheet, block, columns, hasTotalsRow, style } of model.tables) {
    facts[`table ${name}`] = [sheet.name, blockName(block), columns, hasTotalsRow, style];
  }
  return facts;
}

function cellFacts(model: WorkbookModel, sheet: ModelSheet): BookFacts {
  const facts: Record<string, Plain> = {};
  const used = sheet.used() ?? { top: 0, left: 0, bottom: 0, right: 0 };
  for (let row = 0; row <= used.bottom + margin; row += 1) {
    for (let column = 0; column <= used.right + margin; column += 1) {
      const place = `${sheet.name}!${cellName({ row, column })}`;
      const cell = sheet.cell(row, column);
      const shown = cell ? model.value(sheet, row, column) : null;
      if (cell?.formula !== undefined) facts[`${place} formula`] = cell.formula;
      if (shown !== null) facts[`${place} value`] = typeof shown === "object" ? shown.code : shown;
      const style = sheet.style(row, column);
      for (const key of Object.keys(plainStyle) as (keyof CellStyle)[]) {
        if (key === "borders") {
          for (const [side, line] of Object.entries(style.borders)) facts[`${place} ${side}`] = { ...line };
        } else if (style[key] !== plainStyle[key]) facts[`${place} ${key}`] = style[key];
      }
    }
    if (sheet.rowHeight(row) !== 15) facts[`${sheet.name} row ${row + 1} height`] = sheet.rowHeight(row);
  }
  for (let column = 0; column <= used.right + margin; column += 1) {
    facts[`${sheet.name} column ${columnName(column)} width`] = sheet.columnWidth(column);
    if (sheet.isColumnHidden(column)) facts[`${sheet.name} column ${columnName(column)} hidden`] = true;
  }
  return facts;
}

function frameFacts({
  name,
  visibility,
  tabColor,
  showGridlines,
  isProtected,
  freezeAt,
  merged,
}: ModelSheet): BookFacts {
  return {
    [`${name} visibility`]: visibility,
    [`${name} tab colour`]: tabColor.toUpperCase(),
    [`${name} grid lines`]: showGridlines,
    [`${name} protected`]: isProtected,
    [`${name} frozen before`]: freezeAt && cellName(freezeAt),
    [`${name} merged`]: merged.map((block) => blockName(block)).sort(),
  };
}

function partFacts({ name, parts }: ModelSheet): BookFacts {
  const facts: Record<string, Plain> = {};
  for (const [index, { bag, series }] of parts.charts.entries()) {
    tellBag(facts, `${name} chart ${index + 1}`, bag);
    for (const [place, each] of series.entries()) {
      tellBag(facts, `${name} chart ${index + 1} series ${place + 1}`, each.bag);
    }
  }
  for (const [index, { type, blocks, bag }] of parts.conditionalFormats.entries()) {
    const rule = `${name} conditional format ${index + 1}`;
    facts[rule] = [type, ...areas(blocks)];
    tellBag(facts, rule, bag);
  }
  for (const { blocks, rule } of parts.validations) {
    facts[`${name} validation ${areas(blocks).join(" ")}`] = rule;
  }
  for (const { row, column, content } of parts.comments) {
    facts[`${name}!${cellName({ row, column })} comment`] = content;
  }
  tellBag(facts, `${name} page`, parts.page);
  for (const [key, text] of parts.customProperties) facts[`${name} property ${key}`] = text;
  return facts;
}

function tellBag(facts: Record<string, Plain>, subject: string, bag: Bag): void {
  for (const [key, value] of bag) facts[`${subject} ${key}`] = value;
}

function areas(blocks: readonly BlockAddress[]): string[] {
  return blocks.map((block) => blockName(block)).sort();
}
