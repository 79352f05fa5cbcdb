import type { Journeys } from "./Journeys";

/**
 * Which touches came by the direct channel, whatever credit goes to: 1 for each that did.
 * @param name Of the channel; case does not matter.
 * @returns null where no channel is called so.
 */
export function directTouches(journeys: Journeys, name = "Direct"): Uint8Array | null {
  const { channels, touches } = journeys.sources ?? journeys;
  const wanted = name.trim().toLowerCase();
  const isDirect = channels.map((channel) => channel.toLowerCase() === wanted);
  if (!isDirect.includes(true)) return null;
  const direct = new Uint8Array(touches.length);
  for (let at = 0; at < touches.length; at++) if (isDirect[touches[at]!]) direct[at] = 1;
  return direct;
}
