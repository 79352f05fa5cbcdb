import { cellName, type BlockAddress } from "../../../cells/address";
import type { ConditionalFormatPart, Plain } from "../../model/Parts";

/**
 * The formula that a rule about the first, last, double or single values of its area stands for, or null where the
 * rule says nothing we know. Areas of several blocks are read as one list.
 * @param cell The upper left cell of the area, such as "B2".
 */
export function setFormula({ type, bag, blocks }: ConditionalFormatPart, cell: string): string | null {
  const rule = bag.get("Rule");
  if (typeof rule !== "object" || rule === null) return null;
  const { rank, type: side, criterion } = rule as Readonly<Record<string, Plain | undefined>>;
  const areas = blocks.map(absolute);
  if (type === "TopBottom" && typeof rank === "number" && typeof side === "string") {
    const list = areas.length > 1 ? `(${areas.join(",")})` : areas[0]!;
    const place = side.endsWith("Percent")
      ? `MAX(1,INT(COUNT(${areas.join(",")})*${rank}/100))`
      : String(rank);
    const bound = (order: string): string => `${order}(${list},MIN(${place},COUNT(${areas.join(",")})))`;
    const comparison = side.startsWith("Top") ? `${cell}>=${bound("LARGE")}` : `${cell}<=${bound("SMALL")}`;
    return `=AND(ISNUMBER(${cell}),${comparison})`;
  }
  if (type === "PresetCriteria" && (criterion === "DuplicateValues" || criterion === "UniqueValues")) {
    const count = areas.map((area) => `COUNTIF(${area},${cell})`).join("+");
    return `=AND(NOT(ISBLANK(${cell})),${count}${criterion === "UniqueValues" ? "=1" : ">1"})`;
  }
  return null;
}

function absolute({ top, left, bottom, right }: BlockAddress): string {
  const name = (row: number, column: number): string =>
    cellName({ row, column }).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return `${name(top, left)}:${name(bottom, right)}`;
}
