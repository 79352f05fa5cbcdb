import { sumMinor } from "../../../src/core/money/sumMinor";
import { remainingOf } from "../../../src/core/revenue/recognition/schedule/waterfall";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly booked: string;
  readonly recognized: readonly string[];
}

export function waterfall({ booked, recognized }: Inputs): unknown {
  const parts = recognized.map((each) => minorOf(each));
  return { recognized: textOf(sumMinor(parts)), remaining: textOf(remainingOf(minorOf(booked), parts)) };
}
