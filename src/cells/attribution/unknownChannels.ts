import type { TouchLog } from "../../core/attribution/reading/TouchLog";
import { RowTally } from "./RowTally";

/** What exports write where they do not know a channel; compared without case and brackets. */
const unknown = new Set(
  "none,not set,notset,unknown,unbekannt,inconnu,desconocido,n/a,#n/a,na,null,undefined,not provided,unassigned,-,?".split(
    ",",
  ),
);

/** Touches of channels that say they are not known. */
export interface UnknownChannels {
  readonly touches: RowTally;
  /** As they are spelled, with how many touches each has. */
  readonly names: string;
}

export function unknownChannels({ channels, codes }: Pick<TouchLog, "channels" | "codes">): UnknownChannels {
  const counts = new Map<number, number>(
    channels.flatMap((name, code) =>
      unknown.has(name.toLowerCase().replace(/^\((.*)\)$/, "$1")) ? [[code, 0] as const] : [],
    ),
  );
  const touches = new RowTally();
  for (let row = 0; row < codes.length && counts.size > 0; row++) {
    const count = counts.get(codes[row]!);
    if (count === undefined) continue;
    counts.set(codes[row]!, count + 1);
    touches.add(row);
  }
  const names = [...counts].map(([code, count]) => `${JSON.stringify(channels[code])} (${count})`);
  return { touches, names: names.join(", ") };
}
