import { attribute } from "../../../../src/core/attribution/attribute";
import { chainOfJourneys } from "../../../../src/core/attribution/markov/chainOfJourneys";
import { removalsByInverse } from "../../../../src/core/attribution/markov/removalsByInverse";
import { removalsByPush } from "../../../../src/core/attribution/markov/removalsByPush";
import { seededRandom } from "../../../../src/core/numeric/seededRandom";
import { read, type Path } from "../journeysOf";

function randomPaths(seed: number, count: number): Path[] {
  const random = seededRandom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  return Array.from({ length: count }, () => {
    const touches = Array.from({ length: 1 + whole(9) }, () => "abcdef"[whole(6)]!);
    const conversions = whole(3);
    return [touches.join(">"), conversions, conversions * whole(50), whole(4)] as const;
  });
}

test("removal effects of order 1 are those worked out by hand", () => {
  // Starts a 0.5, b 0.5; a goes to b (0.5) or converts (0.5); b converts (1/3) or ends (2/3). Rate: 0.5 * (0.5 + 0.5 / 3) + 0.5 / 3.
  const { journeys } = read([
    ["a > b", 0, 0, 1],
    ["a", 1, 1, 0],
    ["b", 1, 1, 1],
  ]);
  const { conversionRate, removal, credits } = attribute(journeys, "markov1");
  expect(conversionRate).toBeCloseTo(0.5, 14);
  expect(removal!.conversions[0]).toBeCloseTo((0.5 * (0.5 + 0.5 / 3)) / 0.5, 14);
  expect(removal!.conversions[1]).toBeCloseTo((0.75 * (1 / 3)) / 0.5, 14);
  expect(credits.conversions[0]! + credits.conversions[1]!).toBeCloseTo(2, 14);
});

test("a state of order 2 remembers what came before", () => {
  // After a > b everything converts, after c > b nothing does. Order 1 cannot tell and credits c with half of what comes to b.
  const { journeys } = read([
    ["a > b", 1, 1, 0],
    ["c > b", 0, 0, 1],
    ["c", 1, 1, 0],
  ]);
  expect(attribute(journeys, "markov1").removal!.conversions[2]).toBeCloseTo(0.75, 14);
  expect(attribute(journeys, "markov2").removal!.conversions[2]).toBeCloseTo(0.5, 14);
});

test("pushing forward and the inverse agree at order 1", () => {
  const { journeys } = read(randomPaths(3, 400));
  const chain = chainOfJourneys(journeys, 1);
  const pushed = removalsByPush(chain, journeys.channels.length);
  const inverted = removalsByInverse(chain, journeys.channels.length);
  expect(pushed.rate).toBeCloseTo(inverted.rate, 14);
  expect(pushed.value).toBeCloseTo(inverted.value, 12);
  journeys.channels.forEach((_, code) => {
    expect(pushed.lostRate[code]! / inverted.lostRate[code]!).toBeCloseTo(1, 11);
    expect(pushed.lostValue[code]! / inverted.lostValue[code]!).toBeCloseTo(1, 11);
  });
});

test("removal effects are those of a simulation of the same chain, within its noise", () => {
  const { journeys } = read(randomPaths(4, 200));
  const chain = chainOfJourneys(journeys, 2);
  const { conversionRate, removal } = attribute(journeys, "markov2");
  const random = seededRandom(9);
  const walks = 50_000;
  let without = 0;
  for (let walk = 0; walk < walks; walk++) {
    let state = drawn(random(), chain.starts, 0, chain.states);
    for (let alive = true; alive;) {
      if (chain.members.subarray(2 * state, 2 * state + 2).includes(0)) break;
      let left = random() - chain.conversion[state]!;
      if (left < 0) without++;
      alive = false;
      for (let at = chain.offsets[state]!; left >= 0 && at < chain.offsets[state + 1]!; at++) {
        left -= chain.probabilities[at]!;
        if (left >= 0) continue;
        state = chain.targets[at]!;
        alive = true;
      }
    }
  }
  const noise = Math.sqrt(conversionRate / walks) / conversionRate;
  expect(Math.abs(1 - without / walks / conversionRate - removal!.conversions[0]!)).toBeLessThan(4 * noise);
});

function drawn(share: number, probabilities: Float64Array, from: number, to: number): number {
  let left = share;
  for (let at = from; at < to; at++) {
    left -= probabilities[at]!;
    if (left < 0) return at;
  }
  return to - 1;
}

test("a chain that hardly ever ends is refused at higher orders, and solved at order 1", () => {
  const random = seededRandom(1);
  const endless = Array.from({ length: 300_000 }, () => "abcdefgh"[Math.floor(random() * 8)]!).join(">");
  const { journeys } = read([[endless, 1, 1, 1]]);
  expect(attribute(journeys, "markov1").conversionRate).toBeCloseTo(0.5, 9);
  expect(() => attribute(journeys, "markov2")).toThrow(expect.objectContaining({ code: "MARKOV_UNSETTLED" }));
});
