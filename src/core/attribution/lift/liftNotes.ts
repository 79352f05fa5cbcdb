import type { Lift, LiftNote } from "./Lift";

/** Share of the movement before the start below which a comparison says little. */
const poor = 0.5;

/**
 * What a reader should know of a lift: no control group, tests that do not agree, an interval without an end, a comparison that
 * does not follow the treated unit.
 * @param before Periods before the start.
 * @param confidence Tests are told apart at 1 - confidence; those that cannot reject at it do not count.
 */
export function liftNotes(
  lift: Omit<Lift, "notes">,
  before: number,
  confidence: number,
): readonly LiftNote[] {
  const { claim, method, interval, tests, fit } = lift;
  const notes: LiftNote[] = [];
  const note = (code: LiftNote["code"], text: string) => notes.push({ code, text });
  if (claim === "change") {
    note("NO_CONTROL", "There is no control group: whatever else changed at the start is in the figure too.");
  }
  const able = tests.filter(({ least }) => least <= 1 - confidence).map(({ p }) => p);
  const [low, high] = [Math.min(...able), Math.max(...able)];
  if (low <= 1 - confidence && high > 1 - confidence) {
    note(
      "TESTS_DIFFER",
      `Tests of the same hypothesis give p from ${shown(low)} to ${shown(high)}: read it as open.`,
    );
  }
  if (!Number.isFinite(interval.low) || !Number.isFinite(interval.high)) {
    note(
      "UNBOUNDED",
      "The interval has no end: the test rejects no effect of that sign with so few periods.",
    );
  }
  if (method !== "before after" && fit.rSquared !== null && fit.rSquared < poor) {
    const share = Math.max(0, 100 * fit.rSquared).toFixed(0);
    note(
      "POOR_FIT",
      `Before the start the controls follow only ${share} % of the movement of the treated units.`,
    );
  }
  if (method !== "synthetic") {
    const serial = serialCorrelation(lift.actual, lift.expected, before);
    if (Math.abs(serial) > 2 / Math.sqrt(before)) {
      const alike = `Misses of neighbouring periods go together (correlation ${serial.toFixed(2)})`;
      note("SERIAL", `${alike}: the interval is ${serial > 0 ? "narrower" : "wider"} than it should be.`);
    }
  }
  return notes;
}

/** Correlation of each miss before the start with the next one. */
function serialCorrelation(actual: Float64Array, expected: Float64Array, before: number): number {
  let products = 0;
  let squares = 0;
  for (let t = 0; t < before; t++) {
    const miss = actual[t]! - expected[t]!;
    squares += miss * miss;
    if (t > 0) products += miss * (actual[t - 1]! - expected[t - 1]!);
  }
  return squares === 0 ? 0 : products / squares;
}

function shown(p: number): string {
  return p < 0.001 ? "below 0.001" : p.toFixed(3);
}
