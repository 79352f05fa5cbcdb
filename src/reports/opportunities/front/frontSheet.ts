import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { headerKey, lineId } from "../../PriorSheet";
import { block, relative, SheetBuilder } from "../../SheetBuilder";
import { writeNamed } from "../../cost/costFrame";
import { costSheets } from "../../cost/costSheets";
import { writeFindings, writeLeftOut } from "../../cost/payments/leftOutBlock";
import { type PaymentSource } from "../../cost/payments/PaymentSource";
import { writeSheetList } from "../../frame/writeSheetList";
import type { EvidenceBlock } from "../evidenceLayout";
import { opportunityCells, writeOpportunityTitle } from "../opportunityFrame";
import type { OpportunitiesInput } from "../OpportunitiesInput";
import { writeThresholds } from "../settings/thresholdsBlock";
import { categoryKey, mappedCategories, writeCategoryMap } from "../targets/categoryMap";
import type { TargetClass } from "../targets/targetClasses";
import { targetsHeight, writeTargets } from "../targets/targetsBlock";
import { frontColumns as c, typedAt } from "./frontColumns";
import { writeOpportunityChecks } from "./opportunityChecks";
import { writeLine, writeTotal } from "./opportunityLines";
import { opportunityConventions } from "./opportunityConventions";

const headings = {
  kind: "Kind",
  subject: "Subject",
  saving: "Saving",
  how: "How it was computed",
  share: "Share of spend",
  confidence: "Confidence",
  effort: "Effort",
  strategy: "Strategy",
  category: "Category",
  target: "Class",
  owner: "Owner",
  evidence: "Evidence",
  comment: "Comment",
} as const;
const widths = [4, 21, 46, 14, 92, 11, 12, 12, 13, 18, 14, 15, 16, 40];

/** What can be taken out of cost, how much, and how sure that is; the targets, and the thresholds of the search. */
export function opportunitiesFront(
  input: OpportunitiesInput,
  source: PaymentSource,
  blocks: readonly EvidenceBlock[],
  others: readonly LaidOutSheet[],
): LaidOutSheet {
  const { report, name } = costSheets.opportunities.front;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const refs = source.refs();
  const inputs = writeNamed(sheet, opportunityCells(input), prior);
  const { headers, firstLine: first } = sheetFrame;
  sheet.value(headers, c.key, headerKey, { number: "text" });
  for (const [column, text] of Object.entries(headings) as [keyof typeof headings, string][]) {
    sheet.value(headers, c[column], text, {
      look: "header",
      align: ["saving", "share"].includes(column) ? "right" : "left",
      ...(["how", "confidence"].includes(column) ? { indent: 1 } : {}),
    });
  }
  const last = first + blocks.length - 1;
  const total = last + 1;
  const spend = source.total(input.time.reported);
  const mapped = mappedCategories(input, source, prior);
  const classOf = new Map<string, TargetClass>(mapped.listed.map(({ label, target }) => [label, target]));
  const written = writeThresholds(sheet, input, total);
  const targetsTop = written.bottom + 2;
  const map = writeCategoryMap(sheet, input, refs, mapped, targetsTop + targetsHeight + 1);
  const found: Record<TargetClass, number> = { infrastructure: 0, personnel: 0, operations: 0, vendor: 0 };
  const ids = blocks.map((each, index) => {
    const target = classOf.get(each.category) ?? "operations";
    found[target] += each.opportunity.saving;
    writeLine(sheet, input, each, { row: first + index, target, map, spend }, (heading) =>
      typedAt(prior, each.key, heading),
    );
    return lineId(each.key);
  });
  const confidence = writeTotal(sheet, input, { first, last, total, spend, refs, source }, blocks);
  const spends: Record<TargetClass, number> = {
    infrastructure: 0,
    personnel: 0,
    operations: mapped.rest,
    vendor: 0,
  };
  for (const { target, minor } of mapped.listed) spends[target] += minor;
  const targets = writeTargets(
    sheet,
    input,
    { map, spend: spends, found, lines: { first, last }, prior },
    targetsTop,
  );
  const list = writeSheetList(sheet, others, map.bottom + 2, {
    name: c.kind,
    about: c.kind + 1,
    status: c.saving,
    right: c.comment,
  });
  const place = { label: c.kind, note: c.subject, rows: c.confidence, amount: c.saving, right: c.comment };
  const leftOut = writeLeftOut(sheet, input, source, refs, place, list.bottom + 2);
  const checks = writeOpportunityChecks(
    sheet,
    input,
    {
      refs,
      total,
      confidence: confidence.savings,
      targets: targets.total,
      leftOut: leftOut.amounts,
      statuses: list.statuses,
    },
    leftOut.bottom + 2,
  );
  const told = writeFindings(sheet, input, { label: c.kind, right: c.comment }, checks.bottom + 2);
  const used = [...ids, ...mapped.listed.map(({ label }) => lineId(categoryKey(label)))];
  const retired = writeRetiredComments(sheet, prior, used, { Owner: c.owner, Comment: c.comment }, told + 2);
  writeConventions(sheet, retired + 2, c.comment, opportunityConventions);
  const message = writeOpportunityTitle(sheet, input, {
    message: messageOf(blocks.length, total, confidence.high, targets.total),
    measure: "Opportunities to spend less",
    prior,
  });
  sheet.need(refs.names);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    inputs: [...inputs, ...written.inputs, ...targets.inputs],
    request: input.run.request,
    columns: fittedColumns(
      widths.map((width, at) => (at === c.key ? { width, hidden: true } : { width })),
      sheet.rows(),
    ),
    freezeAt: { row: first, column: c.subject + 1 },
    validations: mapped.listed.length > 0 ? [map.validation] : [],
    conditionalFormats: [
      ...writeStatus(sheet, 5, checks),
      ...checks.conditionalFormats,
      ...list.conditionalFormats,
      ...(blocks.length > 0
        ? [
            {
              kind: "dataBar" as const,
              block: block(first, c.saving, last, c.saving),
              good: "good" as const,
              bad: "bad" as const,
            },
          ]
        : []),
    ],
  });
  return { model, checks };
}

function messageOf(count: number, total: number, high: string, targets: number): string {
  const [saving, share] = [relative(total, c.saving), relative(total, c.share)];
  const ofSpend = `IF(ISNUMBER(${share})," ("&TEXT(${share},"0.0%")&" of spend)","")`;
  const attained = relative(targets, c.strategy);
  return `"${count.toLocaleString("en")} opportunities to save "&TEXT(${saving},"#,##0")&${ofSpend}&", "&TEXT(${high},"#,##0")&" of it of high confidence"&IF(ISNUMBER(${attained}),", "&TEXT(${attained},"0%")&" of what the targets need","")&"."`;
}
