import { rangeTargetOf } from "../rangeTargetOf";
import { type Targets, objectOf } from "../Targets";
import type { ModelSheet } from "../../model/WorkbookModel";
import { method, navigation, type Argument, type ObjectClass } from "../ObjectClass";
import { rangeAddress } from "../RangeTarget";
import { stored } from "../stored";

export const headerFooterClass: ObjectClass<Targets["HeaderFooter"]> = {
  members: Object.fromEntries(
    ["LeftFooter", "CenterFooter", "RightFooter", "LeftHeader", "CenterHeader", "RightHeader"].map((name) => [
      name,
      stored<ModelSheet>(pageOf, name, ""),
    ]),
  ),
};

export const headersFootersClass: ObjectClass<Targets["HeaderFooterGroup"]> = {
  members: { DefaultForAllPages: navigation((sheet) => objectOf("HeaderFooter", sheet)) },
};

/** In points, as Excel has them before anybody sets them. */
const margins = Object.fromEntries(
  Object.entries({
    LeftMargin: 50.4,
    RightMargin: 50.4,
    TopMargin: 54,
    BottomMargin: 54,
    HeaderMargin: 21.6,
    FooterMargin: 21.6,
  }).map(([name, points]) => [name, stored<ModelSheet>(pageOf, name, points)]),
);

export const pageLayoutClass: ObjectClass<Targets["PageLayout"]> = {
  members: {
    Orientation: stored(pageOf, "Orientation", "Portrait"),
    Zoom: stored(pageOf, "Zoom", { scale: 100 }),
    PaperSize: stored(pageOf, "PaperSize", "Letter"),
    ...margins,
    HeadersFooters: navigation((sheet) => objectOf("HeaderFooterGroup", sheet)),
    SetPrintTitleRows: method((sheet, [rows]) => {
      sheet.parts.page.set("PrintTitleRows", addressOf(rows));
    }),
    SetPrintArea: method((sheet, [area]) => {
      sheet.parts.page.set("PrintArea", addressOf(area));
    }),
  },
};

function pageOf(sheet: ModelSheet): ModelSheet["parts"]["page"] {
  return sheet.parts.page;
}

function addressOf(range: Argument | undefined): string {
  return typeof range === "string" ? range : rangeAddress(rangeTargetOf(range));
}
