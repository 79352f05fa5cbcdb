import type { Element } from "@xmldom/xmldom";
import { blockFromName, blockName, type BlockAddress } from "../../../cells/address";
import { childElement, childElements, removeElement } from "../xml/dom";
import { blockDifference, blocksMeet } from "./blockDifference";
import type { SheetFrame } from "./SheetFrame";

/**
 * Takes what belongs to our blocks out of a sheet's frame: merged areas, links, conditional formats, validations.
 * A rule that reaches beyond the blocks is kept for the part outside.
 */
export function clearBlocks(frame: SheetFrame, blocks: readonly BlockAddress[]): void {
  removeMeeting(frame, "mergeCells", blocks);
  removeMeeting(frame, "hyperlinks", blocks);
  for (const each of childElements(frame.root, "conditionalFormatting")) shrinkAttribute(each, blocks);
  shrinkChildren(frame, "dataValidations", blocks);
  shrinkChildren(frame, "ignoredErrors", blocks);
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

function shrinkChildren(frame: SheetFrame, container: string, blocks: readonly BlockAddress[]): void {
  const parent = frame.child(container);
  if (!parent) return;
  for (const each of childElements(parent)) shrinkAttribute(each, blocks);
  frame.tidy(container);
}

function shrinkAttribute(element: Element, blocks: readonly BlockAddress[]): void {
  const written = element.getAttribute("sqref") ?? "";
  const left = areasOutside(written, blocks);
  if (left === "") removeElement(element);
  else if (left !== written) element.setAttribute("sqref", left);
}

/** The newer rules live in extensions, their areas in `<xm:sqref>`. */
function clearExtensions(frame: SheetFrame, blocks: readonly BlockAddress[]): void {
  const extensions = frame.child("extLst");
  if (!extensions) return;
  for (const extension of childElements(extensions)) {
    for (const name of ["conditionalFormattings", "dataValidations"]) {
      const container = childElement(extension, name);
      if (!container) continue;
      for (const each of childElements(container)) {
        const area = childElement(each, "sqref");
        if (!area) continue;
        const left = areasOutside(area.textContent ?? "", blocks);
        if (left === "") removeElement(each);
        else if (left !== area.textContent) area.textContent = left;
      }
      const count = childElements(container).length;
      if (count === 0) removeElement(extension);
      else if (container.hasAttribute("count")) container.setAttribute("count", String(count));
    }
  }
  frame.tidy("extLst");
}

function areasOutside(areas: string, blocks: readonly BlockAddress[]): string {
  const kept = areas
    .split(/\s+/)
    .filter((area) => area !== "")
    .flatMap((area) => {
      const block = blockFromName(area);
      if (!block || !blocks.some((ours) => blocksMeet(block, ours))) return [area];
      return blocks
        .reduce<readonly BlockAddress[]>(
          (rest, ours) => rest.flatMap((each) => blockDifference(each, ours)),
          [block],
        )
        .map(areaName);
    });
  return kept.join(" ");
}

/** A single cell is written "B9", as Excel does. */
export function areaName(block: BlockAddress): string {
  const name = blockName(block);
  const [first, last] = name.split(":");
  return first === last ? first! : name;
}
