import { attribute, childElement, childElements, relationshipId, root } from "../xml/dom";
import type { OpcPackage } from "../package/OpcPackage";

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  /** Its place among all sheets, chart sheets included: what `localSheetId` counts. */
  readonly index: number;
  readonly visible: boolean;
  /** Hidden so that only a program can show it again. */
  readonly veryHidden: boolean;
  readonly part: string;
  /** Chart and dialog sheets have names, but no cells. */
  readonly hasCells: boolean;
}

interface DefinedName {
  readonly name: string;
  /** Without "=". */
  readonly refersTo: string;
  /** The sheet it belongs to, or null for the whole workbook. */
  readonly sheet: string | null;
  readonly visible: boolean;
  readonly comment: string;
}

export interface WorkbookPart {
  readonly part: string;
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  /** Saved as "Strict Open XML": other namespaces, which we read but do not write. */
  readonly strict: boolean;
}

export function readWorkbookPart(opc: OpcPackage): WorkbookPart {
  const part =
    opc.relationships("").find((each) => each.kind === "officeDocument")?.target ?? "xl/workbook.xml";
  const workbook = root(opc.xml(part));
  const related = new Map(opc.relationships(part).map((each) => [each.id, each]));
  const sheets = childElements(childElement(workbook, "sheets") ?? workbook, "sheet").map((sheet, index) => {
    const relationship = related.get(relationshipId(sheet) ?? "");
    return {
      name: sheet.getAttribute("name") ?? "",
      sheetId: Number(sheet.getAttribute("sheetId")),
      index,
      visible: (attribute(sheet, "state") ?? "visible") === "visible",
      veryHidden: attribute(sheet, "state") === "veryHidden",
      part: relationship?.target ?? "",
      hasCells: relationship?.kind === "worksheet",
    };
  });
  const definedNames = childElement(workbook, "definedNames");
  const names = definedNames ? childElements(definedNames, "definedName") : [];
  return {
    part,
    dateSystem: isTrue(childElement(workbook, "workbookPr")?.getAttribute("date1904")) ? 1904 : 1900,
    sheets,
    names: names.map((each) => {
      const local = attribute(each, "localSheetId");
      return {
        name: each.getAttribute("name") ?? "",
        refersTo: each.textContent ?? "",
        sheet: local === null ? null : (sheets[Number(local)]?.name ?? null),
        visible: !isTrue(each.getAttribute("hidden")),
        comment: each.getAttribute("comment") ?? "",
      };
    }),
    strict: workbook.namespaceURI?.startsWith("http://purl.oclc.org/") ?? false,
  };
}

function isTrue(text: string | null | undefined): boolean {
  return text === "1" || text === "true";
}
