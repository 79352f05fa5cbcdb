import { wordFromCell } from "../../cells/argumentWord";
import { attributionModels, type AttributionModel } from "../../core/attribution/AttributionModel";

/** The words that name models, in a sentence. */
export const modelList: string = attributionModels.join(", ");

/**
 * A model by the word that names it; case and hyphens do not matter.
 * @param argument Who asks, for messages.
 * @throws WORD_UNKNOWN with the list.
 */
export function modelFromText(argument: string, text: string): AttributionModel {
  return wordFromCell<AttributionModel>(argument, text, attributionModels);
}
