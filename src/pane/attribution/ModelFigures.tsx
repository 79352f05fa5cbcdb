import type { ReactNode } from "react";
import type { AttributionSummary } from "../../runs/attribution/AttributionResult";
import { percent } from "../percent";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { channelOrder } from "./channelOrder";
import { FigureColumns, type FigureRow } from "../FigureColumns";
import { modelWords } from "./modelWords";

/** Channels with a row of their own: those with most credit. */
const mostRows = 25;

const counts = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const amounts = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** What the chosen model says of each channel, down to what was booked. */
export function ModelFigures({ summary }: { readonly summary: AttributionSummary }): ReactNode {
  const styles = useLayoutStyles();
  const { by, channels, hasValues, models, total, unit } = summary;
  const chosen = models[0]!;
  const { conversions, value, share, removal, unattributed, overlaps, model } = chosen;
  const hasRemoval = removal !== null;
  const row = (
    name: string,
    booked: { readonly conversions: number; readonly value: number },
    part: number | null,
    lost: number | null = null,
  ): FigureRow => ({
    name,
    figures: [
      counts.format(booked.conversions || 0),
      ...(hasValues ? [amounts.format(booked.value || 0)] : []),
      part === null ? "" : percent(part),
      ...(hasRemoval ? [lost === null ? "" : percent(lost)] : []),
    ],
  });
  const order = channelOrder(chosen);
  const rest = order.slice(mostRows);
  const partOf = (booked: { readonly conversions: number; readonly value: number }): number | null => {
    const [part, whole] = hasValues ? [booked.value, total.value] : [booked.conversions, total.conversions];
    return whole === 0 ? null : part / whole;
  };
  const sum = (figures: readonly number[]): number =>
    rest.reduce((added, channel) => added + figures[channel]!, 0);
  return (
    <>
      <FigureColumns
        caption={modelWords[model].label + (hasValues && unit !== "" ? `, value in ${unit}` : "")}
        heads={[
          by,
          // Broken where the pane is narrow.
          "Conver\u00ADsions",
          ...(hasValues ? ["Value"] : []),
          "Share",
          ...(hasRemoval ? ["Lost if cut"] : []),
        ]}
        rows={[
          ...order
            .slice(0, mostRows)
            .map((channel) =>
              row(
                channels[channel]!,
                { conversions: conversions[channel]!, value: value[channel]! },
                share[channel]!,
                removal?.[channel] ?? null,
              ),
            ),
          ...(rest.length > 0
            ? [
                row(
                  `${rest.length.toLocaleString("en")} others`,
                  { conversions: sum(conversions), value: sum(value) },
                  sum(share),
                ),
              ]
            : []),
          row("Unattributed", unattributed, partOf(unattributed)),
          { ...row(overlaps ? "Booked" : "Total", total, overlaps ? null : partOf(total)), isTotal: true },
        ]}
      />
      {overlaps && (
        <p className={styles.quiet}>
          Credits overlap: each channel has all of every journey it was in. Do not add them up.
        </p>
      )}
    </>
  );
}
