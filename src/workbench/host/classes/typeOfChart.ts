import type { ChartPart, Plain } from "../../model/Parts";

/** The type of a chart that nobody has given one is Excel's own. */
export function typeOfChart({ bag }: ChartPart): Plain {
  return bag.get("ChartType") ?? "ColumnClustered";
}
