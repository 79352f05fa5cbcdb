import type { TouchLog } from "../../core/attribution/reading/TouchLog";
import type { LabelColumn } from "./labelColumn";

/**
 * Channels of touches from a column of names: only those that touches have, in order of first appearance.
 * @param isTouch 1 for each row that is one.
 * @param blank Name of a touch whose cell is blank.
 */
export function creditedLog(
  { codes, labels }: LabelColumn,
  isTouch: Uint8Array,
  blank: string,
): Pick<TouchLog, "channels" | "codes"> {
  const known = labels.findIndex((label) => label.toLowerCase() === blank.toLowerCase());
  const codeOfBlank = known < 0 ? labels.length : known;
  const channels: string[] = [];
  const codeOfLabel = new Int32Array(labels.length + 1).fill(-1);
  return {
    channels,
    codes: codes.map((code, row) => {
      if (isTouch[row] === 0) return -1;
      const label = code < 0 ? codeOfBlank : code;
      if (codeOfLabel[label]! < 0) codeOfLabel[label] = channels.push(labels[label] ?? blank) - 1;
      return codeOfLabel[label]!;
    }),
  };
}
