import { panelOf, type Panel } from "../../../../src/core/attribution/lift/panelOf";
import { seededRandom } from "../../../../src/core/numeric/seededRandom";

/** A panel of stores with common swings and noise of their own; the first, "treated", gains 20 from `start` on. */
export function seededPanel(
  seed: number,
  { controls = 4, periods = 30, start = 24, noise = 4, gain = 20 } = {},
): { readonly panel: Panel; readonly start: number } {
  const random = seededRandom(seed);
  const swings = Array.from({ length: periods }, (_, t) => [30 * Math.sin(t / 3), 40 * (random() - 0.5)]);
  const unit = (level: number, first: number, second: number, added: number) =>
    swings.map(([a, b], t) => {
      const value = level + first * a! + second * b! + noise * (random() - 0.5) + (t >= start ? added : 0);
      return Math.round(100 * value) / 100;
    });
  const names = ["treated", ...Array.from({ length: controls }, (_, i) => `control ${i + 1}`)];
  const values = names.map((_, i) =>
    i === 0 ? unit(500, 1, 1, gain) : unit(200 + 100 * i, 0.5 + random(), 0.5 + random(), 0),
  );
  return { panel: panelOf(names, values), start };
}
