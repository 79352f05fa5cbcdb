import { strToU8, unzipSync, zipSync } from "fflate";
import type { ValidationModel } from "../../../src/reports/SheetModel";
import { newXlsx } from "../../../src/workbook/xlsx/newXlsx";
import { openXlsx } from "../../../src/workbook/xlsx/openXlsx";
import { sampleRun, sampleSheets } from "../../../tools/fidelity/sampleSheets";
import { sheetModel } from "../../support/sheetModel";
import { fixtureBook, partsOf } from "./fixtureBook";

async function sampleIn(book: string) {
  const workbook = await fixtureBook(`books/${book}`);
  const receipt = await workbook.write(sampleSheets(sampleRun));
  return { receipt, parts: await partsOf(workbook) };
}

describe("a report in a workbook where its name is taken", () => {
  it("draws its chart from the sheet's real name, with words for a screen reader", async () => {
    const { receipt, parts } = await sampleIn("mixed-openpyxl.xlsx");
    expect(receipt.sheets).toEqual(["Sample data", "Sample report (2)"]);
    // The workbook has charts 1 and 2 and drawings of its own.
    const chart = parts["xl/charts/chart3.xml"]!;
    expect(Array.from(chart.matchAll(/<c:f>(.*?)<\/c:f>/g), (match) => match[1])).toEqual([
      "'Sample report (2)'!$C$8",
      "'Sample report (2)'!$B$9:$B$13",
      "'Sample report (2)'!$C$9:$C$13",
      "'Sample report (2)'!$D$8",
      "'Sample report (2)'!$B$9:$B$13",
      "'Sample report (2)'!$D$9:$D$13",
    ]);
    expect(chart).toContain('<c:pt idx="4"><c:v>12045.05</c:v></c:pt>');
    expect(parts["xl/drawings/drawing3.xml"]).toContain(
      'descr="Bars of actual and plan by line of the statement."',
    );
  });

  it("gives names to its own sheet, counted among all sheets, chart sheets too", async () => {
    const { parts } = await sampleIn("mixed-openpyxl.xlsx");
    const names = Array.from(
      parts["xl/workbook.xml"]!.matchAll(
        /<definedName [^>]*name="([^"]*)"[^>]*localSheetId="(\d+)"[^>]*>([^<]*)</g,
      ),
      (match) => match.slice(1),
    );
    expect(names).toEqual(
      expect.arrayContaining([
        ["FO_TOLERANCE", "6", "'Sample report (2)'!$C$5"],
        ["FO_AMOUNTS", "6", "SampleData[Amount]"],
        ["_xlnm.Print_Titles", "6", "'Sample report (2)'!$7:$8"],
      ]),
    );
  });

  it("asks Excel to calculate and leaves the sheet that was open in front", async () => {
    const { parts } = await sampleIn("mixed-openpyxl.xlsx");
    expect(parts["xl/workbook.xml"]).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
    expect(parts["xl/worksheets/sheet6.xml"]).not.toContain("tabSelected");
  });
});

describe("cells", () => {
  it("hold formulas with results of the right kind, and text that stays text when edited", async () => {
    const { parts } = await sampleIn("modern-by-hand.xlsx");
    const report = parts["xl/worksheets/sheet3.xml"]!;
    expect(report).toMatch(
      /<c r="C9" s="\d+"><f>SUMPRODUCT\(EXACT\(SampleData\[Line\],\$B9\)[^<]*<\/f><v>1204500.25<\/v><\/c>/,
    );
    expect(report).toMatch(/<c r="G14" s="\d+" t="str"><f>IF[^<]*<\/f><v>OK<\/v><\/c>/);
    const quoted =
      /<c r="B13" s="(\d+)" t="inlineStr"><is><t>=2\+5 &amp; &lt;Travel&gt;<\/t><\/is><\/c>/.exec(report)!;
    const styles = parts["xl/styles.xml"]!.slice(parts["xl/styles.xml"]!.indexOf("<cellXfs"));
    expect(styles.match(/<xf [^>]*>/g)![Number(quoted[1])]).toContain('quotePrefix="1"');
  });

  it("take the workbook's own font", async () => {
    const { parts } = await sampleIn("modern-by-hand.xlsx");
    const section = /<fonts.*<\/fonts>/.exec(parts["xl/styles.xml"]!)![0];
    const fonts = section.match(/<font>.*?<\/font>/g)!;
    expect(fonts.length).toBeGreaterThan(4);
    expect(fonts.every((font) => font.includes('<name val="Arial"/>'))).toBe(true);
  });

  it("share a style that the workbook has, and add no second one", async () => {
    const workbook = newXlsx();
    const bold = { value: 1, format: { bold: true } } as const;
    await workbook.write([sheetModel("a", "A", [[bold]])]);
    const first = (await partsOf(workbook))["xl/styles.xml"];
    await workbook.write([sheetModel("b", "B", [[bold], [{ value: "x", format: { bold: true } }]])]);
    expect((await partsOf(workbook))["xl/styles.xml"]).toBe(first);
    await workbook.write([sheetModel("c", "C", [[{ value: 1, format: { italic: true } }]])]);
    expect((await partsOf(workbook))["xl/styles.xml"]).not.toBe(first);
  });
});

describe("a sheet as such", () => {
  it("freezes panes, hides grid lines, sets the page and its titles", async () => {
    const { parts } = await sampleIn("modern-by-hand.xlsx");
    const report = parts["xl/worksheets/sheet3.xml"]!;
    expect(report).toContain(
      '<pane xSplit="2" ySplit="8" topLeftCell="C9" activePane="bottomRight" state="frozen"/>',
    );
    expect(report).toContain('showGridLines="0"');
    expect(report).toContain('<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(report).toContain("<oddFooter>&amp;CPage &amp;P of &amp;N, &amp;F</oddFooter>");
  });

  it.each<[string, ValidationModel["list"], string]>([
    [
      "longer than a rule holds",
      ["x".repeat(200), "y".repeat(60)],
      "a list of choices has 255 characters at most",
    ],
    ["with a comma in a choice", ["a, b", "c"], "a choice of a list has no comma"],
  ])("refuses a list %s", async (_, list, limit) => {
    const block = { top: 0, left: 0, bottom: 0, right: 0 };
    const model = sheetModel("r", "R", [[{ value: "x" }]], { validations: [{ block, list }] });
    await expect(newXlsx().write([model])).rejects.toMatchObject({
      code: "SHEET_LIMIT",
      slots: { place: "R!A1", limit },
    });
  });

  it("leaves the workbook as it was when a later sheet of the same write is refused", async () => {
    const workbook = await fixtureBook("books/modern-by-hand.xlsx");
    const before = await workbook.save();
    const block = { top: 0, left: 0, bottom: 0, right: 0 };
    const refused = sheetModel("r", "R", [[]], { validations: [{ block, list: ["a,b"] }] });
    await expect(workbook.write([...sampleSheets(sampleRun), refused])).rejects.toMatchObject({
      code: "SHEET_LIMIT",
    });
    expect(Buffer.from(await workbook.save()).equals(Buffer.from(before))).toBe(true);
    expect((await workbook.sheets()).map((sheet) => sheet.name)).toEqual(["Lines", "Pivot"]);
  });

  it("is the one rewritten when the user keeps a copy of it in front", async () => {
    const workbook = newXlsx();
    await workbook.write([sheetModel("r", "Report", [[{ value: "January" }]])]);
    const parts = unzipSync(await workbook.save());
    const text = (part: string) => new TextDecoder().decode(parts[part]);
    // As Excel copies a sheet: the same properties, a new id; then dragged to the front.
    const copied = await openXlsx(
      zipSync({
        ...parts,
        "xl/worksheets/sheet2.xml": parts["xl/worksheets/sheet1.xml"]!,
        "xl/worksheets/_rels/sheet2.xml.rels": parts["xl/worksheets/_rels/sheet1.xml.rels"]!,
        "xl/workbook.xml": strToU8(
          text("xl/workbook.xml").replace("<sheets>", '<sheets><sheet name="Kept" sheetId="2" r:id="rId9"/>'),
        ),
        "xl/_rels/workbook.xml.rels": strToU8(
          text("xl/_rels/workbook.xml.rels").replace(
            "</Relationships>",
            '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
          ),
        ),
      }),
      { file: "copied.xlsx" },
    );
    expect(await copied.write([sheetModel("r", "Report", [[{ value: "February" }]])])).toMatchObject({
      sheets: ["Report"],
    });
    const cell = { top: 0, left: 0, bottom: 0, right: 0 };
    expect((await copied.read("Kept", cell)).values).toEqual([["January"]]);
    expect((await copied.read("Report", cell)).values).toEqual([["February"]]);
  });
});
