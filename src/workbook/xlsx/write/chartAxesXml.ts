import { escapeXml } from "../xml/xmlText";
import { lineXml, textXml, titleXml } from "./chartLook";
import type { AxisSpec, ChartData, ChartSpec } from "./ChartSpec";

export const categoryAxisId = 111111111;
export const valueAxisId = 222222222;

const axisLine = "#7F7F7F";
const gridLine = "#E3E3E3";

/** Both axes; where the categories run backwards, the values still stand at the near end. */
export function axesXml({ plot, series, categoryAxis, valueAxis }: ChartSpec, data: ChartData): string {
  const isSideways = plot.direction === "bar";
  const format = (reference: string | null | undefined): string =>
    (reference && data.at(reference)?.format) || "General";
  // Lines begin in the middle of a category: so do areas beside them, but not areas alone.
  const hasTouchingAreas = series.every((each) => (each.plot ?? plot).element === "areaChart");
  const { dateUnit, majorUnit, majorDateUnit } = categoryAxis;
  const [element, end] =
    dateUnit === undefined
      ? ["catAx", '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>']
      : [
          "dateAx",
          `<c:auto val="0"/><c:lblOffset val="100"/>${dateUnit === "auto" ? "" : `<c:baseTimeUnit val="${dateUnit}"/>`}` +
            (majorUnit === undefined ? "" : `<c:majorUnit val="${majorUnit}"/>`) +
            (majorDateUnit === undefined ? "" : `<c:majorTimeUnit val="${majorDateUnit}"/>`),
        ];
  return (
    `<c:${element}>${headXml(categoryAxisId, categoryAxis, isSideways ? "l" : "b")}` +
    `${bodyXml(categoryAxis, format(series[0]?.categories))}<c:crossAx val="${valueAxisId}"/><c:crosses val="autoZero"/>` +
    `${end}</c:${element}>` +
    `<c:valAx>${headXml(valueAxisId, valueAxis, isSideways ? "b" : "l")}` +
    `${bodyXml(valueAxis, format(series[0]?.values))}<c:crossAx val="${categoryAxisId}"/>` +
    `<c:crosses val="${categoryAxis.isReversed ? "max" : "autoZero"}"/>` +
    `<c:crossBetween val="${hasTouchingAreas ? "midCat" : "between"}"/>` +
    `${valueAxis.majorUnit === undefined ? "" : `<c:majorUnit val="${valueAxis.majorUnit}"/>`}</c:valAx>`
  );
}

function headXml(id: number, axis: AxisSpec, position: string): string {
  const { isReversed, isHidden, hasGridlines, minimum, maximum, title } = axis;
  return (
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${isReversed ? "maxMin" : "minMax"}"/>` +
    (maximum === undefined ? "" : `<c:max val="${maximum}"/>`) +
    (minimum === undefined ? "" : `<c:min val="${minimum}"/>`) +
    `</c:scaling><c:delete val="${isHidden ? 1 : 0}"/><c:axPos val="${position}"/>` +
    (hasGridlines
      ? `<c:majorGridlines><c:spPr>${lineXml({ color: gridLine, points: 0.75, dash: "solid" })}</c:spPr></c:majorGridlines>`
      : "") +
    (title === undefined ? "" : titleXml({ text: title, size: 9 }))
  );
}

function bodyXml({ format, labels }: AxisSpec, sourceFormat: string): string {
  return (
    `<c:numFmt formatCode="${escapeXml(format ?? sourceFormat)}" sourceLinked="${format === null ? 1 : 0}"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/>` +
    `<c:spPr>${lineXml({ color: axisLine, points: 0.75, dash: "solid" })}</c:spPr>${textXml(900)}`
  );
}
