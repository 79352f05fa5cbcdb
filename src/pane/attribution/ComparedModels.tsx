import type { ReactNode } from "react";
import type { AttributionSummary } from "../../runs/attribution/AttributionResult";
import { percent } from "../percent";
import { Disclosure } from "../shell/Disclosure";
import { channelOrder } from "./channelOrder";
import { FigureColumns } from "../FigureColumns";
import { modelWords } from "./modelWords";

/** Channels that have a column of their own: those with most credit. */
const mostColumns = 8;

/** What the chart draws, as a table: a row for each model. */
export function ComparedModels({
  summary: { channels, models, by },
}: {
  readonly summary: AttributionSummary;
}): ReactNode {
  const shown = channelOrder(models[0]!).slice(0, mostColumns);
  return (
    <Disclosure label="All models" summary={`${models.length} models side by side`}>
      <FigureColumns
        caption={`Share by model and ${by}`}
        heads={["Model", ...shown.map((channel) => channels[channel]!)]}
        rows={models.map(({ model, share, overlaps }) => ({
          name: modelWords[model].label,
          ...(overlaps ? { note: "credits overlap" } : {}),
          figures: shown.map((channel) => percent(share[channel]!)),
        }))}
      />
    </Disclosure>
  );
}
