import type { SeriesLine } from "../../cells/series/SeriesTable";
import { sumOf, type Amount } from "../formula/Amount";
import type { ForecastReportInput } from "./ForecastReportInput";
import { periodCellOf, positionOfPeriod } from "./periodCell";
import { isSameStep } from "./isSameStep";

/** What is planned for lines, by the periods of the report's calendar; nothing where the plan has longer or shorter ones. */
export class PlanFigures {
  readonly #planned: ReadonlyMap<string, SeriesLine>;
  readonly #positions = new Map<number, number | null>();

  constructor(private readonly input: ForecastReportInput) {
    this.#planned = new Map(input.planLines.map((line) => [line.name, line]));
  }

  /** The planned line and the position of a period in the plan's calendar; null where nothing is planned. */
  place(line: number, position: number): { readonly planned: SeriesLine; readonly at: number } | null {
    const planned = this.#planned.get(this.input.lines[line]!.line.name);
    const at = planned ? this.#positionInPlan(position) : null;
    return planned && at !== null && (planned.values[at] ?? null) !== null ? { planned, at } : null;
  }

  /** Null where nothing is planned. */
  at(line: number, position: number): number | null {
    const place = this.place(line, position);
    return place && place.planned.values[place.at]!;
  }

  /** Sum between two periods; null where one of them is not planned. */
  sum(line: number, from: number, to: number): Amount | null {
    const figures = Array.from({ length: to - from + 1 }, (_, at) => this.at(line, from + at));
    return figures.includes(null) ? null : sumOf(figures);
  }

  #positionInPlan(position: number): number | null {
    const known = this.#positions.get(position);
    if (known !== undefined) return known;
    const { plan, calendar } = this.input;
    const isComparable = plan !== null && isSameStep(plan.calendar, calendar);
    const at = isComparable ? positionOfPeriod(plan.calendar, periodCellOf(calendar, position)) : null;
    this.#positions.set(position, at);
    return at;
  }
}
