import { LiveCalculator } from "../src/calc/LiveCalculator";
import { GridSource } from "../test/calc/gridSource";
import { cellFunctions } from "../test/support/cellFunctions";
import { recognizeGrid } from "../test/support/recognizeGrid";
import { cost } from "./cost";

/** RECOGNIZE filled over 500 × 24 cells, and one RECOGNIZE.TABLE of the same lines: calls by message, as in the grid. */
const lines = 500;
const months = 24;
const mostSeconds = 3;

const functions = await cellFunctions();

async function settled(sheets: ReturnType<typeof recognizeGrid>): Promise<LiveCalculator> {
  const calculator = new LiveCalculator(new GridSource(sheets), { functions });
  await calculator.answered();
  return calculator;
}

const grid = recognizeGrid(lines, months);
await settled(recognizeGrid(20, months));
const single = await cost(() => settled({ ...grid, Table: [] }));
const table = await cost(() =>
  settled({
    Lines: grid.Lines.map((row) => row.slice(0, row === grid.Lines[0] ? row.length : 4)),
    Table: grid.Table,
  }),
);
let differing = 0;
for (let row = 0; row < lines; row++) {
  for (let month = 0; month < months; month++) {
    if (single.result.value("Lines", row + 1, month + 4) !== table.result.value("Table", row, month))
      differing++;
  }
}
console.log(
  `${lines * months} single calls   ${single.wallMs.toFixed(0)} ms, ${single.cpuSeconds.toFixed(2)} CPU s (at most ${mostSeconds})`,
);
console.log(`one table            ${table.wallMs.toFixed(0)} ms, ${table.cpuSeconds.toFixed(2)} CPU s`);
console.log(`cells that differ    ${differing}`);
if (differing > 0 || single.cpuSeconds > mostSeconds) process.exitCode = 1;
