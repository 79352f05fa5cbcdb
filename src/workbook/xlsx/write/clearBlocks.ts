import type { Element } from "@xmldom/xmldom";
import { blockFromName, type BlockAddress, type CellAddress } from "../../../cells/address";
import { translateFormula } from "../read/translateFormula";
import { childElement, childElements, removeElement } from "../xml/dom";
import { areaName } from "../../placing/areaName";
import { blockDifference, blocksMeet } from "../../placing/blocks";
import type { SheetFrame } from "./SheetFrame";

/**
 * Takes what belongs to our blocks out of a sheet's frame: merged areas, links, conditional formats, validations.
 * A rule that reaches beyond the blocks is kept for the part outside.
 */
export function clearBlocks(frame: SheetFrame, blocks: readonly BlockAddress[]): void {
  removeMeeting(frame, "mergeCells", blocks);
  removeMeeting(frame, "hyperlinks", blocks);
  for (const each of childElements(frame.root, "conditionalFormatting")) shrinkRule(each, blocks);
  for (const container of ["dataValidations", "ignoredErrors"]) {
    for (const each of childElements(frame.child(container) ?? frame.root, container.slice(0, -1))) {
      shrinkRule(each, blocks);
    }
    frame.tidy(container);
  }
  clearExtensions(frame, blocks);
}

function removeMeeting(frame: SheetFrame, container: string, blocks: readonly BlockAddress[]): void {
  const parent = frame.child(container);
  if (!parent) return;
  for (const each of childElements(parent)) {
    const block = blockFromName(each.getAttribute("ref") ?? "");
    if (block && blocks.some((ours) => blocksMeet(block, ours))) removeElement(each);
  }
  frame.tidy(container);
}

/** The newer rules live in extensions, their areas in `<xm:sqref>`. */
function clearExtensions(frame: SheetFrame, blocks: readonly BlockAddress[]): void {
  const extensions = frame.child("extLst");
  if (!extensions) return;
  for (const extension of childElements(extensions)) {
    for (const name of ["conditionalFormattings", "dataValidations"]) {
      const container = childElement(extension, name);
      if (!container) continue;
      for (const each of childElements(container)) shrinkRule(each, blocks);
      const count = childElements(container).length;
      if (count === 0) removeElement(extension);
      else if (container.hasAttribute("count")) container.setAttribute("count", String(count));
    }
  }
  frame.tidy("extLst");
}

/**
 * Leaves a rule its areas outside the blocks. Its formulas count from the first cell of its area: where that moves,
 * each area gets a rule of its own, with its formulas moved along.
 */
function shrinkRule(rule: Element, blocks: readonly BlockAddress[]): void {
  const areas = areasOf(rule).map((name) => ({ name, block: blockFromName(name) }));
  if (!areas.some(({ block }) => block && blocks.some((ours) => blocksMeet(block, ours)))) return;
  const left = areas.flatMap(({ name, block }) => (block ? outside(block, blocks).map(areaName) : [name]));
  if (left.length === 0) {
    removeElement(rule);
    return;
  }
  const formulas = formulasOf(rule);
  if (formulas.length === 0) {
    setAreas(rule, left);
    return;
  }
  const anchor = firstCell(areas.flatMap(({ block }) => block ?? []));
  for (const name of left) {
    const copy = rule.cloneNode(true) as Element;
    setAreas(copy, [name]);
    const block = blockFromName(name);
    for (const each of block ? formulasOf(copy) : []) {
      each.textContent = translateFormula(each.textContent ?? "", anchor, firstCell([block!]));
    }
    rule.parentNode!.insertBefore(copy, rule);
  }
  removeElement(rule);
}

function outside(block: BlockAddress, blocks: readonly BlockAddress[]): readonly BlockAddress[] {
  return blocks.reduce<readonly BlockAddress[]>(
    (rest, ours) => rest.flatMap((each) => blockDifference(each, ours)),
    [block],
  );
}

function areasOf(rule: Element): readonly string[] {
  const text = rule.hasAttribute("sqref")
    ? rule.getAttribute("sqref")
    : childElement(rule, "sqref")?.textContent;
  return (text ?? "").split(/\s+/).filter((area) => area !== "");
}

function setAreas(rule: Element, areas: readonly string[]): void {
  const newer = childElement(rule, "sqref");
  if (newer) newer.textContent = areas.join(" ");
  else rule.setAttribute("sqref", areas.join(" "));
}

/** Formulas of expressions and validations; those of scales, bars and icons name fixed limits. */
function formulasOf(rule: Element): Element[] {
  return Array.from(rule.getElementsByTagNameNS("*", "*")).filter(
    (each) =>
      ["formula", "formula1", "formula2", "f"].includes(each.localName ?? "") &&
      childElements(each).length === 0 &&
      (each.parentNode as Element).localName !== "cfvo",
  );
}

function firstCell(blocks: readonly BlockAddress[]): CellAddress {
  return {
    row: Math.min(...blocks.map((block) => block.top)),
    column: Math.min(...blocks.map((block) => block.left)),
  };
}
