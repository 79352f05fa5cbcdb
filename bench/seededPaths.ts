import type { PathTable } from "../src/core/attribution/reading/PathTable";
import { seededRandom } from "../src/core/numeric/seededRandom";

/** A path of a sample: its channels, conversions, value and nulls. */
export interface SampledPath {
  readonly touches: readonly string[];
  readonly conversions: number;
  readonly value: number;
  readonly nulls: number;
}

const names = [
  "Direct",
  "Organic Search",
  "Paid Search",
  "Email",
  "Display",
  "Paid Social",
  "Affiliate",
  "Referral",
  "Video",
  "Partner",
  "Print",
  "Radio",
];

/** 5,000 paths of twelve channels, about six touches each: few channels are frequent, and the next is often the same again. */
export function sampledPaths(): readonly SampledPath[] {
  const random = seededRandom(5);
  const channel = (): string => names[Math.floor(names.length * random() ** 2.5)]!;
  return Array.from({ length: 5000 }, () => {
    const touches = [channel()];
    while (random() < 0.83) touches.push(random() < 0.3 ? touches.at(-1)! : channel());
    const conversions = random() < 0.4 ? 1 + Math.floor(4 * random()) : 0;
    return {
      touches,
      conversions,
      value: conversions * (1 + 5 * random()),
      nulls: Math.floor(10 * random()),
    };
  });
}

/** Rows of a sample drawn with replacement, one touch in ten replaced at random; flat texts, as a file gives them. */
export function drawnPaths(
  sample: readonly SampledPath[],
  count: number,
): PathTable & { readonly values: Float64Array; readonly nulls: Float64Array } {
  const random = seededRandom(1);
  const channels = [...new Set(sample.flatMap(({ touches }) => touches))];
  const columns = {
    conversions: new Float64Array(count),
    values: new Float64Array(count),
    nulls: new Float64Array(count),
  };
  const paths = Array.from({ length: count }, (_, row) => {
    const { touches, conversions, value, nulls } = sample[Math.floor(random() * sample.length)]!;
    columns.conversions[row] = conversions;
    columns.values[row] = value;
    columns.nulls[row] = nulls;
    return touches
      .map((touch) => (random() < 0.1 ? channels[Math.floor(random() * channels.length)]! : touch))
      .join(" > ");
  });
  return { paths: JSON.parse(JSON.stringify(paths)) as string[], ...columns };
}
