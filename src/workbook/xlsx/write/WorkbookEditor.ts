import type { Element } from "@xmldom/xmldom";
import {
  appendAll,
  attribute,
  childElement,
  childElements,
  elementsFromXml,
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

  /** Asks Excel to calculate everything when it opens the file: our cached values are ours. */
  calculateOnLoad(): void {
    this.container("calcPr").setAttribute("fullCalcOnLoad", "1");
  }

  save(): void {
    const names = childElement(this.root, "definedNames");
    if (names && childElements(names).length === 0) removeElement(names);
    this.opc.putXml(this.part, this.document);
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
