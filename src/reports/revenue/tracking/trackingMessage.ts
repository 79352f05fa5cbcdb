import { absolute } from "../../SheetBuilder";
import { unitOf } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import { textLiteral } from "../../formula/text";
import type { BridgeRows } from "./bridgeBlock";
import type { TrackingColumns } from "./TrackingColumns";

const shape = textLiteral("#,##0");

/** Formula of the message: revenue of the period against plan, ARR and what is retained. */
export function trackingMessage(
  input: RevenueReportInput,
  { bands: [band], lastMonth }: TrackingColumns,
  total: number,
  bridge: BridgeRows,
): string {
  const actual = absolute(total, band.actual);
  const arr = absolute(bridge.closing, lastMonth);
  const net = absolute(bridge.net, lastMonth);
  const amount = (cell: string): string => `TEXT(${cell},${shape})`;
  const parts = [
    `${textLiteral(`Revenue ${unitOf(input)} `)}&${amount(actual)}`,
    ...(band.plan === null ? [] : [againstPlan(total, band.difference!, band.share!)]),
    `". ARR "&${amount(arr)}&IF(ISNUMBER(${net}),", NRR "&TEXT(${net},"0.0%"),"")&"."`,
  ];
  return parts.join("&");
}

function againstPlan(total: number, difference: number, share: number): string {
  const [by, part] = [absolute(total, difference), absolute(total, share)];
  const percent = `IF(ISNUMBER(${part})," ("&TEXT(ABS(${part}),"0.0%")&")","")`;
  const side = `IF(${by}>0," above plan"," below plan")`;
  return `IF(${by}=0,", as planned",": "&TEXT(ABS(${by}),${shape})&${percent}&${side})`;
}
