import type { PlaceChoice } from "./ledgerPlaces";
import type { VarianceOptions } from "./varianceOptions";

/** What a variance report was asked for: kept in its sheet's mark, and as a preset. */
export interface VarianceRequest {
  readonly place: PlaceChoice;
  readonly options: VarianceOptions;
}

/** A request as text for the workbook. */
export function textOfRequest({ place, options }: VarianceRequest): string {
  const { classByLabel, scenarioByLabel, place: _, ...rest } = options;
  return JSON.stringify({
    place,
    options: rest,
    classByLabel: [...(classByLabel ?? [])],
    ...(scenarioByLabel ? { scenarioByLabel: [...scenarioByLabel] } : {}),
  });
}

/** The request that a text holds, or null when somebody else wrote it. */
export function requestOfText(text: string): VarianceRequest | null {
  try {
    const { place, options, classByLabel, scenarioByLabel } = JSON.parse(text) as VarianceRequest & {
      readonly classByLabel: [string, never][];
      readonly scenarioByLabel?: [string, never][];
    };
    if (typeof place.sheet !== "string" || typeof options !== "object") return null;
    return {
      place,
      options: {
        ...options,
        ...(classByLabel.length > 0 ? { classByLabel: new Map(classByLabel) } : {}),
        ...(scenarioByLabel ? { scenarioByLabel: new Map(scenarioByLabel) } : {}),
      },
    };
  } catch {
    return null;
  }
}
