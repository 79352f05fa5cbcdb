import { financeError } from "../../errors/financeError";
import { studentQuantile } from "../../numeric/studentQuantile";
import { studentTail } from "../../numeric/studentTail";
import type { Experiment } from "./Experiment";
import { fitBefore } from "./fitBefore";
import type { LiftFinding } from "./Lift";
import { regressedControl } from "./regressedControl";

/**
 * Effect of a treatment against what a regression on the controls before the start leads to expect; without controls, against the
 * mean before.
 * @param method "before after" leaves the controls out.
 * @throws CONTROLS_MISSING, CONTROLS_TOO_MANY.
 */
export function regressedLift(
  experiment: Experiment,
  method: "controls" | "before after",
  confidence: number,
): LiftFinding {
  const isAlone = method === "before after";
  if (!isAlone && experiment.donors.length === 0) {
    throw financeError("CONTROLS_MISSING", { method: "A regression", units: experiment.treatedUnits });
  }
  const used = isAlone ? { ...experiment, donors: [], controls: [] } : experiment;
  const { expected, coefficients, effect, standardError, degrees } = regressedControl(used);
  const reach = studentQuantile((1 + confidence) / 2, degrees) * standardError;
  const t = Math.abs(effect) / standardError;
  const on = isAlone ? "mean before the start" : `least squares on ${used.donors.length} control(s)`;
  return {
    expected,
    fit: fitBefore(experiment.treated, expected, experiment.before),
    interval: { low: effect - reach, high: effect + reach },
    intervalKind: `Student's t with ${degrees} degrees of freedom, ${on}, residuals taken as independent`,
    tests: [
      {
        name: `Student's t with ${degrees} degrees of freedom, ${on}`,
        p: Number.isNaN(t) ? 1 : 2 * studentTail(t, degrees),
        least: 0,
      },
    ],
    weights: [...coefficients]
      .map((weight, index) => ({ unit: used.controls[index]!, weight }))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  };
}
