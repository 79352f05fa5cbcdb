import { strToU8, unzipSync, zipSync } from "fflate";
import { blockFromName } from "../../../src/cells/address";
import { openXlsx } from "../../../src/workbook/xlsx/openXlsx";
import { newXlsx } from "../../../src/workbook/xlsx/newXlsx";
import { comparePackages } from "../../../tools/fidelity/comparePackages";
import { sampleRun, sampleSheets } from "../../../tools/fidelity/sampleSheets";
import { sheetModel } from "../../support/sheetModel";
import { fixtureBook, fixtureBytes, partsOf, textsOf } from "./fixtureBook";

const report = "xl/worksheets/report.xml";

/** The report that another program saved again, after a run of ours. */
async function rewritten() {
  const workbook = await fixtureBook("reports/resaved-by-hand.xlsx");
  const receipt = await workbook.write(sampleSheets(sampleRun));
  return { workbook, receipt, parts: await partsOf(workbook) };
}

describe("a report that another program saved again", () => {
  it("is rewritten in its place and under its new name", async () => {
    const { workbook, receipt, parts } = await rewritten();
    expect(receipt).toEqual({
      sheets: ["Sample data", "January, for the board"],
      compared: 25,
      mismatches: [],
    });
    expect((await workbook.sheets()).map((sheet) => sheet.name)).toEqual([
      "January, for the board",
      "Sample report",
      "Sample data",
    ]);
    expect(parts["xl/workbook.xml"]).toContain(
      '<sheet name="January, for the board" sheetId="4" r:id="rId5"/>',
    );
  });

  it("keeps notes, shapes and properties of hers, and every part we do not write", async () => {
    const { workbook, parts } = await rewritten();
    const { lost, kept, damaged } = comparePackages(
      fixtureBytes("reports/resaved-by-hand.xlsx"),
      await workbook.save(),
    );
    expect(lost).toEqual(["xl/charts/_rels/chart77.xml.rels", "xl/charts/colors77.xml"]);
    expect(kept).toEqual(
      expect.arrayContaining([
        "xl/notes.xml",
        "xl/drawings/notes.vml",
        "xl/hers.bin",
        "xl/sharedStrings.xml",
        "xl/worksheets/other.xml",
      ]),
    );
    expect(new Set(damaged.map((each) => each.split(":")[0]))).toEqual(
      new Set([
        "[Content_Types].xml",
        "xl/calcChain.xml",
        "xl/charts/chart77.xml",
        "xl/customProperty7.bin",
        "xl/drawings/shapes.xml",
        report,
        "xl/worksheets/_rels/report.xml.rels",
      ]),
    );
    expect(parts["xl/drawings/shapes.xml"]).toContain('name="Arrow of hers"');
    expect(parts["xl/drawings/shapes.xml"]!.match(/name="FinOps /g)).toHaveLength(1);
    expect(parts[report]).toContain('<customPr name="Hers" r:id="rId7"/>');
    expect(parts[report]).toContain('<legacyDrawing r:id="rId1"/>');
  });

  it("keeps cells beside and below the block as they are, with formulas written out that had lost their source", async () => {
    const { parts } = await rewritten();
    const xml = parts[report]!;
    expect(xml).toContain('<c r="J1" t="s" s="2"><v>1</v></c>');
    expect(xml).toContain('<c r="I9"><f t="shared" si="3" ref="I9:I10">C9*2</f><v>4</v></c>');
    expect(xml).toContain('<c r="J10"><f>I10+1</f><v>1</v></c>');
    expect(xml).toContain('<row r="30" ht="40" customHeight="1"><c r="A30" t="s"><v>1</v></c></row>');
    expect(xml).toContain('<row r="1" s="2" customFormat="1" ht="24" customHeight="1">');
    expect(xml).toContain('<dimension ref="A1:J30"/>');
  });

  it("cuts rules and merged areas at the edge of the block and moves their formulas along", async () => {
    const { parts } = await rewritten();
    const rules = Array.from(
      parts[report]!.matchAll(
        /<conditionalFormatting sqref="([^"]*)"><cfRule type="expression"[^>]*><formula>(.*?)</g,
      ),
      (match) => [match[1], match[2]],
    );
    expect(rules).toEqual([
      ["H15:J20", "H15&lt;0"],
      ["I1:J14", "I1&lt;0"],
      ["B9:B13", "ABS($G9)&gt;FO_TOLERANCE"],
    ]);
    expect(parts[report]).toContain('<mergeCells count="1"><mergeCell ref="J20:K20"/></mergeCells>');
    expect(
      parts[report]!.match(/<dataValidation [^>]*sqref="[^"]*"/g)!.map(
        (each) => /sqref="(.*)"/.exec(each)![1],
      ),
    ).toEqual(["J5", "E5"]);
  });

  it("takes our cells, and no others, out of the calculation chain", async () => {
    const { parts } = await rewritten();
    expect(
      Array.from(parts["xl/calcChain.xml"]!.matchAll(/<c [^>]*r="([^"]*)"/g), (match) => match[1]),
    ).toEqual(["J9", "B2", "B3"]);
    expect(parts["xl/calcChain.xml"]).toContain('<c i="4" r="J9"/>');
  });

  it("keeps her view and her names", async () => {
    const { parts } = await rewritten();
    expect(parts[report]).toContain(
      '<sheetView zoomScale="85" workbookViewId="0" showGridLines="0"><pane xSplit="2" ySplit="8" topLeftCell="C12"',
    );
    expect(parts["xl/workbook.xml"]).toContain(
      '<definedName name="Hers" localSheetId="0">\'January, for the board\'!$J$9</definedName>',
    );
    expect(parts["xl/workbook.xml"]!.match(/name="FO_TOLERANCE"/g)).toHaveLength(1);
  });
});

describe("a run on our own result", () => {
  const first = async () => {
    const workbook = newXlsx();
    await workbook.write(sampleSheets(sampleRun));
    return workbook.save();
  };

  it("gives the same file, byte for byte, once its record tells of a second run", async () => {
    const workbook = await openXlsx(await first(), { file: "book.xlsx" });
    await workbook.write(sampleSheets(sampleRun));
    const second = await workbook.save();
    const again = await openXlsx(second, { file: "book.xlsx" });
    await again.write(sampleSheets(sampleRun));
    expect(Buffer.from(await again.save()).equals(Buffer.from(second))).toBe(true);
  });

  it("with another time and run id changes the cells and marks that bear them, nothing else", async () => {
    const before = await first();
    const workbook = await openXlsx(before, { file: "book.xlsx" });
    await workbook.write(sampleSheets({ id: "run-2", at: 46_001.25 }));
    const [old, now] = [textsOf(before), await partsOf(workbook)];
    const changed = Object.keys(now).filter((part) => now[part] !== old[part]);
    expect(changed.filter((part) => !/^customXml|Content_Types|workbook.xml.rels/.test(part))).toEqual([
      "xl/worksheets/sheet2.xml",
      "xl/customProperty/customProperty1.bin",
      "xl/customProperty/customProperty3.bin",
    ]);
    const restored = now["xl/worksheets/sheet2.xml"]!.replace("run-2", "run-1").replace(
      "46001.25",
      "46000.5",
    );
    expect(restored).toBe(old["xl/worksheets/sheet2.xml"]);
  });

  it("keeps a width that somebody changed, and sets the others anew", async () => {
    const parts = unzipSync(await first());
    const sheet = "xl/worksheets/sheet2.xml";
    const text = new TextDecoder().decode(parts[sheet]);
    const widened = text.replace(
      '<col min="2" max="2" width="28.7109375"',
      '<col min="2" max="2" width="44"',
    );
    expect(widened).not.toBe(text);
    const book = await openXlsx(zipSync({ ...parts, [sheet]: strToU8(widened) }), { file: "book.xlsx" });
    for (const run of ["run-2", "run-3"]) {
      const [data, report] = sampleSheets({ ...sampleRun, id: run });
      const columns = report!.columns.map((column) => ({ ...column, width: column.width + 2 }));
      await book.write([data!, { ...report!, columns }]);
    }
    const widths = Array.from(
      (await partsOf(book))[sheet]!.matchAll(/<col min="\d+" max="\d+" width="([\d.]+)"/g),
      (match) => Number(match[1]),
    );
    expect(widths).toEqual([
      10.7109375, 44, 18.7109375, 18.7109375, 18.7109375, 12.7109375, 18.7109375, 52.7109375,
    ]);
  });

  it("drops charts, tables and rules that the report no longer has, with their parts", async () => {
    const workbook = await openXlsx(await first(), { file: "book.xlsx" });
    await workbook.write([
      sheetModel("sample-data", "Sample data", [[{ value: 1 }]]),
      sheetModel("sample-report", "Sample report", [[{ value: 2 }]]),
    ]);
    const parts = await partsOf(workbook);
    expect(Object.keys(parts).filter((part) => /chart|drawing|table/.test(part))).toEqual([]);
    expect(parts["[Content_Types].xml"]).not.toMatch(/chart|drawing|table/);
    expect(parts["xl/worksheets/sheet2.xml"]).not.toMatch(
      /conditionalFormatting|dataValidation|extLst|drawing/,
    );
    expect(await workbook.tables()).toEqual([]);
    const { values } = await workbook.read("Sample report", blockFromName("A1:H14")!);
    expect(values.flat().filter((value) => value !== null)).toEqual([2]);
  });
});
