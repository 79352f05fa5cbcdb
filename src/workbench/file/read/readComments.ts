import type { Element } from "@xmldom/xmldom";
import { cellFromName } from "../../../cells/address";
import { decodeCellText } from "../../../workbook/xlsx/xml/cellText";
import { attribute, childElement, childElements } from "../../../workbook/xlsx/xml/dom";
import type { ModelSheet } from "../../model/WorkbookModel";
import type { FileReading } from "./FileReading";
import { readRelated } from "./readRelated";

/** Notes, and the first words of threads. */
export function readComments(sheetPart: string, sheet: ModelSheet, reading: FileReading): void {
  const threads = threadsOf(sheetPart, sheet, reading);
  for (const { root } of readRelated(reading.opc, sheetPart, "comments")) {
    const listed = childElement(root, "authors");
    const authors = listed ? childElements(listed, "author").map((each) => each.textContent ?? "") : [];
    const list = childElement(root, "commentList");
    for (const each of list ? childElements(list, "comment") : []) {
      const name = attribute(each, "ref") ?? "";
      const cell = cellFromName(name);
      const text = childElement(each, "text");
      if (!cell || !text) continue;
      const author = authors[Number(attribute(each, "authorId"))] ?? "";
      sheet.parts.comments.push({
        id: reading.nextId("COMMENT"),
        ...cell,
        content: threads.get(name) ?? plainText(text),
        ...(author === "" || author.startsWith("tc=") ? {} : { author }),
      });
    }
  }
}

/** Texts of threads by cell: files repeat them as notes under a notice of their own. */
function threadsOf(sheetPart: string, sheet: ModelSheet, reading: FileReading): ReadonlyMap<string, string> {
  const threads = new Map<string, string>();
  for (const { root } of readRelated(reading.opc, sheetPart, "threadedComment")) {
    for (const each of childElements(root, "threadedComment")) {
      const text = childElement(each, "text")?.textContent ?? "";
      const name = attribute(each, "ref") ?? "";
      if (attribute(each, "parentId") === null) threads.set(name, text);
      else threads.set(name, `${threads.get(name) ?? ""}\n${text}`);
    }
  }
  if (threads.size > 0) {
    reading.losses.add("thread of comments (its texts are kept as a note)", sheet.name, threads.size);
  }
  return threads;
}

/** The text of runs, whatever they look like. */
function plainText(text: Element): string {
  const parts = Array.from(text.getElementsByTagNameNS("*", "t"));
  return decodeCellText(parts.map((each) => each.textContent ?? "").join(""));
}
