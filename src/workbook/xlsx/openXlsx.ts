import { financeError } from "../../core/errors/financeError";
import { OpcPackage } from "./package/OpcPackage";
import { ZipProblem } from "./package/zipEntry";
import { readingFile } from "./readingFile";
import { XlsxWorkbook } from "./XlsxWorkbook";
import { WorkbookReading } from "./read/WorkbookReading";

/**
 * Opens an .xlsx file.
 * @param file Its name, for messages.
 * @throws WORKBOOK_ENCRYPTED when a password protects the file.
 * @throws WORKBOOK_KIND_REFUSED when it is another kind of workbook: .xls, .xlsb, .ods, with macros, a template.
 * @throws WORKBOOK_BROKEN when it is no workbook, or a damaged one.
 */
export async function openXlsx(
  bytes: Uint8Array,
  { file }: { readonly file: string },
): Promise<XlsxWorkbook> {
  refuseOtherFormats(bytes, file);
  return readingFile(file, () => {
    const opc = OpcPackage.open(bytes);
    refuseOtherPackages(opc, file);
    const reading = new WorkbookReading(opc);
    for (const sheet of reading.sheets) reading.reading(sheet);
    return new XlsxWorkbook(reading, file);
  });
}

const onlyXlsx = "only .xlsx workbooks without macros are opened";

function refuseOtherFormats(bytes: Uint8Array, file: string): void {
  const starts = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) throw financeError("WORKBOOK_BROKEN", { file, reason: "it is empty" });
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    // The directory of an OLE compound file holds its streams' names in UTF-16.
    const isEncrypted = new TextDecoder("latin1").decode(bytes).includes([..."EncryptedPackage"].join("\0"));
    if (isEncrypted) throw financeError("WORKBOOK_ENCRYPTED", { file });
    const kind = "a workbook of Excel 97 to 2003 (.xls)";
    throw financeError("WORKBOOK_KIND_REFUSED", { file, kind, reason: onlyXlsx });
  }
  if (!starts(0x50, 0x4b)) {
    throw financeError("WORKBOOK_BROKEN", { file, reason: "it does not begin as an .xlsx file does" });
  }
}

/** Content types of the workbook part that are not a plain workbook's. */
const refusedKinds: readonly (readonly [string, string])[] = [
  ["macroEnabled", "a workbook with macros (.xlsm)"],
  ["binary", "a binary workbook (.xlsb)"],
  ["template", "a template (.xltx)"],
];

function refuseOtherPackages(opc: OpcPackage, file: string): void {
  const refuse = (kind: string): never => {
    throw financeError("WORKBOOK_KIND_REFUSED", { file, kind, reason: onlyXlsx });
  };
  if (!opc.has("[Content_Types].xml")) {
    if (opc.has("META-INF/manifest.xml")) refuse("an OpenDocument file");
    throw new ZipProblem("it is an archive, but not of a workbook");
  }
  const part = opc.relationships("").find((each) => each.kind === "officeDocument")?.target;
  if (part === undefined || !opc.has(part)) throw new ZipProblem("its workbook part is missing");
  const type = opc.contentType(part) ?? "";
  for (const [word, kind] of refusedKinds) if (type.includes(word)) refuse(kind);
  if (!type.includes("spreadsheetml")) throw new ZipProblem("it is an Office file, but not a workbook");
  if (opc.names().some((name) => name.toLowerCase().endsWith("vbaproject.bin"))) {
    refuse("a workbook with macros (.xlsm)");
  }
}
