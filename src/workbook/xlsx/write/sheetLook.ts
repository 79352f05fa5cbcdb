import { cellName, type CellAddress } from "../../../cells/address";
import { tones } from "../../../reports/formats";
import type { PrintModel, SheetModel } from "../../../reports/SheetModel";
import { pageMargins } from "../../placing/pageMargins";
import { attribute, childElement, childElements, removeElement } from "../xml/dom";
import { escapeXml } from "../xml/xmlText";
import type { SheetFrame } from "./SheetFrame";
import { argb } from "./StyleSheet";

/** Tab colour, frozen panes, grid lines and page: what a sheet looks like beside its cells. */
export function setSheetLook(frame: SheetFrame, model: SheetModel, selected: boolean): void {
  setProperties(frame, model);
  setView(frame, model, selected);
  if (!frame.child("sheetFormatPr")) frame.add('<sheetFormatPr defaultRowHeight="15"/>');
  if (model.print) setPage(frame, model.print);
}

function setProperties(frame: SheetFrame, { tabColor, print }: SheetModel): void {
  if (!tabColor && !print && !frame.child("sheetPr")) return;
  const properties = frame.ensure("sheetPr");
  const old = childElement(properties, "tabColor");
  if (old) removeElement(old);
  if (tabColor) {
    const [colour] = frame.elements(`<tabColor rgb="${argb(tones[tabColor].tab)}"/>`);
    properties.insertBefore(colour!, properties.firstChild);
  }
  if (!print) return;
  const page = childElement(properties, "pageSetUpPr") ?? frame.elements("<pageSetUpPr/>")[0]!;
  page.setAttribute("fitToPage", "1");
  properties.appendChild(page);
}

/** A view that exists keeps its zoom and scroll position. */
export function setView(
  frame: SheetFrame,
  { freezeAt, gridlines }: Pick<SheetModel, "freezeAt" | "gridlines">,
  selected: boolean,
): void {
  const views = frame.ensure("sheetViews");
  let view = childElement(views, "sheetView");
  if (!view) {
    view = frame.elements(`<sheetView${selected ? ' tabSelected="1"' : ""} workbookViewId="0"/>`)[0]!;
    views.appendChild(view);
  }
  if (gridlines) view.removeAttribute("showGridLines");
  else view.setAttribute("showGridLines", "0");
  if (!freezeAt || (freezeAt.row === 0 && freezeAt.column === 0)) return;
  const pane = childElement(view, "pane");
  if (
    pane &&
    Number(attribute(pane, "xSplit") ?? 0) === freezeAt.column &&
    Number(attribute(pane, "ySplit") ?? 0) === freezeAt.row
  ) {
    return;
  }
  if (pane) removeElement(pane);
  for (const each of childElements(view, "selection")) removeElement(each);
  const [added, selection] = frame.elements(paneXml(freezeAt));
  view.insertBefore(selection!, view.firstChild);
  view.insertBefore(added!, view.firstChild);
}

function paneXml(freezeAt: CellAddress): string {
  const { row, column } = freezeAt;
  const active = row > 0 && column > 0 ? "bottomRight" : row > 0 ? "bottomLeft" : "topRight";
  const cell = cellName(freezeAt);
  return (
    `<pane${column > 0 ? ` xSplit="${column}"` : ""}${row > 0 ? ` ySplit="${row}"` : ""}` +
    ` topLeftCell="${cell}" activePane="${active}" state="frozen"/>` +
    `<selection pane="${active}" activeCell="${cell}" sqref="${cell}"/>`
  );
}

/** A page set-up that exists keeps its paper and printer. */
function setPage(frame: SheetFrame, print: PrintModel): void {
  if (!frame.child("pageMargins")) {
    const sides = Object.entries(pageMargins).map(([side, inches]) => ` ${side}="${inches}"`);
    frame.add(`<pageMargins${sides.join("")}/>`);
  }
  const page = frame.ensure("pageSetup");
  page.setAttribute("orientation", print.landscape ? "landscape" : "portrait");
  page.setAttribute("fitToWidth", "1");
  page.setAttribute("fitToHeight", "0");
  const footer = frame.ensure("headerFooter");
  const old = childElement(footer, "oddFooter");
  const [added] = frame.elements(`<oddFooter>${escapeXml(`&C${print.footer}`)}</oddFooter>`);
  if (old) footer.replaceChild(added!, old);
  else {
    const next = childElements(footer).find((each) => each.localName !== "oddHeader");
    footer.insertBefore(added!, next ?? null);
  }
}
