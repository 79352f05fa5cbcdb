import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { openXlsx } from "../../../src/workbook/xlsx/openXlsx";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/XlsxWorkbook";

const fixtures = resolve(__dirname, "../../fixtures");

export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(resolve(fixtures, name));
}

export function fixtureBook(name: string): Promise<XlsxWorkbook> {
  return openXlsx(fixtureBytes(name), { file: name });
}

/** The parts of a saved workbook as text. */
export async function partsOf(workbook: XlsxWorkbook): Promise<Record<string, string>> {
  return textsOf(await workbook.save());
}

export function textsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}
