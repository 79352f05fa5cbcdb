import type { ReadContract } from "../../cells/recognition/contracts/ReadContract";
import type { PackTables } from "../../reports/revenue/PackTables";
import type { Dimension } from "../../reports/revenue/RevenueReportInput";

/** Columns with more values than this tell single things apart, no groups. */
const mostValues = 200;
const mostDimensions = 6;

/** Further columns of obligations and contracts whose values group revenue, those of obligations first. */
export function dimensionsOf(contracts: readonly ReadContract[], tables: PackTables): readonly Dimension[] {
  const values = new Map<string, { readonly of: Dimension["of"]; readonly seen: Set<string> }>();
  const see = (of: Dimension["of"], labels: Readonly<Record<string, string>>): void => {
    for (const [header, label] of Object.entries(labels)) {
      const known = values.get(`${of} ${header}`)?.seen ?? new Set();
      if (label !== "" && known.size <= mostValues) known.add(label);
      values.set(`${of} ${header}`, { of, seen: known });
    }
  };
  for (const { obligationLabels } of contracts) {
    for (const labels of obligationLabels.values()) see("obligation", labels);
  }
  for (const { labels } of contracts) see("contract", labels);
  // They name single things, and stand on the Schedule anyway.
  const names = [
    tables.contracts?.columns.get("customer")?.header,
    tables.obligations?.columns.get("description")?.header,
  ];
  return [...values]
    .flatMap(([key, { of, seen }]) => {
      const header = key.slice(of.length + 1);
      const isGroup = seen.size > 0 && seen.size <= mostValues && !names.includes(header);
      return isGroup ? [{ header, of }] : [];
    })
    .slice(0, mostDimensions);
}
