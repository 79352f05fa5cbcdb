import type { Element } from "@xmldom/xmldom";
import { attribute, childElement } from "../../../workbook/xlsx/xml/dom";
import type { Plain } from "../../model/Parts";
import type { ModelSheet } from "../../model/WorkbookModel";
import { margins, paperSizes, pointsPerInch, printOptions, sections } from "../pageWords";
import type { Losses } from "../Losses";
import { capital, isTrue } from "./words";

/** Page, margins, header and footer, in the names of Office.js. */
export function readPage(frame: Element, sheet: ModelSheet, losses: Losses): void {
  const { page } = sheet.parts;
  const margin = childElement(frame, "pageMargins");
  for (const [name, key] of Object.entries(margins)) {
    const inches = margin && attribute(margin, name);
    if (inches) page.set(key, pointsOfInches(Number(inches)));
  }
  const options = childElement(frame, "printOptions");
  for (const [name, key] of printOptions) {
    if (options && isTrue(attribute(options, name))) page.set(key, true);
  }
  const setup = childElement(frame, "pageSetup");
  if (setup) {
    const orientation = attribute(setup, "orientation");
    if (orientation === "landscape" || orientation === "portrait")
      page.set("Orientation", capital(orientation));
    const paper = Number(attribute(setup, "paperSize") ?? 0);
    const name = paperSizes[paper];
    if (name !== undefined) page.set("PaperSize", name);
    else if (paper > 0) losses.add("paper size", sheet.name);
    if (isTrue(attribute(setup, "blackAndWhite"))) page.set("BlackAndWhite", true);
  }
  const zoom = zoomOf(frame, setup);
  if (zoom !== null) page.set("Zoom", zoom);
  readHeaderFooter(childElement(frame, "headerFooter"), sheet, losses);
}

/** To a thousandth: inches in files are decimals. */
function pointsOfInches(inches: number): number {
  return Math.round(inches * pointsPerInch * 1_000) / 1_000;
}

function zoomOf(frame: Element, setup: Element | null): Plain {
  const properties = childElement(frame, "sheetPr");
  const fit = properties && childElement(properties, "pageSetUpPr");
  if (fit && isTrue(attribute(fit, "fitToPage"))) {
    const pages = (name: string): number => Number((setup && attribute(setup, name)) ?? 1);
    const [wide, tall] = [pages("fitToWidth"), pages("fitToHeight")];
    return {
      ...(wide > 0 ? { horizontalFitToPages: wide } : {}),
      ...(tall > 0 ? { verticalFitToPages: tall } : {}),
    };
  }
  const scale = setup && attribute(setup, "scale");
  return scale ? { scale: Number(scale) } : null;
}

function readHeaderFooter(element: Element | null, sheet: ModelSheet, losses: Losses): void {
  if (!element) return;
  for (const place of ["Header", "Footer"] as const) {
    const text = childElement(element, `odd${place}`)?.textContent ?? "";
    for (const [side, content] of sectionsOf(text)) sheet.parts.page.set(`${side}${place}`, content);
    if (childElement(element, `even${place}`) || childElement(element, `first${place}`)) {
      losses.add(`${place.toLowerCase()} of first or even pages`, sheet.name);
    }
  }
}

/** The parts of a text such as "&Lleft&CPage &P": what stands before any mark is in the middle. */
function sectionsOf(text: string): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  let side: string = sections.C;
  for (const piece of text.split(/(&&|&[LCR])/)) {
    const letter = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof sections | undefined;
    if (letter) side = sections[letter];
    else if (piece !== "") {
      const last = found.find(([name]) => name === side);
      if (last) last[1] += piece;
      else found.push([side, piece]);
    }
  }
  return found;
}
