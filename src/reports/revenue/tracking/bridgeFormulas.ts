import type { ArrMovement } from "../../../core/revenue/tracking/recurringRevenue";

/** Formula, without "=", over the annual values by customer of an earlier and of a later day; none of the cells is blank. */
type OverCustomers = (before: string, now: string) => string;

const stays = (before: string, now: string): string => `(${before}<>0)*(${now}<>0)`;

/** The movements of a month. */
export const movementFormulas: Readonly<Record<keyof ArrMovement, OverCustomers>> = {
  opening: (before) => `SUM(${before})`,
  new: (before, now) => `SUMIFS(${now},${before},0)`,
  expansion: (before, now) => `SUMPRODUCT(${stays(before, now)}*(${now}>${before})*(${now}-${before}))`,
  contraction: (before, now) => `SUMPRODUCT(${stays(before, now)}*(${now}<${before})*(${now}-${before}))`,
  churn: (before, now) => `0-SUMIFS(${before},${now},0)`,
  closing: (_, now) => `SUM(${now})`,
};

function retained(kept: string, before: string): string {
  return `IF(SUM(${before})>0,SUMPRODUCT((${before}<>0)*${kept})/SUM(${before}),"n/m")`;
}

/** What is retained from the earlier day to the later one. */
export const retentionFormulas: Readonly<Record<"net" | "gross", OverCustomers>> = {
  net: (before, now) => retained(now, before),
  gross: (before, now) => retained(`((${now}<${before})*${now}+(${now}>=${before})*${before})`, before),
};
