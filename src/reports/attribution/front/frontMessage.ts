import { textLiteral } from "../../formula/text";
import { relative } from "../../SheetBuilder";
import type { AttributionReportInput } from "../AttributionReportInput";
import type { CreditTable } from "./CreditTable";
import type { FrontColumns } from "./FrontColumns";

/** Formula of the message: who leads by the chosen model, with which share, and what no touch can claim. */
export function frontMessage(
  input: AttributionReportInput,
  { main, label }: FrontColumns,
  table: CreditTable,
): string {
  const net = table.credited(main);
  const isWhole = input.hasValues || Number.isInteger(input.attribution.total.conversions);
  const amount = `TEXT(${net},"${isWhole ? "#,##0" : "#,##0.0"}")`;
  const booked = textLiteral(
    input.hasValues ? `${input.unit === "" ? "" : ` ${input.unit}`} booked` : " conversions",
  );
  const own = table.ownLines(main);
  const names = table.ownLines(label);
  const unclaimed = relative(table.unattributed, main);
  const share = (figure: string): string => `TEXT(${figure}/${net},"0.0%")`;
  const open = `IF(${unclaimed}=0,"nothing",${share(unclaimed)})`;
  const findings =
    'IF(FO_FINDINGS=0,""," "&FO_FINDINGS&IF(FO_FINDINGS=1," finding"," findings")&": see Attention.")';
  const best =
    own === null
      ? `"No touch can claim any of "&${amount}&${booked}`
      : [
          '"By "&FO_MODEL&", "',
          `INDEX(${names},MATCH(MAX(${own}),${own},0))`,
          input.attribution.overlaps ? '" took part in "' : '" has "',
          share(`MAX(${own})`),
          `" of "&${amount}&${booked}`,
          `"; "&${open}&" is unattributed"`,
        ].join("&");
  return `IF(${net}=0,"Nothing was booked",${best})&"."&${findings}`;
}
