import type { Strategy } from "../../core/cost/opportunities/Opportunity";
import { sheetPrefix } from "../../cells/place";
import { amountFromMinor } from "../../core/money/minorUnits";
import { fittedColumns } from "../frame/fittedColumns";
import { framedSheet } from "../frame/framedSheet";
import type { LaidOutSheet } from "../frame/LaidOutSheet";
import { writeRetiredComments } from "../frame/retiredComments";
import { sheetFrame } from "../frame/sheetFrame";
import { writeConventions } from "../frame/writeConventions";
import { writeStatus } from "../frame/writeStatus";
import { headerKey, lineId } from "../PriorSheet";
import { absolute, absoluteRange, relative, SheetBuilder } from "../SheetBuilder";
import type { CellFormat } from "../SheetModel";
import { amountFormats, costChecks } from "../cost/costFrame";
import { costSheets } from "../cost/costSheets";
import { frontColumns, typedAt } from "./front/frontColumns";
import type { ListedOpportunity } from "./listedOpportunities";
import type { OpportunitiesInput } from "./OpportunitiesInput";
import { takeOpportunityNames, writeOpportunityTitle } from "./opportunityFrame";
import { thresholdPlace } from "./settings/thresholdsBlock";
import { groupsOf, strategyColumns as c, writeSummary } from "./strategyGroups";
import { linkTo } from "./SourceCells";

const numeric: readonly string[] = ["saving", "work", "worth", "order"];

/** What to do about a strategy, in a word or two. */
const advice: Readonly<Record<Strategy, string>> = {
  renegotiate: "talk to the supplier about the price",
  consolidate: "buy from fewer suppliers, and by contract",
  stop: "cancel what nobody uses",
  automate: "let a control find it before it is paid",
};

/** Opportunities by what to do about them, in a proposed order: most saving for the work first. */
export function strategySheet(
  input: OpportunitiesInput,
  listed: readonly ListedOpportunity[],
  frontTotal: number,
): LaidOutSheet {
  const { report, name } = costSheets.opportunities.strategy;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const { headers, firstLine: first } = sheetFrame;
  const { amount } = amountFormats(input);
  const { work } = input.settings.opportunities;
  takeOpportunityNames(sheet);
  const front = sheetPrefix(costSheets.opportunities.front.name);
  const headings = {
    what: "Strategy, opportunity",
    kind: "Kind",
    saving: "Saving",
    effort: "Effort",
    work: "Work",
    worth: "Saving per work",
    order: "Order",
    owner: "Owner",
    comment: "Comment",
  } as const;
  for (const [column, text] of Object.entries(headings) as [keyof typeof headings, string][]) {
    const align = column === "effort" ? "center" : numeric.includes(column) ? "right" : "left";
    // The owner is typed on the front sheet.
    const owned = column === "owner" ? { indent: 1 } : {};
    const shown = column === "owner" ? "Owned by" : text;
    sheet.value(headers, c[column], shown, { look: "header", align, ...owned });
  }
  sheet.value(headers, c.key, headerKey, { number: "text" });
  const groups = groupsOf(listed, work);
  const end = first + groups.length + listed.length;
  const levels = absoluteRange(c.level, first, Math.max(first, end - 1));
  let row = first;
  const heads: number[] = [];
  for (const { strategy, members } of groups) {
    const head = row++;
    heads.push(head);
    const bold: CellFormat = { look: "section" };
    sheet.value(head, c.key, strategy, { number: "text" });
    sheet.value(head, c.what, strategy, bold);
    sheet.value(head, c.kind, `${members.length.toLocaleString("en")}: ${advice[strategy]}`, bold);
    const range = (column: number): string =>
      `SUM(${relative(head + 1, column)}:${relative(head + members.length, column)})`;
    sheet.formula(head, c.saving, range(c.saving), { ...bold, number: amount });
    sheet.formula(head, c.work, range(c.work), { ...bold, number: "count" });
    sheet.formula(
      head,
      c.worth,
      `IF(${relative(head, c.work)}=0,"n/m",${relative(head, c.saving)}/${relative(head, c.work)})`,
      { ...bold, number: amount, align: "right" },
    );
    sheet.value(head, c.level, 0, { number: "count", look: "quiet" });
    sheet.value(head, c.comment, typedAt(prior, strategy, "Comment"), { ...bold, wrap: true });
    sheet.fill(head, c.what, c.comment, bold);
    for (const { index, key, opportunity } of members) {
      const line = row++;
      const at = first + index;
      sheet.value(line, c.key, key, { number: "text" });
      sheet.formula(line, c.what, linkTo(front + absolute(at, frontColumns.saving), opportunity.subject), {
        look: "link",
        indent: 1,
      });
      sheet.value(line, c.kind, opportunity.kind, {});
      sheet.formula(
        line,
        c.saving,
        front + absolute(at, frontColumns.saving),
        { number: amount },
        amountFromMinor(opportunity.saving, input.payments.digits),
      );
      sheet.value(line, c.effort, opportunity.effort, { align: "center" });
      const effort = `FO_WORK_${opportunity.effort.toUpperCase()}`;
      sheet.formula(line, c.work, effort, { number: "count" }, work[opportunity.effort]);
      sheet.formula(
        line,
        c.worth,
        `IF(${relative(line, c.work)}=0,"n/m",${relative(line, c.saving)}/${relative(line, c.work)})`,
        { number: amount, align: "right" },
      );
      const worths = absoluteRange(c.worth, first, Math.max(first, end - 1));
      sheet.formula(
        line,
        c.order,
        `IF(ISNUMBER(${relative(line, c.worth)}),COUNTIFS(${worths},">"&${relative(line, c.worth)},${levels},1)+1,"n/m")`,
        { number: "count", align: "right" },
      );
      const owner = front + absolute(at, frontColumns.owner);
      sheet.formula(line, c.owner, `IF(${owner}="","",${owner})`, { indent: 1 });
      sheet.value(line, c.comment, typedAt(prior, key, "Comment"), { wrap: true });
      sheet.value(line, c.level, 1, { number: "count", look: "quiet" });
    }
  }
  const total = row;
  const bold: CellFormat = { bold: true, border: "total" };
  sheet.value(total, c.what, "Total", bold);
  if (listed.length > 0) {
    for (const [column, number] of [
      [c.saving, amount],
      [c.work, "count"],
    ] as const) {
      sheet.formula(total, column, `SUMIFS(${absoluteRange(column, first, total - 1)},${levels},1)`, {
        ...bold,
        number,
      });
    }
  } else sheet.value(total, c.saving, 0, { ...bold, number: amount });
  sheet.fill(total, c.what, c.comment, bold);
  const summary = writeSummary(
    sheet,
    groups.map(({ strategy }) => strategy),
    heads,
    amount,
    total + 2,
  );
  const checks = costChecks(
    sheet,
    input,
    summary.bottom + 2,
    {
      title: c.what,
      of: c.kind,
      source: c.saving,
      report: c.effort,
      difference: c.work,
      status: c.worth,
    },
    "FO_SOURCE",
  );
  checks.compare({
    title: "Every opportunity stands here",
    of: "saving",
    source: front + absolute(frontTotal, frontColumns.saving),
    report: relative(total, c.saving),
    kind: "amount",
  });
  const written = checks.finish();
  const ids = [...groups.map(({ strategy }) => lineId(strategy)), ...listed.map(({ key }) => lineId(key))];
  const retired = writeRetiredComments(sheet, prior, ids, { Comment: c.comment }, written.bottom + 2);
  writeConventions(sheet, retired + 2, c.comment, [
    "Work stands for an effort: how much is set among the thresholds of the front sheet. Order is by saving ÷ work, over all strategies.",
    "Strategies come in the order of their own saving ÷ work.",
  ]);
  const message = writeOpportunityTitle(sheet, input, {
    message:
      groups.length === 0
        ? '"Nothing was found."'
        : `"Begin with: ${groups[0]!.strategy}. It has "&TEXT(${relative(first, c.saving)},"#,##0")&" of "&TEXT(${relative(total, c.saving)},"#,##0")&"."`,
    measure: "Savings by what to do",
    prior,
  });
  for (const effort of ["LOW", "MEDIUM", "HIGH"]) {
    const { row: at, column } = thresholdPlace(`FO_WORK_${effort}`, frontTotal);
    sheet.names.push({ name: `FO_WORK_${effort}`, refersTo: front + absolute(at, column) });
  }
  const widths = [4, 40, 44, 14, 14, 12, 14, 9, 18, 40, 6];
  return {
    model: framedSheet(sheet, input.run, {
      report,
      message,
      columns: fittedColumns(
        widths.map((width, at) => (at === c.key || at === c.level ? { width, hidden: true } : { width })),
        sheet.rows(),
      ),
      charts: summary.chart ? [summary.chart] : [],
      conditionalFormats: [...writeStatus(sheet, c.effort, written), ...written.conditionalFormats],
    }),
    checks: written,
  };
}
