import { answerAttribution } from "./support/answerAttribution";

/**
 * What the treated units are compared with.
 * @customenum {string}
 */
export enum LiftMethodWord {
  /** A mixture of controls that follows them before the start. */
  Synthetic = "synthetic",
  /** A regression on the controls. */
  Controls = "controls",
  /** Their own mean before the start: a change, whatever brought it about. */
  BeforeAfter = "before after",
}

/**
 * What a treatment changed in the units that had it, against units that had not, and how sure that is.
 * @customfunction ROI.LIFT
 * @helpurl https://localhost:3000/functions/ROI.LIFT.html
 * @param panel Block: names of units in the first row, periods in the first column, values.
 * @param treated Names of the treated units, in cells or with commas between them.
 * @param start First treated period, as in the first column of the panel.
 * @param [method] synthetic (default), controls or before after.
 * @param invocation Cancels the work when the formula changes.
 * @returns One row: effect a treated unit and period; low and high of its 95 % interval, "unbounded" where an end is not there; p of no effect; fit, the share of the movement before the start that the comparison follows, "n/a" for before after; and the method, with the test that p is of and what should be known of it. "incremental" only where there are controls; before after tells a change.
 * @throws PANEL_SHAPE when the panel is no block with names and periods.
 * @throws START_UNKNOWN when start is none of its periods.
 * @throws TREATED_UNKNOWN when a treated unit is not in the panel.
 * @throws HEADER_TWICE when two units have one name.
 * @throws CELL_EMPTY when a value is blank.
 * @throws AMOUNT_NOT_A_NUMBER when a value is text.
 * @throws TREND_TOO_SHORT when there are fewer than 8 periods before the start.
 * @throws CONTROLS_MISSING when every unit is treated.
 * @throws CONTROLS_TOO_MANY when a regression has more controls than the periods before the start bear.
 * @throws WORD_UNKNOWN when the method is none of its words.
 * @source Abadie, Diamond & Hainmueller (2010), JASA 105; Chernozhukov, Wüthrich & Zhu (2021), JASA 116; docs/methods/roi.md.
 * @example =FINOPS.ROI.LIFT({"week","North","South";1,10,20;2,12,22;3,11,21;4,13,23;5,10,20;6,12,22;7,12,21;8,13,22;9,17,22;10,16,21},"North",9,"controls") // => {4.746031746031746,3.779837105024017,5.712226387039475,0.000020117938208514195,0.8489049628290134,"Regression on controls, incremental; p: Student's t with 6 degrees of freedom, least squares on 1 control(s)."}
 */
export function roiLift(
  panel: unknown[][],
  treated: unknown[][],
  start: unknown,
  method?: LiftMethodWord,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerAttribution("ROI.LIFT", [panel, treated, start, method], invocation);
}
