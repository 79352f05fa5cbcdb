import type { Finding } from "../../../cells/problems";
import type { ForecastReportInput } from "../ForecastReportInput";
import { isSameStep } from "../isSameStep";
import type { Windows } from "./Windows";
import type { YearPlan } from "./YearPlan";

/** Lines that a finding names; beyond them the rest is counted. */
const mostNamed = 10;

/** What of the plan is not compared, and why. */
export function planFindings(
  { plan, planLines, lines, calendar }: ForecastReportInput,
  { year }: Windows,
  yearPlan: YearPlan | null,
): readonly Finding[] {
  if (!plan) return [];
  const findings: Finding[] = [];
  const tell = (text: string, rows: number): void => {
    findings.push({ code: "PLAN_NOT_COMPARED", text, rows, cell: plan.address });
  };
  if (!isSameStep(plan.calendar, calendar)) {
    const how = `${plan.address} plans by ${plan.calendar.step}, the history is by ${calendar.step}`;
    tell(`${how}: compared for the fiscal year alone, nothing is spread over its periods.`, 1);
  }
  const planned = new Set(planLines.map(({ name }) => name));
  const forecast = new Set(lines.map(({ line }) => line.name));
  const without = lines.flatMap(({ line }) => (planned.has(line.name) ? [] : [line.name]));
  const beside = planLines.flatMap(({ name }) => (forecast.has(name) ? [] : [name]));
  if (without.length > 0)
    tell(`Not in the plan: ${named(without)}. Lines are matched by name.`, without.length);
  if (beside.length > 0)
    tell(`In the plan alone: ${named(beside)}. Lines are matched by name.`, beside.length);
  const partly = lines.flatMap(({ line }, index) =>
    yearPlan && planned.has(line.name) && yearPlan.of(index) === null ? [line.name] : [],
  );
  if (year && partly.length > 0) {
    tell(
      `The plan does not cover all of ${year.name} for ${named(partly)}: no comparison of the year.`,
      partly.length,
    );
  }
  return findings;
}

function named(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  const shown = names.slice(0, mostNamed).join(", ");
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
