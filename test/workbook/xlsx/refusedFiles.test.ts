import { strToU8, unzipSync, zipSync } from "fflate";
import { openXlsx } from "../../../src/workbook/xlsx/openXlsx";
import { handMadeBook } from "../../support/handMadeBook";

const book = handMadeBook([{ name: "Data", rows: [["a text that compresses to something", 1]] }]);
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** The sound book with parts replaced; `null` drops one. */
function changed(parts: Record<string, Uint8Array | null>): Uint8Array {
  const all = { ...unzipSync(book), ...parts };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).filter((entry): entry is [string, Uint8Array] => entry[1] !== null),
    ),
  );
}

function withContentType(type: string): Uint8Array {
  const types = new TextDecoder().decode(unzipSync(book)["[Content_Types].xml"]);
  return changed({ "[Content_Types].xml": strToU8(types.replace(kind, type)) });
}

/** The start of an OLE compound file, with the name of one stream in its directory. */
function compoundFile(stream: string): Uint8Array {
  const name = new Uint8Array(Buffer.from(stream, "utf16le"));
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(500), ...name]);
}

const refusal = async (bytes: Uint8Array) => {
  const failure: unknown = await openXlsx(bytes, { file: "book.xlsx" }).then(
    () => null,
    (error: unknown) => error,
  );
  return failure;
};

test("the sound book that the others are made from opens", async () => {
  const workbook = await openXlsx(changed({}), { file: "book.xlsx" });
  expect((await workbook.sheets()).map((sheet) => sheet.name)).toEqual(["Data"]);
});

test("a password is named as such", async () => {
  expect(await refusal(compoundFile("EncryptedPackage"))).toMatchObject({
    code: "WORKBOOK_ENCRYPTED",
    what: "book.xlsx is protected by a password.",
  });
});

test.each([
  ["an old .xls", compoundFile("Workbook"), "a workbook of Excel 97 to 2003 (.xls)"],
  [
    "macros",
    withContentType("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
    "a workbook with macros (.xlsm)",
  ],
  [
    "a VBA project in disguise",
    changed({ "xl/vbaProject.bin": strToU8("x") }),
    "a workbook with macros (.xlsm)",
  ],
  [
    "a binary workbook",
    withContentType("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
    "a workbook with macros (.xlsm)",
  ],
  ["a template", withContentType(kind.replace("sheet.main", "template.main")), "a template (.xltx)"],
  [
    "an OpenDocument file",
    zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
      "META-INF/manifest.xml": strToU8("<m/>"),
    }),
    "an OpenDocument file",
  ],
])("refuses %s and says what it is", async (_, bytes, expected) => {
  expect(await refusal(bytes)).toMatchObject({
    code: "WORKBOOK_KIND_REFUSED",
    slots: { file: "book.xlsx", kind: expected, reason: "only .xlsx workbooks without macros are opened" },
  });
});

test.each([
  ["nothing", new Uint8Array(), "it is empty"],
  ["text", strToU8("Line,Amount\nRevenue,1\n"), "it does not begin as an .xlsx file does"],
  ["a file cut off in the middle", book.subarray(0, book.length / 2), "the file is cut off"],
  ["a file cut off at its end", book.subarray(0, book.length - 5), "the file is cut off"],
  ["another archive", zipSync({ "readme.txt": strToU8("x") }), "it is an archive, but not of a workbook"],
  ["a missing workbook part", changed({ "xl/workbook.xml": null }), "its workbook part is missing"],
  [
    "a missing sheet part",
    changed({ "xl/worksheets/sheet1.xml": null }),
    "the part xl/worksheets/sheet1.xml is missing",
  ],
  [
    "XML that ends early",
    changed({ "xl/workbook.xml": strToU8("<workbook><sheets>") }),
    "the part xl/workbook.xml is not readable",
  ],
  [
    "a document of another program",
    withContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
    "it is an Office file, but not a workbook",
  ],
])("calls %s broken and says why", async (_, bytes, reason) => {
  expect(await refusal(bytes)).toMatchObject({
    code: "WORKBOOK_BROKEN",
    slots: { file: "book.xlsx", reason },
  });
});

test("a changed byte in a part that is not packed is found by its checksum", async () => {
  const stored = zipSync(unzipSync(book), { level: 0 });
  const place = new TextDecoder("latin1").decode(stored).indexOf("compresses to");
  stored[place] = "C".charCodeAt(0);
  expect(await refusal(stored)).toMatchObject({
    slots: { reason: "the part xl/worksheets/sheet1.xml is damaged" },
  });
});

test("a damaged part is found", async () => {
  const damaged = book.slice();
  const text = new TextDecoder("latin1").decode(damaged);
  // The first byte of the sheet's packed content stands behind its local header and name.
  const header = text.indexOf("xl/worksheets/sheet1.xml") + "xl/worksheets/sheet1.xml".length;
  damaged[header + 40]! ^= 0xff;
  expect(await refusal(damaged)).toMatchObject({
    code: "WORKBOOK_BROKEN",
    slots: { reason: "the part xl/worksheets/sheet1.xml is damaged" },
  });
});
