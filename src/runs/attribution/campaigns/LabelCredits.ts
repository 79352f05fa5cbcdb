import { campaignKey } from "../../../cells/campaigns/campaignKey";
import type { Attribution } from "../../../core/attribution/Attribution";
import { attribute } from "../../../core/attribution/attribute";
import { creditsByPeriod } from "../../../core/attribution/campaigns/creditsByPeriod";
import { periodAt, type SpendPeriods } from "../../../core/attribution/campaigns/SpendPeriods";
import { touchedJourneys } from "../../../core/attribution/campaigns/touchedJourneys";
import { footedCredits, type FootedCredits } from "../../../core/attribution/footedCredits";
import { amountFromMinor } from "../../../core/money/minorUnits";
import { roundedToSum } from "../../../core/money/roundedToSum";
import { compensatedSum } from "../../../core/numeric/compensatedSum";
import type { CreditedFigures } from "../../../reports/campaigns/CampaignReportInput";
import type { AttributionRunOptions } from "../AttributionRunOptions";
import type { CreditedBy } from "./readCredits";

/** Decimals that credited conversions are rounded to, so that their column foots. */
export const conversionDigits = 2;

/** What the chosen model credits to labels, rounded so that columns foot; labels are found by their keys. */
export class LabelCredits {
  readonly attribution: Attribution;
  readonly #codes = new Map<string, number[]>();
  readonly #conversions: FootedCredits;
  readonly #revenue: FootedCredits;
  readonly #touched: Int32Array;

  constructor(
    private readonly credited: CreditedBy,
    private readonly options: AttributionRunOptions,
    private readonly digits: number,
  ) {
    const { journeys } = credited;
    this.attribution = attribute(journeys, options.model, options);
    this.#conversions = footedCredits(this.attribution, "conversions", conversionDigits);
    this.#revenue = footedCredits(this.attribution, "value", digits);
    this.#touched = touchedJourneys(journeys);
    for (const [code, label] of journeys.channels.entries()) {
      const key = campaignKey(label);
      const same = this.#codes.get(key);
      if (same) same.push(code);
      else this.#codes.set(key, [code]);
    }
  }

  /** Whether journeys may have times. */
  get isTimed(): boolean {
    return this.credited.log !== null;
  }

  /** Names by key, as they stand in the log. */
  get labels(): ReadonlyMap<string, string> {
    return new Map([...this.#codes].map(([key, codes]) => [key, this.attribution.channels[codes[0]!]!]));
  }

  of(key: string): CreditedFigures {
    return {
      conversions: amountFromMinor(this.#sum(key, this.#conversions.parts), conversionDigits),
      revenue: amountFromMinor(this.#sum(key, this.#revenue.parts), this.digits),
    };
  }

  touched(key: string): number {
    return this.#sum(key, this.#touched);
  }

  get total(): CreditedFigures {
    return this.#figures(this.#conversions.total, this.#revenue.total);
  }

  get unattributed(): CreditedFigures {
    return this.#figures(this.#conversions.unattributed, this.#revenue.unattributed);
  }

  /**
   * Attributed revenue of labels by period, rounded so that periods and what stands in none add up to all of it.
   * @param epoch What 1970-01-01 is on the scale of the log's times.
   * @returns A function of the key; null where journeys have no times, or none converts in a period.
   */
  revenueByPeriod(
    periods: SpendPeriods,
    epoch: number,
  ): ((key: string) => { readonly byPeriod: readonly number[]; readonly outside: number }) | null {
    const { journeys, log } = this.credited;
    if (log === null) return null;
    const at = Int32Array.from(journeys.rows, (row) => periodAt(periods, log.times[row]! - epoch));
    if (at.every((period) => period < 0)) return null;
    const count = periods.starts.length;
    const credits = creditsByPeriod(journeys, this.attribution, at, count, this.options);
    return (key) => {
      const codes = this.#codes.get(key) ?? [];
      const exact = credits.map(
        ({ value }) => compensatedSum(codes.map((code) => value[code]!)) * 10 ** this.digits,
      );
      const rounded = roundedToSum(exact, this.#sum(key, this.#revenue.parts));
      const amounts = rounded.map((minor) => amountFromMinor(minor, this.digits) || 0);
      return { byPeriod: amounts.slice(0, count), outside: amounts[count]! };
    };
  }

  #sum(key: string, column: Float64Array | Int32Array): number {
    return (this.#codes.get(key) ?? []).reduce((sum, code) => sum + column[code]!, 0);
  }

  #figures(conversions: number, revenue: number): CreditedFigures {
    return {
      conversions: amountFromMinor(conversions, conversionDigits),
      revenue: amountFromMinor(revenue, this.digits),
    };
  }
}
