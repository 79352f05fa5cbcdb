import { textLiteral } from "../../formula/text";
import { inColumn, type SheetBuilder } from "../../SheetBuilder";
import type { NumberFormatName } from "../../SheetModel";
import type { ForecastNote } from "../../../core/planning/forecast/SeriesForecast";
import type { ForecastLine } from "../ForecastReportInput";
import { frontColumns as columns } from "./frontColumns";

/** Writes how good the forecasts of a line have been, beside those of the seasonal naive method. */
export function writeAccuracy(sheet: SheetBuilder, { forecast }: ForecastLine, row: number): void {
  const { wape, baseline, better, mase, bias, coverLow, coverHigh } = columns;
  const backtest = forecast?.backtest;
  const figure = (column: number, value: number | null | undefined, number: NumberFormatName): void => {
    if (typeof value === "number") sheet.value(row, column, value, { number });
    else sheet.value(row, column, "n/a", { align: "right", look: "quiet" });
  };
  figure(wape, backtest?.method.wape, "share");
  figure(baseline, backtest?.baseline.wape, "share");
  const [own, naive] = [inColumn(row, wape), inColumn(row, baseline)];
  const isBetter = `IF(AND(ISNUMBER(${own}),ISNUMBER(${naive})),IF(${own}<${naive},"yes","no"),"n/a")`;
  sheet.formula(row, better, isBetter, { align: "center" });
  figure(mase, backtest?.method.mase, "amount2");
  figure(bias, backtest?.method.bias, "varianceShare");
  figure(coverLow, backtest?.method.coverage[0], "share");
  figure(coverHigh, backtest?.method.coverage[1], "share");
}

/** Notes that may turn a forecast over, in words of their own. */
const urgent: readonly (readonly [ForecastNote["code"], string])[] = [
  ["PARTIAL_PERIOD", "Last period may be incomplete."],
  ["ENDS_EARLY", "Ends before the others."],
];

/**
 * Writes why a line needs attention; blank where it does not.
 * @param overrides Reference to what may be typed over its forecasts.
 */
export function writeAttention(
  sheet: SheetBuilder,
  { forecast }: ForecastLine,
  row: number,
  overrides: string,
  hasPlan: boolean,
): void {
  const share = inColumn(row, columns.deltaPlanShare);
  const reasons = [
    ...(hasPlan ? [`IF(ISNUMBER(${share}),IF(ABS(${share})>FO_ATTENTION,"Off plan. ",""),"")`] : []),
    `IF(${inColumn(row, columns.better)}="no","No better than seasonal naive. ","")`,
    `IF(COUNTA(${overrides})>COUNT(${overrides}),"Override is no number. ","")`,
    ...(forecast ? [] : [textLiteral("No forecast. ")]),
    ...urgent.flatMap(([code, text]) =>
      forecast?.notes.some((note) => note.code === code) ? [textLiteral(`${text} `)] : [],
    ),
    ...(forecast?.notes.some(({ code }) => !urgent.some(([known]) => known === code))
      ? [textLiteral("Notes. ")]
      : []),
  ];
  sheet.formula(row, columns.attention, `TRIM(${reasons.join("&")})`, {});
}
