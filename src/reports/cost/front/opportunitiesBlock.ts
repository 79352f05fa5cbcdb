import { sheetPrefix } from "../../../cells/place";
import { periodLabel } from "../../../core/dates/period";
import { sumMinor } from "../../../core/money/sumMinor";
import { typedAt } from "../../opportunities/front/frontColumns";
import type { ListedOpportunity } from "../../opportunities/listedOpportunities";
import { linkTo } from "../../opportunities/SourceCells";
import { lineId, type PriorSheet } from "../../PriorSheet";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import { amountFormats, inMajor } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import { costSheets } from "../costSheets";
import type { FrontColumns } from "./FrontColumns";

const most = 10;

/** Begins the key of a row that shows an opportunity: no cost centre and no category. */
export const opportunityKey = "opportunity, ";

/** The opportunities as they were written. */
export interface WrittenOpportunities {
  readonly bottom: number;
  /** Cell of what all of them save. */
  readonly total: string;
  /** Ids of the lines, for what the user typed beside them. */
  readonly ids: readonly string[];
}

/** What can be saved, the largest first: findings of the engine, whose evidence stands in the report of opportunities. */
export function writeOpportunities(
  sheet: SheetBuilder,
  input: CostReportInput,
  columns: FrontColumns,
  prior: PriorSheet | null,
  top: number,
): WrittenOpportunities {
  const { listed, sheet: own } = input.found;
  const { amount } = amountFormats(input);
  const at = placesOf(columns);
  const bySaving = [...listed].sort((one, other) => other.opportunity.saving - one.opportunity.saving);
  const shown = bySaving.slice(0, most);
  const others = bySaving.slice(most);
  const saved = (of: readonly ListedOpportunity[]): number =>
    inMajor(input, sumMinor(of.map(({ opportunity }) => opportunity.saving)));
  sheet.value(top, at.subject, "Opportunities to spend less", { look: "section" });
  if (own !== null)
    sheet.formula(top, at.owner, linkTo(`${sheetPrefix(own)}A1`, "all, with their evidence"), {
      look: "link",
    });
  sheet.fill(top, at.subject, at.comment, { look: "section" });
  writeHeadings(sheet, at, top + 1);
  const first = top + 2;
  const theirs = input.priors.get(costSheets.opportunities.front.report) ?? null;
  const ids = shown.map(({ key, opportunity: { kind, subject, saving, confidence, effort } }, index) => {
    const row = first + index;
    const line = opportunityKey + key;
    sheet.value(row, columns.at("key"), line, { number: "text" });
    sheet.value(row, at.subject, subject, { number: "text" });
    sheet.value(row, at.kind, kind);
    sheet.value(row, at.owner, typedAt(theirs, key, "Owner") || typedAt(prior, line, "Owner"), {
      wrap: true,
    });
    sheet.value(row, at.saving, inMajor(input, saving), { number: amount });
    sheet.value(row, at.confidence, confidence, { indent: 1 });
    sheet.value(row, at.effort, effort);
    sheet.value(row, at.comment, typedAt(prior, line, "Comment"), { wrap: true });
    return lineId(line);
  });
  const rest = first + shown.length;
  sheet.value(rest, at.subject, `All other (${others.length.toLocaleString("en")})`, { look: "quiet" });
  sheet.value(rest, at.saving, saved(others), { number: amount });
  const total = rest + 1;
  const bold = { bold: true, border: "total" } as const;
  sheet.value(total, at.subject, "All opportunities", bold);
  const sum = `SUM(${relative(first, at.saving)}:${relative(rest, at.saving)})`;
  sheet.formula(total, at.saving, sum, { ...bold, number: amount }, saved(listed));
  sheet.fill(total, at.subject, at.comment, bold);
  const told = notesOf(input);
  told.forEach((text, index) => sheet.value(total + 1 + index, at.subject, text, { look: "quiet" }));
  return { bottom: total + told.length, total: relative(total, at.saving), ids };
}

type Places = ReturnType<typeof placesOf>;

/** Owner and comment stand where those of the lines do, for they are kept by their headings; figures from there on. */
function placesOf(columns: FrontColumns) {
  const owner = columns.at("owner");
  return {
    subject: columns.at("first"),
    kind: columns.at("second"),
    owner,
    saving: owner + 1,
    confidence: owner + 2,
    effort: owner + 3,
    comment: columns.at("comment"),
  } as const;
}

function writeHeadings(sheet: SheetBuilder, at: Places, row: number): void {
  sheet.value(row, at.subject, "Subject", { look: "header" });
  sheet.value(row, at.kind, "Kind", { look: "header" });
  sheet.value(row, at.owner, "Owner", { look: "header" });
  sheet.value(row, at.saving, "Saving", { look: "header", align: "right" });
  sheet.value(row, at.confidence, "Confidence", { look: "header", indent: 1 });
  sheet.value(row, at.effort, "Effort", { look: "header" });
  sheet.value(row, at.comment, "Comment", { look: "header" });
  sheet.fill(row, at.subject, at.comment, { look: "header" });
}

function notesOf({ found: { period, sheet, notSearched } }: CostReportInput): readonly string[] {
  return [
    `Found by the engine in payments of ${periodLabel(period)} and the tables beside them, by ${sheet === null ? "the usual thresholds" : `the thresholds of the sheet ${sheet}`}.`,
    ...(sheet === null
      ? ["The report of opportunities lists the evidence of each, and has cells for other thresholds."]
      : []),
    ...(notSearched === "" ? [] : [notSearched]),
  ];
}
