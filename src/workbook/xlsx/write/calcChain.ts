import { cellFromName, type BlockAddress } from "../../../cells/address";
import type { OpcPackage } from "../package/OpcPackage";
import { decode, XmlScanner } from "../xml/XmlScanner";
import { ByteSink } from "./ByteSink";

/**
 * Takes the cells of our blocks out of the calculation chain, for Excel calls a file damaged whose chain names a
 * cell without a formula. The part stays byte for byte when there are none; Excel adds our new formulas itself.
 */
export function removeFromCalcChain(
  opc: OpcPackage,
  workbookPart: string,
  sheetId: number,
  blocks: readonly BlockAddress[],
): void {
  const relationship = opc.relationships(workbookPart).find((each) => each.kind === "calcChain");
  if (!relationship || !opc.has(relationship.target)) return;
  const bytes = opc.utf8(relationship.target);
  const scanner = new XmlScanner(bytes);
  const sink = new ByteSink();
  let sheet = "0";
  let copied = 0;
  let kept = 0;
  let removed = 0;
  while (scanner.next()) {
    if (!scanner.opens("c")) continue;
    const own = scanner.attribute("i");
    sheet = own ?? sheet;
    const cell = cellFromName(scanner.attribute("r") ?? "");
    const ours =
      Number(sheet) === sheetId &&
      cell !== null &&
      blocks.some(({ bottom, right }) => cell.row <= bottom && cell.column <= right);
    if (!ours) {
      kept++;
      // An entry without a sheet takes that of the one before, which may just have gone.
      if (own === null && removed > 0) {
        sink.bytes(bytes.subarray(copied, scanner.tagStart));
        sink.text(decode(bytes, scanner.tagStart, scanner.tagEnd).replace(/^<[\w.:-]+/, `$& i="${sheet}"`));
        copied = scanner.tagEnd;
      }
      continue;
    }
    sink.bytes(bytes.subarray(copied, scanner.tagStart));
    scanner.skipElement();
    copied = scanner.tagEnd;
    removed++;
  }
  if (removed === 0) return;
  sink.bytes(bytes.subarray(copied));
  if (kept > 0) opc.put(relationship.target, sink.toBytes());
  else {
    opc.unrelate(workbookPart, relationship.id);
    opc.remove(relationship.target);
  }
}
