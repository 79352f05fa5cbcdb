import { answerAttribution } from "./support/answerAttribution";

/**
 * Which touches of a journey are credited, and how much.
 * @customenum {string}
 */
export enum AttributionModelWord {
  /** The same to each channel of the journey: Shapley's value. */
  LinearUnique = "linear unique",
  /** All to the first touch. */
  First = "first",
  /** All to the last touch. */
  Last = "last",
  /** All to the last touch that is not direct. */
  LastNonDirect = "last non-direct",
  /** The same to each touch. */
  Linear = "linear",
  /** 40 % first, 40 % last, 20 % between. */
  Position = "position",
  /** 20 % first, 60 % last, 20 % between. */
  J = "j",
  /** 60 % first, 20 % last, 20 % between. */
  InverseJ = "inverse j",
  /** 30 % first, lead and opportunity each; needs a column of stages. */
  W = "w",
  /** First, between and last by weights of your own, in the options. */
  Custom = "custom",
  /** Half as much with each half-life before the conversion. */
  TimeDecay = "time decay",
  /** Removal effects of a chain that remembers one touch. */
  Markov1 = "markov1",
  /** Removal effects of a chain that remembers two touches. */
  Markov2 = "markov2",
  /** Removal effects of a chain that remembers three touches. */
  Markov3 = "markov3",
  /** Removal effects of a chain that remembers four touches. */
  Markov4 = "markov4",
  /** By what the path converts less without each touch. */
  Counterfactual = "counterfactual",
  /** All to each channel of the journey: credits overlap. */
  Participation = "participation",
  /** Every model that the data allow, one column each. */
  All = "all",
}

/**
 * Credits conversions and value to the channels of a touch log, so that they add up to what was booked.
 * @customfunction ATTRIBUTE
 * @helpurl https://localhost:3000/functions/ATTRIBUTE.html
 * @param touches Touch log with headers; without: journey, time, channel, value and, if wanted, sequence, in this order.
 * @param [model] linear unique (default), first, last, position, time decay, markov1 … markov4, all …
 * @param [options] Text such as "window=30; half-life=7; direct=skip; by=campaign", or two columns: name and value.
 * @param invocation Cancels the work when the formula changes.
 * @returns Channel, conversions, value and share, most credit first, and of Markov models the share of conversions lost without each channel; then Unattributed, what no touch in the window can claim, and Total, as booked. Values foot in cents (in thousandths, where they have three decimals); finer values are rounded only where the option round says so. "n/a" where no value is known. The model "all" gives headers and one column a model, of values, or of conversions where there are none; credits of participation overlap and are labelled so. A row whose channel is "(conversion)" is no touch and converts; another converts where a column conversion says so, else where it has a value; a value below 0 is a refund. Options: window (days), half-life (days, 7), direct (keep, skip, skip last, or the name of that channel), weights (of custom, 40/20/40), by (header of another column), round (decimals, or no), collapse (yes), decay (continuous, step or rank), dates (dmy or mdy).
 * @throws TABLE_COLUMN_MISSING when there are headers and not all that are needed.
 * @throws HEADER_MISSING when the column to credit by is not there.
 * @throws CELL_EMPTY when a row has no journey.
 * @throws DATE_UNREADABLE when a time is none.
 * @throws DATE_AMBIGUOUS when a date reads two ways; say which with dates=dmy or dates=mdy.
 * @throws AMOUNT_NOT_A_NUMBER when a value or sequence is text.
 * @throws CELL_ERROR when a cell of the log shows an error.
 * @throws WORD_UNKNOWN when the model or an option is none of the words.
 * @throws OPTION_REFUSED when an option has a value that it cannot have.
 * @throws ARGUMENT_MISSING when custom has no weights, or w no stages.
 * @throws CHANNELS_TOO_MANY beyond 65,535 channels, of Markov models 1,000.
 * @throws TOUCHES_TOO_MANY when conversions claim more than 20 million touches together.
 * @throws MARKOV_UNSETTLED when journeys are too long for a Markov model of order 2 to 4; under all, in the column of that model.
 * @source Models, their sources, and what each made of logs with known effects: docs/methods/attribution.md.
 * @example =FINOPS.ATTRIBUTE({"journey","time","channel","value";"A",1,"Search","";"A",3,"Email","";"A",4,"(conversion)",100;"B",2,"Email","";"B",2,"(conversion)",50}) // => {"Email",1.5,100,0.6666666666666666;"Search",0.5,50,0.3333333333333333;"Unattributed",0,0,0;"Total",2,150,1}
 * @example =FINOPS.ATTRIBUTE({"A",1,"Search","";"A",9,"Email","";"A",9,"(conversion)",100;"B",2,"(conversion)",50},"last","window=7") // => {"Email",1,100,0.6666666666666666;"Search",0,0,0;"Unattributed",1,50,0.3333333333333333;"Total",2,150,1}
 */
export function attribute(
  touches: unknown[][],
  model?: AttributionModelWord,
  options?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerAttribution("ATTRIBUTE", [touches, model, options], invocation);
}
