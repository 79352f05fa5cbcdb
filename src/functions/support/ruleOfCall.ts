import type { CellValue } from "../../cells/CellValue";
import { dateSystem } from "./dateSystem";

/**
 * What a call of a cell function does with its inputs, in words, as the pane explains it.
 * @param name Without the namespace.
 * @param args Cells of each argument; null is one left out.
 * @returns null where there are no words for it.
 */
export async function ruleOfCall(
  name: string,
  args: readonly (readonly (readonly CellValue[])[] | null)[],
): Promise<string | null> {
  if (/^FORECAST\b/.test(name)) {
    const { forecastRule } = await import(
      /* webpackChunkName: "forecast-functions" */ "../../cells/forecast/forecastRule"
    );
    return forecastRule(name, args, dateSystem());
  }
  if (/^(?:ATTRIBUTE|ROI)\b/.test(name)) {
    const { attributionRule } = await import(
      /* webpackChunkName: "attribution-functions" */ "../../cells/attribution/answers/attributionRule"
    );
    return attributionRule(name, args, dateSystem());
  }
  if (/^(?:COST|BREAKEVEN|ALLOCATE|SAVINGS|EAC|SPREAD)\b/.test(name)) {
    const { costRule } = await import(/* webpackChunkName: "cost-functions" */ "../../cells/cost/costRule");
    return costRule(name, args);
  }
  const { recognitionRule } = await import(
    /* webpackChunkName: "revenue-rule" */ "../../cells/recognition/recognitionRule"
  );
  return recognitionRule(name, args, dateSystem());
}
