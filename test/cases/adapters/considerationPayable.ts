import { revenueAfterPayment } from "../../../src/core/revenue/recognition/price/considerationPayable";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly payment: string;
  readonly totalSales: string;
  readonly invoiced: string;
}

export function considerationPayable({ payment, totalSales, invoiced }: Inputs): unknown {
  const { reduction, revenue } = revenueAfterPayment(minorOf(invoiced), Number(payment), Number(totalSales));
  return { reductionPct: reduction.toString(), revenue: textOf(revenue) };
}
