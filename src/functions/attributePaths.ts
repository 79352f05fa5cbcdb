import { answerAttribution } from "./support/answerAttribution";

/**
 * Credits conversions and value to the channels of a table of paths, so that they add up to what was booked.
 * @customfunction ATTRIBUTE.PATHS
 * @helpurl https://localhost:3000/functions/ATTRIBUTE.PATHS.html
 * @param path Channels in order, such as "Email > Search > Direct".
 * @param conversions How often each path converted; fractions are kept.
 * @param [value] What its conversions brought together; negative for refunds.
 * @param [nulls] How often each path ended without conversion; Markov models need them.
 * @param [model] linear unique (default), first, last, position, markov1 … markov4, all …
 * @param [options] Text such as "sep=>; direct=skip; round=2", or two columns: name and value.
 * @param invocation Cancels the work when the formula changes.
 * @returns Channel, conversions, value and share, most credit first, and of Markov models the share of conversions lost without each channel; then Unattributed, what paths without a channel brought, and Total, as booked. Values foot in cents (in thousandths, where they have three decimals); finer values are rounded only where the option round says so. "n/a" where no value is known. The model "all" gives headers and one column a model, of values, or of conversions where there are none; credits of participation overlap and are labelled so. Options: sep (what stands between channels, > when omitted; between quotes with its spaces), direct (keep, skip, skip last, or the name of that channel), weights (of custom, 40/20/40), round (decimals, or no), collapse (yes), decay (rank, for paths have no times).
 * @throws SHAPES_DIFFER when the columns are not of one shape.
 * @throws AMOUNT_NOT_A_NUMBER when a figure is text.
 * @throws NUMBER_NEGATIVE when conversions or nulls are below 0.
 * @throws CELL_ERROR when a cell shows an error.
 * @throws WORD_UNKNOWN when the model or an option is none of the words.
 * @throws OPTION_REFUSED when an option has a value that it cannot have.
 * @throws ARGUMENT_MISSING when custom has no weights, or the model is w, which needs a touch log.
 * @throws CHANNELS_TOO_MANY beyond 65,535 channels, of Markov models 1,000.
 * @throws MARKOV_UNSETTLED when paths are too long for a Markov model of order 2 to 4; under all, in the column of that model.
 * @source Models, their sources, and what each made of logs with known effects: docs/methods/attribution.md.
 * @example =FINOPS.ATTRIBUTE.PATHS({"Search > Email";"Email"},{1;1},{100;50},{1;3},"markov1") // => {"Email",1.5,112.5,0.75,1;"Search",0.5,37.5,0.25,0.3333333333333333;"Unattributed",0,0,0,"";"Total",2,150,1,""}
 */
export function attributePaths(
  path: unknown[][],
  conversions: unknown[][],
  value?: unknown[][],
  nulls?: unknown[][],
  model?: string,
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerAttribution("ATTRIBUTE.PATHS", [path, conversions, value, nulls, model, options], invocation);
}
