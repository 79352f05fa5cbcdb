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

/** Errors that differ by less than this share are equal. */
const rounding = 1e-9;

/**
 * A note where a simpler forecast errs less at the same origins: the seasonal naive one, the naive one, or where another season
 * was asked for than the history's own, the same method with that. The best of them is named.
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
    .filter(({ error }) => error.value < own.value * (1 - rounding))
    .sort((left, right) => left.error.value - right.error.value);
  if (!best) return [];
  const text = `In its backtest it does not beat ${best.name}: ${own.name} ${own.text} against ${best.error.text}. ${best.advice}`;
  return [{ code: "BEATEN_BY_BASELINE", text, positions: [] }];
}

function rivalsOf(
  past: Backtest,
  history: Float64Array,
  request: ForecastRequest,
  likelySeason: number,
): Rival[] {
  const { season } = request;
  const asked = season === 1 ? "A season may be missing." : `A season of ${season} periods may be wrong.`;
  const at = (other: Partial<ForecastRequest>) =>
    pastAccuracy(past, history, { ...request, ...other, levels: [] }, { scale: season });
  const rivals: Rival[] = [
    {
      name: season > 1 ? "the seasonal naive forecast" : "the naive forecast",
      accuracy: past.baseline,
      advice: "A simpler method may do.",
    },
  ];
  if (season > 1) {
    const name = "the naive forecast, which has no season";
    rivals.push({ name, accuracy: at({ method: "naive" }), advice: asked });
  }
  if (season !== likelySeason) {
    const name = `the same method ${likelySeason > 1 ? `with a season of ${likelySeason}` : "without a season"}`;
    rivals.push({ name, accuracy: at({ season: likelySeason }), advice: asked });
  }
  return rivals;
}
