import type { ChartModel } from "../../reports/SheetModel";

/** Our charts are known by their names; every other chart is the user's. */
export const chartNamePrefix = "FinOps ";

/** The name of each chart of a sheet: its title, with a number behind one that comes again. */
export function chartNames(charts: readonly ChartModel[]): readonly string[] {
  const times = new Map<string, number>();
  return charts.map(({ title }) => {
    const time = (times.get(title) ?? 0) + 1;
    times.set(title, time);
    return `${chartNamePrefix}${title}${time > 1 ? ` ${time}` : ""}`;
  });
}
