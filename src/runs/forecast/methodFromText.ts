import { wordFromCell } from "../../cells/argumentWord";
import { forecastMethods, type ForecastMethod } from "../../core/planning/forecast/ForecastMethod";

/** The words that name methods. */
export const methodWords: readonly ForecastMethod[] = forecastMethods;

/** The same in a sentence. */
export const methodList: string = forecastMethods.join(", ");

/**
 * A method by the word that names it; case and hyphens do not matter.
 * @param argument Who asks, for messages.
 * @throws WORD_UNKNOWN with the list.
 */
export function methodFromText(argument: string, text: string): ForecastMethod {
  return wordFromCell<ForecastMethod>(argument, text, forecastMethods);
}
