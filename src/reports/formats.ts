import type { LookName, NumberFormatName, Scenario, Tone } from "./SheetModel";

/** A colour as "#RRGGBB". */
export type Colour = `#${string}`;

/** The number formats of a report's amounts, and of their differences. */
export interface AmountFormats {
  readonly amount: NumberFormatName;
  readonly variance: NumberFormatName;
}

/** What a format name means on a sheet; both adapters read it here, so that the same model looks the same. */
export interface Look {
  readonly text: Colour;
  readonly fill?: Colour;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  /** In points; otherwise the workbook's own size. */
  readonly size?: number;
  /** A thin line around the cell. */
  readonly outline?: Colour;
  /** A line under the cell. */
  readonly under?: Colour;
  readonly wrap?: true;
}

export const ink: Colour = "#1F1F1F";
export const ruleColour: Colour = "#404040";

/**
 * Number format codes in en-US syntax. Amounts show negatives in parentheses, variances their sign, zero is a dash;
 * the underscore keeps digits above one another.
 */
export const numberFormats: Readonly<Record<NumberFormatName, string>> = {
  amount0: '#,##0_);(#,##0);"–"_)',
  amount2: '#,##0.00_);(#,##0.00);"–"_)',
  amount3: '#,##0.000_);(#,##0.000);"–"_)',
  variance0: '+#,##0_);-#,##0_);"–"_)',
  variance2: '+#,##0.00_);-#,##0.00_);"–"_)',
  variance3: '+#,##0.000_);-#,##0.000_);"–"_)',
  share: '0.0%_);(0.0%);"–"_)',
  varianceShare: "+0.0%_);-0.0%_);0.0%_)",
  count: "#,##0",
  fingerprint: "0.0000E+00",
  month: "mmm yyyy",
  day: "yyyy-mm-dd",
  year: "0",
  timestamp: "yyyy-mm-dd hh:mm",
  text: "@",
};

/**
 * Scenario chips follow IBCS: actual dark and solid, prior year lighter, plan outlined. Every text has at least
 * 4.5 : 1 against its fill, on screen and in a grey print.
 */
export const looks: Readonly<Record<LookName, Look>> = {
  message: { text: ink, bold: true, size: 14 },
  caption: { text: "#595959" },
  quiet: { text: "#6B6B6B" },
  header: { text: ink, bold: true, under: ruleColour, wrap: true },
  chipActual: { text: "#FFFFFF", fill: "#404040", bold: true },
  chipPriorYear: { text: ink, fill: "#A6A6A6", bold: true },
  chipPlan: { text: ink, fill: "#FFFFFF", bold: true, outline: "#404040" },
  chipVariance: { text: ink, fill: "#E7E6E6", bold: true },
  section: { text: ink, fill: "#F2F2F2", bold: true },
  input: { text: "#0000FF", fill: "#FFF8E1", outline: "#BFBFBF" },
  note: { text: "#595959", italic: true, wrap: true },
  link: { text: "#0563C1", underline: true },
};

/** Colours of a meaning: text on fill for marked cells, `bar` for data bars under dark figures, `tab` for sheet tabs. */
export interface ToneColours {
  readonly text: Colour;
  readonly fill: Colour;
  readonly bar: Colour;
  readonly tab: Colour;
  readonly bold?: true;
}

export const tones: Readonly<Record<Tone, ToneColours>> = {
  good: { text: "#14612F", fill: "#E2F3E7", bar: "#8CCBA3", tab: "#2E8B57" },
  bad: { text: "#A31515", fill: "#FCE8E6", bar: "#F0A49C", tab: "#C0392B" },
  neutral: { text: "#4D4D4D", fill: "#F2F2F2", bar: "#C9C9C9", tab: "#808080" },
  alert: { text: "#FFFFFF", fill: "#B3261E", bar: "#E58A83", tab: "#B3261E", bold: true },
  attention: { text: "#6B4700", fill: "#FFF1CC", bar: "#F2CC6B", tab: "#E0A100" },
};

/** How a scenario's series is drawn; charts have no hatching in Office.js, so forecast is a dashed outline. */
export interface ScenarioStyle {
  readonly fill: Colour;
  readonly outline: Colour;
  readonly dashed?: true;
}

export const scenarioStyles: Readonly<Record<Scenario, ScenarioStyle>> = {
  actual: { fill: "#404040", outline: "#404040" },
  priorYear: { fill: "#A6A6A6", outline: "#A6A6A6" },
  plan: { fill: "#FFFFFF", outline: "#404040" },
  forecast: { fill: "#FFFFFF", outline: "#404040", dashed: true },
  outerBand: { fill: "#E6E6E6", outline: "#E6E6E6" },
  innerBand: { fill: "#CCCCCC", outline: "#CCCCCC" },
  variance: { fill: "#7F7F7F", outline: "#7F7F7F" },
  favourable: { fill: "#2E8B57", outline: "#2E8B57" },
  unfavourable: { fill: "#C0392B", outline: "#C0392B" },
};
