import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { NumberFormatName } from "../../SheetModel";
import type { AttributionReportInput } from "../AttributionReportInput";
import { formatsOf } from "../measures";
import { journeyCounts } from "./journeyCounts";
import type { JourneyColumns } from "./JourneyColumns";
import type { JourneyTable } from "./JourneyTable";

/** Cells of the tables below that key figures lead to. */
export interface JourneyCells {
  readonly conversions: string;
  /** null where no values are known. */
  readonly value: string | null;
  /** Conversions that had a touch. */
  readonly touched: string;
  /** Those of one channel alone. */
  readonly alone: string;
}

interface Figure {
  readonly key: string;
  readonly label: string;
  readonly number: NumberFormatName;
  /** A figure of the engine, or a formula (without "=") from the cells of the others. */
  readonly figure: number | ((at: (key: string) => string) => string);
}

/** How many rows they take. */
export function keyFigureCount(input: AttributionReportInput): number {
  const cells = { conversions: "", value: input.hasValues ? "" : null, touched: "", alone: "" };
  return figuresOf(input, cells).length;
}

/** Cells of the key figures by their keys. */
export interface KeyFigures {
  readonly ids: readonly string[];
  /** null for one that this report has not. */
  cell(key: string): string | null;
}

export function writeKeyFigures(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  { conversions: column }: JourneyColumns,
  table: JourneyTable,
  cells: JourneyCells,
  first: number,
): KeyFigures {
  const figures = figuresOf(input, cells);
  const places = new Map(figures.map(({ key }, index) => [key, relative(first + index, column)]));
  const ids = figures.map(({ key, label, number, figure }, index) => {
    const row = first + index;
    const format = { number, align: "right" } as const;
    if (typeof figure === "number") sheet.value(row, column, figure, format);
    else
      sheet.formula(
        row,
        column,
        figure((of) => places.get(of)!),
        format,
      );
    return table.about(row, `figure ${key}`, label);
  });
  return { ids, cell: (key) => places.get(key) ?? null };
}

function figuresOf(input: AttributionReportInput, cells: JourneyCells): readonly Figure[] {
  const { journeys } = input;
  const by = input.by.toLowerCase();
  const { nulls, meanTouches, medianTouches, meanDays, medianDays, distinctPaths } = journeys;
  const conversions = journeyCounts(input);
  const value = formatsOf(input, "value").amount;
  const number = "amount2";
  const each = (all: string, of: string): string => `IF(${of}=0,"n/m",${all}/${of})`;
  return [
    { key: "conversions", label: "Conversions", number: conversions, figure: () => cells.conversions },
    ...(cells.value === null
      ? []
      : ([
          { key: "value", label: "Value", number: value, figure: () => cells.value! },
          {
            key: "value each",
            label: "Value of a conversion",
            number: value,
            figure: (at) => each(at("value"), at("conversions")),
          },
        ] satisfies Figure[])),
    { key: "nulls", label: "Journeys without conversion", number: conversions, figure: nulls },
    {
      key: "rate",
      label: "Conversions per journey",
      number: "share",
      figure: (at) => `IF(${at("nulls")}=0,"n/a",${at("conversions")}/(${at("conversions")}+${at("nulls")}))`,
    },
    { key: "touches mean", label: "Touches before a conversion, mean", number, figure: meanTouches },
    { key: "touches median", label: "Touches before a conversion, median", number, figure: medianTouches },
    ...(meanDays === null || medianDays === null
      ? []
      : ([
          { key: "days mean", label: "Days from first touch to conversion, mean", number, figure: meanDays },
          {
            key: "days median",
            label: "Days from first touch to conversion, median",
            number,
            figure: medianDays,
          },
        ] satisfies Figure[])),
    { key: "paths", label: "Different paths", number: "amount0", figure: distinctPaths },
    {
      key: "alone",
      label: `Conversions of one ${by} alone`,
      number: conversions,
      figure: () => cells.alone,
    },
    {
      key: "several",
      label: `Share with more than one ${by}`,
      number: "share",
      figure: () => `IF(${cells.touched}=0,"n/m",1-${cells.alone}/${cells.touched})`,
    },
  ];
}
