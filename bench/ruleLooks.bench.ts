import { blockFromName } from "../src/cells/address";
import { LiveWorkbook } from "../src/workbench/grid/LiveWorkbook";
import { RuleLooks } from "../src/workbench/grid/rules/RuleLooks";
import { cost, median } from "./cost";

/** How long the grid takes to know the looks of 300 rows under five conditional formats, more than our reports have. */
const rows = 300;
const runs = 8;

const workbook = new LiveWorkbook(1900, 46_000);
const sheet = workbook.addSheet("S");
for (let row = 0; row < rows; row += 1) {
  sheet.setCell(row, 0, { value: row - rows / 2 });
  sheet.setCell(row, 1, { value: null, formula: `=A${row + 1}*2` });
}
for (let rule = 0; rule < 4; rule += 1) {
  sheet.parts.conditionalFormats.push({
    id: `rule ${rule}`,
    type: "Custom",
    blocks: [blockFromName("A1:F300")!],
    bag: new Map([
      ["Formula", "=AND(ISNUMBER($B1),$B1>0)"],
      ["Font.Color", "#14612F"],
    ]),
  });
}
sheet.parts.conditionalFormats.push({
  id: "bars",
  type: "DataBar",
  blocks: [blockFromName("B1:B300")!],
  bag: new Map(),
});
while (workbook.calculateStep());

const looks = new RuleLooks(workbook);
const times: number[] = [];
for (let run = 0; run < runs; run += 1) {
  looks.forget();
  const { cpuSeconds } = await cost(() => {
    for (let row = 0; row < rows; row += 1) looks.look(sheet, row, 1);
  });
  times.push(cpuSeconds * 1_000);
}
console.log(`${rows} rows under five rules: median ${median(times).toFixed(1)} CPU ms (goal 20)`);
