import { financeError } from "../../errors/financeError";
import type { Experiment } from "./Experiment";
import type { Panel } from "./panelOf";

/** Periods before the start that any comparison needs. */
const fewestBefore = 8;

/**
 * The panel told apart into treated units, whose mean is followed, and controls.
 * @param treated Names of units; upper and lower case and spaces about them do not matter.
 * @param start Position of the first treated period, from 0.
 * @throws TREATED_UNKNOWN, TREND_TOO_SHORT.
 */
export function experimentOf(
  { units, values }: Panel,
  treated: readonly string[],
  start: number,
): Experiment {
  const plain = (name: string) => name.trim().toLowerCase();
  const known = units.map(plain);
  const chosen = new Set(treated.map(plain));
  const unknown = treated.find((name) => !known.includes(plain(name)));
  if (unknown !== undefined || treated.length === 0) {
    throw financeError("TREATED_UNKNOWN", { value: unknown ?? "Nothing", known: units.join(", ") });
  }
  const periods = values[0]!.length;
  const tooShort = (count: number, when: string, needed: number) => {
    if (count < needed) throw financeError("TREND_TOO_SHORT", { periods: Math.max(0, count), when, needed });
  };
  tooShort(start, "before the start", fewestBefore);
  tooShort(periods - start, "from the start on", 1);
  const treatedRows = values.filter((_, index) => chosen.has(known[index]!));
  const isControl = (_: unknown, index: number) => !chosen.has(known[index]!);
  return {
    treated: Float64Array.from({ length: periods }, (_, t) => meanAt(treatedRows, t)),
    treatedUnits: treatedRows.length,
    controls: units.filter(isControl),
    donors: values.filter(isControl),
    before: start,
  };
}

function meanAt(rows: readonly Float64Array[], period: number): number {
  return rows.reduce((sum, row) => sum + row[period]!, 0) / rows.length;
}
