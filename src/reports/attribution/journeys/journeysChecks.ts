import type { Checks } from "../../checks/ChecksTable";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import { attributionChecks } from "../attributionFrame";
import type { AttributionReportInput } from "../AttributionReportInput";
import type { CreditTable } from "../front/CreditTable";
import type { FrontColumns } from "../front/FrontColumns";
import type { WrittenAssists } from "./assistsBlock";
import type { JourneyColumns } from "./JourneyColumns";
import type { WrittenTable } from "./JourneyTable";

/** Where the front sheet holds what was booked. */
export interface FrontPlaces {
  readonly table: CreditTable;
  readonly columns: FrontColumns;
  /** What leads there. */
  readonly prefix: string;
}

/** Proves that each table of journeys adds up to what the front sheet says was booked. */
export function journeysChecks(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  columns: JourneyColumns,
  blocks: {
    readonly lengths: WrittenTable;
    readonly days: WrittenTable | null;
    readonly paths: WrittenTable;
    readonly assists: WrittenAssists;
  },
  { table, columns: front, prefix }: FrontPlaces,
  top: number,
): Checks {
  const { conversions, value, assists } = columns;
  const checks = attributionChecks(sheet, input, top, columns.checks);
  const { lengths, days, paths } = blocks;
  const compare = (title: string, of: string, source: string, report: string): void =>
    checks.compare({ title, of, source, report, kind: "amount", unless: "FO_SOURCE" });
  for (const [of, block] of [
    ["by touches", lengths],
    ["by days", days],
    ["by paths", paths],
  ] as const) {
    if (block === null) continue;
    const total = (column: number): string => relative(block.total, column);
    compare(
      "Conversions are those of Attribution",
      of,
      table.credited(front.conversions, prefix),
      total(conversions),
    );
    if (value === null || front.value === null) continue;
    compare("Value is that of Attribution", of, table.credited(front.value, prefix), total(value));
  }
  const without = relative(lengths.first, conversions);
  const unattributed = prefix + relative(table.unattributed, front.conversions);
  compare("Conversions without a touch", "unattributed", unattributed, without);
  const touched = `${relative(lengths.total, conversions)}-${without}`;
  for (const part of ["first", "last"] as const) {
    compare(
      "Each conversion with a touch has one",
      part,
      touched,
      relative(blocks.assists.total, assists[part]),
    );
  }
  return checks.finish();
}
