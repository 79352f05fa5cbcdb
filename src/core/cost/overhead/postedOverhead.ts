import { largestRemainder } from "../../money/largestRemainder";
import { solveDominant } from "../../numeric/solveDominant";
import { overheadShares } from "./overheadShares";
import type { OverheadMethod, ServiceCentre } from "./ServiceCentre";

/**
 * Overhead to post: what of each service's own cost ends up with each operating department, in minor units. A service's
 * row adds up to its cost, whatever way its cost takes through other services: pool in = pool out.
 * @param services Costs in integer minor units.
 * @returns `[service][operating department]`.
 * @throws NUMBER_NEGATIVE, OVERHEAD_BASE_ZERO, OVERHEAD_CLOSED_LOOP.
 */
export function postedOverhead(
  services: readonly ServiceCentre[],
  method: OverheadMethod,
): readonly (readonly number[])[] {
  const columns = services[0]?.byOperating.length ?? 0;
  const last = lastShares(services, method);
  return services.map(({ cost }, index) =>
    largestRemainder(cost, [...last.subarray(index * columns, (index + 1) * columns)]),
  );
}

/** Where each service's own cost ends: its direct shares, and those of the services that it charges. */
function lastShares(services: readonly ServiceCentre[], method: OverheadMethod): Float64Array {
  const { toServices, toOperating } = overheadShares(services, method);
  const size = services.length;
  const matrix = Float64Array.from(
    toServices.flatMap((row, from) => row.map((share, to) => (to === from ? 1 : 0) - share)),
  );
  const last = Float64Array.from(toOperating.flat());
  solveDominant(matrix, last, { size, columns: last.length / size });
  return last;
}
