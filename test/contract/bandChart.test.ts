import { openBook } from "../../src/workbench/file/openBook";
import { xlsxFromModel } from "../../src/workbench/file/xlsxFromModel";
import { figuresOfChart } from "../../src/workbench/grid/charts/figuresOfChart";
import type { MemoryWorkbook } from "../../src/workbench/model/MemoryWorkbook";
import { newXlsx } from "../../src/workbook/xlsx/newXlsx";
import { bandSheet } from "../support/bandSheet";
import { printedModel } from "../support/printedModel";
import { officeBook } from "../support/officeBook";
import { textsOf } from "../workbook/xlsx/fixtureBook";

interface Written {
  readonly figures: NonNullable<ReturnType<typeof figuresOfChart>>;
  readonly validations: unknown;
}

function writtenIn(workbook: MemoryWorkbook): Written {
  const sheet = workbook.sheets.find(({ name }) => name === "Band")!;
  const [chart] = sheet.parts.charts;
  return {
    figures: figuresOfChart(workbook, sheet, chart!)!,
    validations: sheet.parts.validations.map(({ blocks, rule }) => ({ blocks, rule })),
  };
}

async function byOffice(): Promise<MemoryWorkbook> {
  const { workbook, model } = await officeBook([]);
  await workbook.write([bandSheet()]);
  return model;
}

async function byFile(): Promise<Uint8Array> {
  const file = newXlsx();
  await file.write([bandSheet()]);
  return file.save();
}

describe("a chart of lines with a band, by both adapters", () => {
  let office: Written;
  beforeAll(async () => {
    office = writtenIn(await byOffice());
  });

  it("stacks the band on a base without fill, behind the lines, and leaves gaps", () => {
    const { series, days } = office.figures;
    const area = { kind: "area", stacking: "stacked" };
    expect(series.map(({ name, drawn, fill, line }) => [name, drawn, fill, line?.isDashed])).toEqual([
      ["Low 95", area, null, undefined],
      ["95 % interval", area, "#E6E6E6", undefined],
      ["80 % interval", area, "#CCCCCC", undefined],
      ["Above", area, "#E6E6E6", undefined],
      ["AC", undefined, expect.anything(), false],
      ["FC", undefined, expect.anything(), true],
    ]);
    expect(series.map(({ isUnlisted }) => isUnlisted ?? false)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(series[4]!.values).toEqual([40, null, 43, 44, null, null]);
    expect(days).toEqual([0, 1, 2, 3, 4, 5].map((month) => 46_000 + 31 * month));
  });

  it("is the same", async () => {
    const { workbook } = await openBook(await byFile(), "book.xlsx");
    expect(writtenIn(workbook)).toEqual(office);
  });

  it("stays the same in a file that the workbench saves", async () => {
    const { workbook, opc } = await openBook(await byFile(), "book.xlsx");
    const again = await openBook(xlsxFromModel(workbook, opc), "book.xlsx");
    expect(again.losses).toEqual([]);
    expect(writtenIn(again.workbook)).toEqual(office);
  });

  it("offers the choices that stand in cells", () => {
    expect(office.validations).toEqual([
      {
        blocks: [{ top: 0, left: 8, bottom: 0, right: 8 }],
        rule: { list: { inCellDropDown: true, source: "='Band'!$B$1:$G$1" } },
      },
    ]);
  });

  it("stands in the file as areas before lines on one pair of axes, blanks as gaps", async () => {
    const chart = textsOf(await byFile())["xl/charts/chart1.xml"]!;
    expect(
      Array.from(
        chart.matchAll(/<c:(\w+Chart)>|<c:grouping val="(\w+)"/g),
        ([, plot, grouping]) => plot ?? grouping,
      ),
    ).toEqual(["areaChart", "stacked", "lineChart", "standard"]);
    expect(chart.match(/<c:(dateAx|catAx|valAx)>/g)).toEqual(["<c:dateAx>", "<c:valAx>"]);
    expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
    expect(chart).toContain(
      '<c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry><c:legendEntry><c:idx val="3"/><c:delete val="1"/></c:legendEntry>',
    );
  });
});

it("undoing a second run puts chart and list of choices back", async () => {
  const { workbook, model } = await officeBook([]);
  await workbook.write([bandSheet()]);
  const before = printedModel(model);
  const { charts: _, validations: __, ...without } = bandSheet();
  await workbook.write([
    { ...without, charts: [], validations: [], mark: { ...without.mark, runId: "run-2" } },
  ]);
  expect(model.sheets.at(-1)!.parts).toMatchObject({ charts: [], validations: [] });
  await workbook.undoLastRun();
  expect(printedModel(model)).toEqual({ ...(before as object), customXml: expect.anything() as unknown });
});

it("a list of choices follows its sheet to another name", async () => {
  const { workbook, model } = await officeBook([{ name: "Band", rows: [["mine"]] }]);
  await workbook.write([bandSheet()]);
  const sheet = model.sheets.find(({ parts }) => parts.validations.length > 0)!;
  expect(sheet.name).not.toBe("Band");
  expect(sheet.parts.validations[0]!.rule).toMatchObject({
    list: { source: `='${sheet.name}'!$B$1:$G$1` },
  });
});
