import type { Calculator } from "../../../calc/Calculator";
import { contentTypes, relationshipType, spreadsheetNamespace } from "../xml/namespaces";
import { parseXml } from "../xml/dom";
import type { WriteReceipt } from "../../Workbook";
import type { SheetModel } from "../../../reports/SheetModel";
import type { OpcPackage } from "../package/OpcPackage";
import { WorkbookReading } from "../read/WorkbookReading";
import { readWorkbookPart } from "../read/workbookPart";
import { removeFromCalcChain } from "./calcChain";
import { calculateSheets } from "./calculateSheets";
import { compareFigures } from "../../placing/compareFigures";
import { fileFormula } from "./fileFormula";
import { placeSheets, type PlacedSheet } from "../../placing/placeSheets";
import { quotedSheet } from "../../placing/sheetReferences";
import { keepJournal } from "../undo/journalOfFile";
import { takeSnapshots } from "../undo/takeSnapshots";
import { StyleSheet } from "./StyleSheet";
import { placingBook } from "./placingBook";
import { WorkbookEditor } from "./WorkbookEditor";
import { writeSheetPart, type RestoredSheet } from "./writeSheetPart";

/** The package with sheets of ours added or rewritten, and what to tell about it; the given reading stays as it is. */
export async function writeSheets(
  before: WorkbookReading,
  models: readonly SheetModel[],
): Promise<{ readonly reading: WorkbookReading; readonly receipt: WriteReceipt }> {
  const placed = placeSheets(placingBook(before), models);
  const opc = before.opc.fork();
  const calculator = await writePlaced(opc, before, placed);
  await keepJournal(opc, before, placed, takeSnapshots(before, placed));
  return {
    reading: new WorkbookReading(opc),
    receipt: {
      sheets: placed.map((each) => each.name),
      ...compareFigures(placed, (...cell) => calculator.value(...cell)),
    },
  };
}

/**
 * Writes placed sheets into a package that is still as it was read.
 * @param restored What an undo puts back beside the model of each sheet.
 */
export async function writePlaced(
  opc: OpcPackage,
  before: WorkbookReading,
  placed: readonly PlacedSheet[],
  restored?: readonly RestoredSheet[],
): Promise<Calculator> {
  const calculator = calculateSheets(before, placed);
  const parts = editWorkbook(opc, before.workbook.part, placed);
  const workbook = readWorkbookPart(opc);
  const styles = openStyles(opc, workbook.part);
  for (const [index, sheet] of placed.entries()) {
    const { sheetId } = workbook.sheets.find((each) => each.name === sheet.name)!;
    if (sheet.id !== null) removeFromCalcChain(opc, workbook.part, sheetId, sheet.blocks);
    await writeSheetPart(opc, {
      sheet,
      part: parts[index]!,
      sheetId,
      before,
      calculator,
      styles: styles.sheet,
      ...(restored ? { restored: restored[index]! } : {}),
    });
  }
  styles.save();
  return calculator;
}

/** Lists new sheets, sets names and asks for a recalculation; gives the sheets' parts. */
function editWorkbook(
  opc: OpcPackage,
  workbookPart: string,
  placed: readonly PlacedSheet[],
): readonly string[] {
  const adding = new WorkbookEditor(opc, workbookPart);
  const parts = placed.map(({ id, name }) => id ?? adding.addSheet(name));
  adding.save();
  const { sheets } = readWorkbookPart(opc);
  const editor = new WorkbookEditor(opc, workbookPart);
  for (const { name, model } of placed) {
    const { index } = sheets.find((sheet) => sheet.name === name)!;
    for (const each of model.names) editor.setName(each.name, index, fileFormula(each.refersTo, null));
    if (model.print) {
      const [first, last] = model.print.titleRows;
      editor.setName("_xlnm.Print_Titles", index, `${quotedSheet(name)}!$${first + 1}:$${last + 1}`);
    }
  }
  editor.calculateOnLoad();
  editor.save();
  return parts;
}

/** The workbook's styles; a workbook without any gets a part for them. */
function openStyles(opc: OpcPackage, workbookPart: string): { sheet: StyleSheet; save(): void } {
  const known = opc.relationships(workbookPart).find((each) => each.kind === "styles")?.target;
  const part = known ?? `${workbookPart.split("/").slice(0, -1).join("/")}/styles.xml`;
  const document = opc.has(part)
    ? opc.xml(part)
    : parseXml(new TextEncoder().encode(`<styleSheet xmlns="${spreadsheetNamespace}"/>`), part);
  const sheet = new StyleSheet(document);
  const save = (): void => {
    if (!sheet.changed) return;
    opc.putXml(part, document);
    if (known !== undefined) return;
    opc.setContentType(part, contentTypes.styles);
    opc.relate(workbookPart, part, relationshipType("styles"));
  };
  return { sheet, save };
}
