import type { JourneyBand } from "../../../core/attribution/journeys/JourneyFigures";
import type { AttributionReportInput } from "../AttributionReportInput";
import type { JourneyLine } from "./JourneyTable";

/** Characters of a path that are shown; of longer ones the touches in the middle are counted. */
const mostShown = 170;
/** Characters of a cell. */
const longestText = 32_000;

/** Journeys by the number of their touches. */
export function linesOfTouches({ journeys }: AttributionReportInput): readonly JourneyLine[] {
  return journeys.lengths.map((band) => ({
    key: `touches ${band.from}`,
    label: band.from === 0 ? "No touch: unattributed" : bandInWords(band, "touch", "touches"),
    conversions: band.conversions,
    value: band.value,
  }));
}

/** Journeys by the days that they took; none where no times are known. */
export function linesOfDays({ journeys: { days, untimed } }: AttributionReportInput): readonly JourneyLine[] {
  if (days.length === 0) return [];
  return [
    ...days.map((band) => ({
      key: `days ${band.from}`,
      label: band.from === 0 ? "Less than a day" : bandInWords(band, "day", "days"),
      conversions: band.conversions,
      value: band.value,
    })),
    { key: "days unknown", label: "No touch, or a time is missing", ...untimed },
  ];
}

/** The paths that brought most, all others, and what came without a touch. */
export function linesOfPaths({ journeys, attribution }: AttributionReportInput): readonly JourneyLine[] {
  const { paths, lengths, distinctPaths, conversions, value, nulls } = journeys;
  const none = lengths[0]!;
  const sum = (figure: "conversions" | "value" | "nulls"): number =>
    paths.reduce((total, path) => total + path[figure], 0);
  const named = paths.map((path): JourneyLine => {
    const names = path.channels.map((code) => attribution.channels[code]!);
    const { conversions: converted, value: brought, nulls: lost } = path;
    return {
      key: `path ${names.join(" > ")}`.slice(0, longestText),
      label: pathInWords(names),
      conversions: converted,
      value: brought,
      nulls: lost,
    };
  });
  return [
    ...named,
    {
      key: "paths other",
      label: `All other paths (${distinctPaths - paths.length})`,
      conversions: conversions - none.conversions - sum("conversions"),
      value: value - none.value - sum("value"),
      nulls: nulls - sum("nulls"),
    },
    {
      key: "paths none",
      label: "No touch: unattributed",
      conversions: none.conversions,
      value: none.value,
      nulls: null,
    },
  ];
}

function bandInWords({ from, until }: JourneyBand, one: string, many: string): string {
  if (until === Infinity) return `${from} ${many} or more`;
  if (until === from) return `${from} ${from === 1 ? one : many}`;
  return `${from} to ${until} ${many}`;
}

function pathInWords(names: readonly string[]): string {
  const whole = names.join(" > ");
  if (whole.length <= mostShown) return whole;
  let sides = Math.floor((names.length - 1) / 2);
  const shown = (): string =>
    [...names.slice(0, sides), `… ${names.length - 2 * sides} more …`, ...names.slice(-sides)].join(" > ");
  while (sides > 1 && shown().length > mostShown) sides--;
  return sides === 0 ? whole : shown();
}
