import { seededRandom } from "../../src/core/numeric/seededRandom";

const channels = ["Search", "Email", "Social", "Display", "Affiliate", "Direct", "Organic", "Video"];
const regions = ["North", "South", "East", "West"];

/** A touch log as a text file, and what it adds up to in cents. */
export interface SeededTouches {
  readonly csv: string;
  readonly conversions: number;
  readonly booked: number;
}

/** A touch log of any length: journeys of 1 to 9 touches over 90 days, every third of which buys; the same for the same seed. */
export function seededTouches(rows: number, seed: number): SeededTouches {
  const random = seededRandom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  const lines = ["Journey,Time,Channel,Campaign,Region,Value"];
  let [conversions, booked, journey] = [0, 0, 0];
  while (lines.length <= rows) {
    journey += 1;
    const touches = Math.min(1 + whole(9), rows + 1 - lines.length);
    const region = regions[whole(regions.length)]!;
    let minute = whole(90 * 1440);
    for (let touch = 1; touch <= touches; touch++) {
      const channel = channels[whole(channels.length)]!;
      const buys = touch === touches && whole(3) === 0;
      const cents = buys ? 1_000 + whole(50_000) : 0;
      conversions += buys ? 1 : 0;
      booked += cents;
      const value = buys ? (cents / 100).toFixed(2) : "";
      lines.push(
        [`J${journey}`, timeOf(minute), channel, `${channel} ${1 + whole(5)}`, region, value].join(","),
      );
      minute += 1 + whole(4 * 1440);
    }
  }
  return { csv: lines.join("\n"), conversions, booked };
}

function timeOf(minute: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString().slice(0, 16);
}
