import type { Journeys } from "../Journeys";
import { GrowingColumn } from "./GrowingColumn";
import type { MarkovChain } from "./MarkovChain";
import { PairTable } from "./PairTable";

/**
 * The chain of what was observed: states are the last `order` channels of a journey, a shorter journey is one short state, and
 * transitions count by conversions and nulls. Steps to the same state are dropped, which changes no absorption. Journeys without
 * touch or without weight are left out.
 * @param order From 1 to 4.
 * @source Anderl, Becker, von Wangenheim & Schumann (2016), "Mapping the customer journey", International Journal of Research in
 * Marketing 33; states of higher order as in the R package ChannelAttribution.
 */
export function chainOfJourneys(journeys: Journeys, order: number): MarkovChain {
  const { touches, offsets, conversions, values, nulls } = journeys;
  // The start and every sequence of up to `order` channels that was met are nodes of a tree; a step from a full node adds a
  // channel and drops the oldest.
  const steps = new PairTable();
  const origins = new GrowingColumn(new Int32Array(1024));
  const targets = new GrowingColumn(new Int32Array(1024));
  const weights = new GrowingColumn(new Float64Array(1024));
  const members = new GrowingColumn(new Int32Array(1024));
  for (let i = 0; i < order; i++) members.push(-1);
  let nodes = 1;

  const child = (node: number, channel: number, depth: number): number => {
    const known = steps.find(node, channel);
    if (known >= 0) return targets.column[known]!;
    for (let i = 0; i < order; i++)
      members.push(i < depth ? members.column[node * order + i]! : i === depth ? channel : -1);
    connect(node, channel, nodes);
    return nodes++;
  };
  const connect = (from: number, channel: number, to: number): number => {
    origins.push(from);
    targets.push(to);
    weights.push(0);
    return steps.add(from, channel);
  };
  const slide = (node: number, channel: number): number => {
    let to = 0;
    for (let i = 1; i < order; i++) to = child(to, members.column[node * order + i]!, i - 1);
    return connect(node, channel, child(to, channel, order - 1));
  };

  const starts = new GrowingColumn(new Float64Array(1024));
  const converted = new GrowingColumn(new Float64Array(1024));
  const valued = new GrowingColumn(new Float64Array(1024));
  const lost = new GrowingColumn(new Float64Array(1024));
  let total = 0;
  for (let journey = 0; journey < conversions.length; journey++) {
    const weight = conversions[journey]! + nulls[journey]!;
    const from = offsets[journey]!;
    const to = offsets[journey + 1]!;
    if (weight === 0 || from === to) continue;
    const begun = Math.min(from + order, to);
    let node = 0;
    let at = from;
    for (; at < begun; at++) node = child(node, touches[at]!, at - from);
    starts.add(node, weight);
    for (; at < to; at++) {
      const channel = touches[at]!;
      let step = steps.find(node, channel);
      if (step < 0) step = slide(node, channel);
      weights.column[step]! += weight;
      node = targets.column[step]!;
    }
    converted.add(node, conversions[journey]!);
    valued.add(node, values[journey]!);
    lost.add(node, nulls[journey]!);
    total += weight;
  }

  const leaving = new Float64Array(nodes);
  const counts = new Int32Array(nodes + 1);
  for (let step = 0; step < steps.size; step++) {
    const from = origins.column[step]!;
    if (weights.column[step] === 0 || from === targets.column[step]) continue;
    leaving[from]! += weights.column[step]!;
    counts[from + 1]!++;
  }
  for (let node = 0; node < nodes; node++) {
    leaving[node]! += converted.at(node) + lost.at(node);
    counts[node + 1]! += counts[node]!;
  }
  const filled = counts.slice();
  const sorted = { targets: new Int32Array(counts[nodes]!), probabilities: new Float64Array(counts[nodes]!) };
  for (let step = 0; step < steps.size; step++) {
    const from = origins.column[step]!;
    if (weights.column[step] === 0 || from === targets.column[step]) continue;
    sorted.targets[filled[from]!] = targets.column[step]!;
    sorted.probabilities[filled[from]!++] = weights.column[step]! / leaving[from]!;
  }
  const perLeaving = (column: GrowingColumn<Float64Array>): Float64Array =>
    leaving.map((weight, node) => (weight === 0 ? 0 : column.at(node) / weight));
  return {
    order,
    states: nodes,
    members: members.column.slice(0, nodes * order),
    starts: Float64Array.from({ length: nodes }, (_, node) => (total === 0 ? 0 : starts.at(node) / total)),
    offsets: counts,
    ...sorted,
    conversion: perLeaving(converted),
    value: perLeaving(valued),
  };
}
