import type { Backtest, ForecastAccuracy } from "./Backtest";
import { demandClass } from "./demandClass";
import { pastAccuracy } from "./pastAccuracy";
import { rankingError } from "./rankingError";
import type { ForecastNote, ForecastRequest } from "./SeriesForecast";

/** A forecast that the one asked for should not err more than. */
interface Rival {
  readonly name: string;
  readonly accuracy: ForecastAccuracy;
  /** What may be wrong where it wins. */
  readonly advice: string;
}

/**
 * A note where the baseline errs less at the same origins; where another season was asked for than the history's own, also where
 * the naive forecast does, or the same method with the history's. The best of them is named.
 * @param likelySeason The history's own season, 1 without.
 */
export function backtestNotes(
  past: Backtest,
  history: Float64Array,
  request: ForecastRequest,
  likelySeason: number,
): ForecastNote[] {
  const demand = demandClass(history);
  const own = rankingError(past.method, demand);
  const [best] = rivalsOf(past, history, request, likelySeason)
    .map((rival) => ({ ...rival, error: rankingError(rival.accuracy, demand) }))
    // A difference too small to be shown is none.
    .filter(({ error }) => error.value < own.value && error.text !== own.text)
    .sort((left, right) => left.error.value - right.error.value);
  if (!best) return [];
  const text = `In its backtest the forecast does not beat ${best.name}: ${own.name} ${own.text} against ${best.error.text}. ${best.advice}`;
  return [{ code: "BEATEN_BY_BASELINE", text, positions: [] }];
}

function rivalsOf(
  past: Backtest,
  history: Float64Array,
  request: ForecastRequest,
  likelySeason: number,
): Rival[] {
  const { season } = request;
  const method = season > 1 ? "seasonal naive" : "naive";
  const baseline: Rival = {
    name: `the ${method} forecast`,
    accuracy: past.baseline,
    advice: `To have that one, ask for the method "${method}".`,
  };
  if (season === likelySeason) return [baseline];
  const advice = season > 1 ? `A season of ${season} periods may be wrong.` : "A season may be missing.";
  const at = (other: Partial<ForecastRequest>) =>
    pastAccuracy(past, history, { ...request, ...other, levels: [] }, { scale: season });
  return [
    baseline,
    { name: "the naive forecast", accuracy: at({ method: "naive" }), advice },
    {
      name: `the same method ${likelySeason > 1 ? `with a season of ${likelySeason}` : "without a season"}`,
      accuracy: at({ season: likelySeason }),
      advice,
    },
  ];
}
