import type { Element } from "@xmldom/xmldom";
import {
  appendAll,
  attribute,
  childElement,
  childElements,
  elementsFromXml,
  relationshipId,
  removeElement,
  root,
} from "../xml/dom";
import { contentTypes, relationshipsNamespace, relationshipType } from "../xml/namespaces";
import { escapeXml } from "../xml/xmlText";
import type { OpcPackage } from "../package/OpcPackage";

/** Children of a workbook in the order the schema demands. @source ECMA-376 part 1, CT_Workbook. */
const order = (
  "fileVersion fileSharing workbookPr AlternateContent revisionPtr workbookProtection bookViews sheets functionGroups " +
  "externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes " +
  "webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** Adds to the workbook part; what stands there stays. */
export class WorkbookEditor {
  private readonly document;
  private readonly root: Element;

  constructor(
    private readonly opc: OpcPackage,
    readonly part: string,
  ) {
    this.document = opc.xml(part);
    this.root = root(this.document);
  }

  /** Adds a sheet behind the others, with its part still to be written; gives the part's name. */
  addSheet(name: string): string {
    const sheets = this.container("sheets");
    const ids = childElements(sheets, "sheet").map((each) => Number(each.getAttribute("sheetId")));
    const folder = this.part.split("/").slice(0, -1).join("/");
    const part = this.opc.freeName(`${folder}/worksheets/sheet`, ".xml");
    this.opc.put(part, new Uint8Array());
    this.opc.setContentType(part, contentTypes.worksheet);
    const relationship = this.opc.relate(this.part, part, relationshipType("worksheet"));
    const id = Math.max(0, ...ids) + 1;
    appendAll(
      sheets,
      this.elements(`<sheet name="${escapeXml(name)}" sheetId="${id}" r:id="${relationship}"/>`),
    );
    return part;
  }

  /** Sets a name that belongs to a sheet. @param index The sheet's place among all sheets. */
  setName(name: string, index: number, refersTo: string): void {
    const names = this.container("definedNames");
    const existing = childElements(names, "definedName").find(
      (each) =>
        each.getAttribute("name")?.toLowerCase() === name.toLowerCase() &&
        attribute(each, "localSheetId") === String(index),
    );
    if (existing) existing.textContent = refersTo;
    else {
      const xml = `<definedName name="${escapeXml(name)}" localSheetId="${index}">${escapeXml(refersTo)}</definedName>`;
      appendAll(names, this.elements(xml));
    }
  }

  /** Removes a name that belongs to a sheet. */
  removeName(name: string, index: number): void {
    for (const each of this.names()) {
      const isNamed = each.getAttribute("name")?.toLowerCase() === name.toLowerCase();
      if (isNamed && localSheet(each) === index) removeElement(each);
    }
  }

  /** Takes a sheet off the list, and its names with it; its part stays. @param index The sheet's place. */
  removeSheet(index: number): void {
    const [sheet] = childElements(this.container("sheets"), "sheet").splice(index, 1);
    this.opc.unrelate(this.part, relationshipId(sheet!) ?? "");
    removeElement(sheet!);
    for (const each of this.names()) {
      const local = localSheet(each);
      if (local === index) removeElement(each);
      else if (local !== null && local > index) each.setAttribute("localSheetId", String(local - 1));
    }
    for (const view of childElements(childElement(this.root, "bookViews") ?? this.root, "workbookView")) {
      for (const place of ["activeTab", "firstSheet"]) this.movePlace(view, place, index);
    }
  }

  /** The sheet that stands in a removed one's place is the first that shows. */
  private movePlace(view: Element, attributeName: string, removed: number): void {
    const place = Number(attribute(view, attributeName) ?? 0);
    if (place < removed) return;
    const sheets = childElements(this.container("sheets"), "sheet");
    const shown = sheets.findIndex((each) => (attribute(each, "state") ?? "visible") === "visible");
    view.setAttribute(attributeName, String(place > removed ? place - 1 : Math.max(shown, 0)));
  }

  /** Asks Excel to calculate everything when it opens the file: our cached values are ours. */
  calculateOnLoad(): void {
    this.container("calcPr").setAttribute("fullCalcOnLoad", "1");
  }

  save(): void {
    const names = childElement(this.root, "definedNames");
    if (names && childElements(names).length === 0) removeElement(names);
    this.opc.putXml(this.part, this.document);
  }

  private names(): readonly Element[] {
    const container = childElement(this.root, "definedNames");
    return container ? childElements(container, "definedName") : [];
  }

  private container(name: string): Element {
    const found = childElement(this.root, name);
    if (found) return found;
    const [made] = this.elements(`<${name}/>`);
    const place = order.indexOf(name);
    const next = childElements(this.root).find((each) => order.indexOf(each.localName ?? "") > place);
    this.root.insertBefore(made!, next ?? null);
    return made!;
  }

  private elements(xml: string): Element[] {
    return elementsFromXml(this.document, xml, {
      "": this.root.namespaceURI ?? "",
      r: relationshipsNamespace,
    });
  }
}

function localSheet(name: Element): number | null {
  const local = attribute(name, "localSheetId");
  return local === null ? null : Number(local);
}
