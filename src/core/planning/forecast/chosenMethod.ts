import { defaultMembers } from "./defaultMembers";
import { demandClass } from "./demandClass";
import { demandOf } from "./demandOf";
import { fewest } from "./fewest";
import { fitIntermittent } from "./intermittent";
import { isConstant } from "./isConstant";
import type { FittedModel } from "./Model";
import { fitNaive } from "./naive";
import type { ForecastNote, ForecastRequest } from "./SeriesForecast";
import { singleMethods, type SingleMethod } from "./singleMethods";

/** The models that answer a request, and why these. */
export interface ChosenMethod {
  /** The method whose models these are; the one asked for unless it does not fit the history. */
  readonly method: SingleMethod | "combination";
  readonly models: readonly FittedModel[];
  readonly why: string;
  readonly notes: readonly ForecastNote[];
}

/**
 * The models for a request: those of the method asked for, or where the history does not allow them those that stand in, with
 * a note that says so. Auto is by evidence: the last value for up to three observations and for constants, methods for
 * intermittent demand where there is demand in some periods only, else the combination.
 * @param history Observations in order, without gaps, all finite, at least one.
 */
export function chosenMethod(history: Float64Array, { method, season }: ForecastRequest): ChosenMethod {
  const count = history.length;
  if (count <= fewest) {
    return carriedForward(history, "The history is too short for anything but its last observation.", {
      code: "SHORT_HISTORY",
      text: `${counted(count)} ${count === 1 ? "is" : "are"} too few for a model: the last one is carried forward, within a wide interval.`,
    });
  }
  if (isConstant(history)) {
    return carriedForward(history, "A constant history has nothing to model.", {
      code: "CONSTANT",
      text: `All ${count} observations are ${history[0]}: so is the forecast, whatever the method.`,
    });
  }
  if (method !== "auto" && method !== "combination") return namedMethod(history, method, season);
  const intermittent = method === "auto" && isIntermittent(history) ? fitIntermittent(history) : null;
  if (intermittent) return routed(history, intermittent);
  const kind = season > 1 ? `a season of ${season} periods` : "no season";
  return {
    method: "combination",
    models: defaultMembers(history, season),
    why: `The median of these models was the most accurate forecast for histories with ${kind} in tests on past business series.`,
    notes: [],
  };
}

function carriedForward(
  history: Float64Array,
  why: string,
  note: Pick<ForecastNote, "code" | "text">,
): ChosenMethod {
  return { method: "naive", models: [fitNaive(history)!], why, notes: [{ ...note, positions: [] }] };
}

/** What stands in when the forecasts of all chosen models explode: the next simpler method, in the end the last observation. */
export function afterExplosion(
  { method, models, notes }: ChosenMethod,
  history: Float64Array,
  season: number,
): ChosenMethod {
  const simpler = method === "combination" ? "naive" : singleMethods[method].otherwise;
  const chosen = namedMethod(history, simpler, season);
  const names = models.map(({ name }) => name).join(", ");
  const used = chosen.models[0]!.name;
  const text = `The forecast of ${names} leaves the history by several times its range. ${used} was used instead.`;
  return {
    ...chosen,
    why: `${used} is the nearest method whose forecast stays within reach of the history.`,
    notes: [...notes, { code: "FALLBACK", text, positions: [] }],
  };
}

function namedMethod(history: Float64Array, asked: SingleMethod, season: number): ChosenMethod {
  let method = asked;
  let model = singleMethods[asked].fit(history, season);
  while (model === null) {
    method = singleMethods[method].otherwise;
    model = singleMethods[method].fit(history, season);
  }
  const { title, needs } = singleMethods[asked];
  if (method === asked) {
    return { method, models: [model], why: `${title} was asked for.`, notes: [] };
  }
  const text = `${title} needs ${needs}; the history has ${counted(history.length)}${season > 1 ? ` and a season of ${season}` : ""}. ${model.name} was used instead.`;
  return {
    method,
    models: [model],
    why: `${title} was asked for, but does not fit this history; ${model.name} is the nearest method that does.`,
    notes: [{ code: "FALLBACK", text, positions: [] }],
  };
}

function isIntermittent(history: Float64Array): boolean {
  const demand = demandClass(history);
  return (demand === "intermittent" || demand === "lumpy") && history.every((value) => value >= 0);
}

function routed(history: Float64Array, model: FittedModel): ChosenMethod {
  const { sizes } = demandOf(history);
  const text = `There is demand in ${sizes.length} of ${history.length} periods: the forecast is the mean demand per period, not the demand of one.`;
  return {
    method: "imapa",
    models: [model],
    why: `With demand in ${sizes.length} of ${history.length} periods, methods for intermittent demand err less than those for smooth series.`,
    notes: [{ code: "INTERMITTENT", text, positions: [] }],
  };
}

function counted(count: number): string {
  return count === 1 ? "1 observation" : `${count} observations`;
}
