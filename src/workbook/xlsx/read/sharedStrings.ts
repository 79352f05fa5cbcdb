import { decodeCellText } from "../xml/cellText";
import { XmlScanner } from "../xml/XmlScanner";

/** The texts of a shared strings part, in order. */
export function readSharedStrings(bytes: Uint8Array): readonly string[] {
  const scanner = new XmlScanner(bytes);
  const strings: string[] = [];
  while (scanner.next()) {
    if (scanner.opens("si")) strings.push(readStringItem(scanner, "si"));
  }
  return strings;
}

/**
 * The text of a string item whose opening tag is current: the runs of rich text joined, phonetic readings left out.
 */
export function readStringItem(scanner: XmlScanner, element: "si" | "is"): string {
  if (scanner.isSelfClosing) return "";
  let text = "";
  while (scanner.next() && !scanner.closes(element)) {
    if (scanner.opens("rPh")) scanner.skipElement();
    else if (scanner.closes("t")) text += scanner.text();
  }
  return decodeCellText(text);
}
