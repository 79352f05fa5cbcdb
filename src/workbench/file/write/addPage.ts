import type { SheetFrame } from "../../../workbook/xlsx/write/SheetFrame";
import { escapeXml } from "../../../workbook/xlsx/xml/xmlText";
import type { Bag } from "../../model/Parts";
import { margins, pointsPerInch, paperSizes, printOptions, sections } from "../pageWords";
import { plainRecord } from "../plainValues";

/** Excel's own margins, for those that nobody set. */
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Adds what a sheet says of its printed page. */
export function addPage(frame: SheetFrame, page: Bag): void {
  const options = printOptions.filter(([, key]) => page.get(key) === true).map(([name]) => ` ${name}="1"`);
  if (options.length > 0) frame.add(`<printOptions${options.join("")}/>`);
  const set = Object.values(margins).some((key) => page.has(key));
  if (set) {
    const listed = (Object.keys(usualMargins) as (keyof typeof usualMargins)[]).map((name) => {
      const points = page.get(margins[name]);
      return ` ${name}="${typeof points === "number" ? points / pointsPerInch : usualMargins[name]}"`;
    });
    frame.add(`<pageMargins${listed.join("")}/>`);
  }
  const setup = setupXml(page);
  if (setup !== "") frame.add(`<pageSetup${setup}/>`);
  const texts = (["Header", "Footer"] as const).map((place) => textXml(page, place)).join("");
  if (texts !== "") frame.add(`<headerFooter>${texts}</headerFooter>`);
}

/** Whether the page is fitted to a number of sheets of paper. */
export function isFitted(page: Bag): boolean {
  const zoom = plainRecord(page.get("Zoom"));
  return zoom["horizontalFitToPages"] !== undefined || zoom["verticalFitToPages"] !== undefined;
}

function setupXml(page: Bag): string {
  const paper = Object.entries(paperSizes).find(([, name]) => name === page.get("PaperSize"))?.[0];
  const zoom = plainRecord(page.get("Zoom"));
  const orientation = page.get("Orientation");
  return (
    (paper === undefined ? "" : ` paperSize="${paper}"`) +
    (typeof zoom["scale"] === "number" ? ` scale="${zoom["scale"]}"` : "") +
    (isFitted(page)
      ? ` fitToWidth="${Number(zoom["horizontalFitToPages"] ?? 0)}" fitToHeight="${Number(zoom["verticalFitToPages"] ?? 0)}"`
      : "") +
    (typeof orientation === "string" ? ` orientation="${orientation.toLowerCase()}"` : "") +
    (page.get("BlackAndWhite") === true ? ' blackAndWhite="1"' : "")
  );
}

function textXml(page: Bag, place: "Header" | "Footer"): string {
  const text = Object.entries(sections)
    .map(([letter, side]) => {
      const content = page.get(`${side}${place}`);
      return typeof content === "string" && content !== "" ? `&${letter}${content}` : "";
    })
    .join("");
  return text === "" ? "" : `<odd${place}>${escapeXml(text)}</odd${place}>`;
}
