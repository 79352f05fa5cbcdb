import { agentRevenue } from "../../../src/core/revenue/recognition/price/shareOfPrice";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly gross: string;
  readonly commission: string;
}

export function agent({ gross, commission }: Inputs): unknown {
  const minor = minorOf(gross);
  return { principalRevenue: textOf(minor), agentRevenue: textOf(agentRevenue(minor, Number(commission))) };
}
