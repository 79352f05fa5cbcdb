import type { Element } from "@xmldom/xmldom";
import type { OpcPackage } from "../../../workbook/xlsx/package/OpcPackage";
import type { WorkbookPart } from "../../../workbook/xlsx/read/workbookPart";
import { attribute, childElement, childElements, root } from "../../../workbook/xlsx/xml/dom";
import type { Losses } from "../Losses";
import { isTrue } from "./words";

/** Kinds of parts that are read, or that only say again what others say. */
const keptOfBook: ReadonlySet<string> = new Set(
  "worksheet styles theme sharedStrings calcChain sheetMetadata customXml person".split(" "),
);
const keptOfSheet: ReadonlySet<string> = new Set(
  "table drawing comments threadedComment vmlDrawing customProperty printerSettings".split(" "),
);

/** What a kind of part is called by people who use Excel. */
const names: Readonly<Record<string, string>> = {
  chartsheet: "chart sheet",
  dialogsheet: "dialog sheet",
  externalLink: "link to another workbook",
  pivotCacheDefinition: "data of pivot tables",
  pivotTable: "pivot table",
  slicerCache: "data of slicers",
  slicer: "slicer",
  timelineCache: "data of timelines",
  timeline: "timeline",
  connections: "connection to outside data",
  queryTable: "query table",
  xmlMaps: "map of XML data",
  oleObject: "embedded object",
  package: "embedded file",
  control: "form control",
  ctrlProp: "form control",
  image: "picture behind the sheet",
  hyperlink: "link to an address",
};

export function noteUnkeptOfBook(opc: OpcPackage, workbook: WorkbookPart, losses: Losses): void {
  for (const { kind } of opc.relationships(workbook.part)) {
    if (!keptOfBook.has(kind)) losses.add(names[kind] ?? `part of the kind "${kind}"`);
  }
  const calculation = childElement(root(opc.xml(workbook.part)), "calcPr");
  if (!calculation) return;
  if (isTrue(attribute(calculation, "iterate"))) losses.add("calculation in rounds (iteration)");
  if (attribute(calculation, "calcMode") === "manual") losses.add("calculation by hand only");
}

/** Children of a worksheet without a place in the model. */
const elements: Readonly<Record<string, string>> = {
  autoFilter: "filter",
  protectedRanges: "range with a password of its own",
  scenarios: "scenarios",
  rowBreaks: "page breaks",
  colBreaks: "page breaks",
  customSheetViews: "custom views",
  dataConsolidate: "consolidation",
  legacyDrawingHF: "picture in a header or footer",
};

export function noteUnkeptOfSheet(
  opc: OpcPackage,
  part: string,
  frame: Element,
  sheet: string,
  losses: Losses,
): void {
  for (const { kind } of opc.relationships(part)) {
    // Links are counted by cell below.
    if (kind !== "hyperlink" && !keptOfSheet.has(kind))
      losses.add(names[kind] ?? `part of the kind "${kind}"`, sheet);
  }
  for (const each of childElements(frame)) {
    const what = elements[each.localName ?? ""];
    if (what !== undefined) losses.add(what, sheet);
  }
  const links = childElement(frame, "hyperlinks");
  if (links) losses.add("link in a cell (its text is kept)", sheet, childElements(links).length);
  const protection = childElement(frame, "sheetProtection");
  if (protection && (attribute(protection, "password") ?? attribute(protection, "hashValue")) !== null) {
    losses.add("password of the protection", sheet);
  }
  const columns = childElement(frame, "cols");
  for (const each of columns ? childElements(columns) : []) {
    if (Number(attribute(each, "outlineLevel") ?? 0) > 0) losses.add("column in an outline", sheet);
  }
  const sparklines = frame.getElementsByTagNameNS("*", "sparklineGroup").length;
  if (sparklines > 0) losses.add("sparklines", sheet, sparklines);
}
