import type { EtsForm } from "../../../../../src/core/planning/forecast/ets/EtsForm";

/** All stable forms: no additive error with a multiplicative season. */
export const forms: readonly EtsForm[] = (["A", "M"] as const).flatMap((error) =>
  (["N", "A", "Ad"] as const).flatMap((trend) =>
    (["N", "A", "M"] as const)
      .filter((season) => error === "M" || season !== "M")
      .map((season) => ({ error, trend, season })),
  ),
);
