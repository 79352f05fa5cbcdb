import { blockName } from "../../../cells/address";
import type { Batch } from "../Batch";
import type { CellInput } from "../../placing/cellInput";
import type { SheetWork } from "./SheetWork";
import { writeCharts } from "./writeCharts";
import { writeFormats, writeNumberFormats } from "./writeFormats";
import { writeGrid } from "./writeGrid";
import { writeLook } from "./writeLook";
import { writeConditionalFormats, writeValidations } from "./writeRules";
import { writeTables } from "./writeTables";

const bytesPerSetting = 1_500;

/**
 * Writes sheets that exist by now. Tables come before names, names before formulas: Excel takes a formula only when
 * the table it mentions stands.
 */
export async function writeWorks(batch: Batch, works: readonly SheetWork[]): Promise<void> {
  for (const work of works) await clear(batch, work);
  const complete = new Set<SheetWork>();
  for (const work of works.filter(({ look }) => look.tables.length > 0)) {
    if (await writePlainCells(batch, work)) complete.add(work);
  }
  for (const { proxy, look, tables } of works) await writeTables(batch, proxy, look.tables, tables);
  for (const work of works) await writeNames(batch, work);
  for (const work of works.filter((each) => !complete.has(each))) {
    for (const block of work.blocks) await writeGrid(batch, work.proxy, block, itemOf(work), setCells);
  }
  for (const { proxy, blocks, look, numberFormatAt } of works) {
    for (const block of blocks) {
      await writeFormats(batch, proxy, look, block);
      await writeNumberFormats(batch, proxy, block, numberFormatAt);
    }
  }
  for (const work of works) {
    const { proxy, listed, look, keptWidths, properties } = work;
    await writeLook(batch, proxy, look, keptWidths, listed === null);
    await writeConditionalFormats(batch, proxy, look.conditionalFormats);
    await writeValidations(batch, proxy, look.validations);
    await writeCharts(batch, work);
    for (const [key, text] of Object.entries(properties)) {
      await batch.add(bytesPerSetting + text.length, () => void proxy.customProperties.add(key, text));
    }
  }
}

/** Takes formats, rules, lists and charts of ours away; contents are written over. */
async function clear(batch: Batch, { proxy, listed, blocks }: SheetWork): Promise<void> {
  if (!listed) return;
  for (const block of blocks) {
    await batch.add(bytesPerSetting, () => {
      const range = proxy.getRange(blockName(block));
      range.unmerge();
      range.clear("Formats");
      range.conditionalFormats.clearAll();
      range.dataValidation.clear();
    });
  }
  for (const chart of listed.charts) {
    await batch.add(bytesPerSetting, () => proxy.charts.getItem(chart).delete());
  }
}

/** Writes everything but formulas, so that tables find their headers and rows; true where there is none. */
async function writePlainCells(batch: Batch, { proxy, blocks, inputAt }: SheetWork): Promise<boolean> {
  let isComplete = true;
  const plainAt = (row: number, column: number): CellInput => {
    const input = inputAt(row, column);
    if (typeof input !== "string" || !input.startsWith("=")) return input;
    isComplete = false;
    return "";
  };
  for (const block of blocks) await writeGrid(batch, proxy, block, plainAt, setCells);
  return isComplete;
}

/** A new sheet is blank where nothing is written. */
function itemOf({ listed, inputAt }: SheetWork): (row: number, column: number) => CellInput | null {
  if (listed) return inputAt;
  return (row, column) => {
    const input = inputAt(row, column);
    return input === "" ? null : input;
  };
}

function setCells(range: Excel.Range, inputs: (CellInput | null)[][]): void {
  range.formulas = inputs;
}

async function writeNames(batch: Batch, { proxy, listed, names, dropped }: SheetWork): Promise<void> {
  const standing = new Map(listed?.names.map((name) => [name.toLowerCase(), name]));
  for (const name of dropped) {
    await batch.add(bytesPerSetting, () => proxy.names.getItem(name).delete());
  }
  for (const { name, formula } of names) {
    const known = standing.get(name.toLowerCase());
    await batch.add(bytesPerSetting, () => {
      if (known === undefined) proxy.names.add(name, formula);
      else proxy.names.getItem(known).formula = formula;
    });
  }
}
