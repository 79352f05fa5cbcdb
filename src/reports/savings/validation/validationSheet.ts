import { columnNumbers } from "../../../cells/table/columnNumbers";
import { amountFromMinor } from "../../../core/money/minorUnits";
import { costSheets } from "../../cost/costSheets";
import { MoneyFrame } from "../../cost/MoneyFrame";
import { CostRefs } from "../../cost/payments/CostRefs";
import type { Checks } from "../../checks/ChecksTable";
import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { headerKey } from "../../PriorSheet";
import { block, inColumn, relative, SheetBuilder } from "../../SheetBuilder";
import type { SavingsInput } from "../SavingsInput";
import { takeSavingsNames } from "../savingsSettings";
import { validationColumns as c, validationHeadings, validationWidths } from "./validationColumns";
import { ValidationWriter } from "./ValidationWriter";

const texts: readonly string[] = ["initiative", "what", "verdict", "comment"];

/** What was measured of each initiative: its saving as it looks, and after volume, prices and one-offs are taken out. */
export function validationSheet(input: SavingsInput): LaidOutSheet {
  const { report, name } = costSheets.savings.validation;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const digits = input.measurements?.digits ?? input.digits;
  const frame = new MoneyFrame({ ...input, digits });
  takeSavingsNames(sheet);
  const { headers, firstLine: first } = sheetFrame;
  sheet.value(headers, c.key, headerKey, { number: "text" });
  for (const [column, text] of Object.entries(validationHeadings) as [
    keyof typeof validationHeadings,
    string,
  ][])
    sheet.value(headers, c[column], text, {
      look: "header",
      align: texts.includes(column) ? "left" : "right",
      ...(column === "verdict" || column === "comment" ? { indent: 1 } : {}),
    });
  const writer = new ValidationWriter(sheet, input, frame, prior);
  const met = new Map<string, number>();
  input.measured.forEach((measured, at) => {
    const { initiative } = measured.measurement;
    const nth = met.get(initiative) ?? 0;
    met.set(initiative, nth + 1);
    writer.line(measured, first + at, nth);
  });
  const last = first + input.measured.length - 1;
  const total = Math.max(first, last + 1);
  if (last < first) sheet.value(first, c.initiative, "Nothing has been measured.", { look: "quiet" });
  const look = { bold: true, border: "total", number: frame.formats.amount } as const;
  if (last >= first) sheet.value(total, c.initiative, "Total", { bold: true, border: "total" });
  const sum = (of: (each: SavingsInput["measured"][number]) => number): number =>
    frame.major(input.measured.reduce((whole, each) => whole + of(each), 0));
  const totals = {
    baseline: sum(({ measurement }) => measurement.baseline),
    actual: sum(({ measurement }) => measurement.actual),
    adjusted: sum(({ saving }) => saving.adjustedBaseline),
    naive: sum(({ saving }) => saving.naive),
    gross: sum(({ saving }) => saving.gross),
    costToAchieve: sum(({ measurement }) => measurement.costToAchieve ?? 0),
    net: sum(({ saving }) => saving.net),
    booked: sum(({ measurement }) => measurement.booked ?? 0),
  } as const;
  if (last >= first) {
    for (const [column, expected] of Object.entries(totals) as [keyof typeof totals, number][])
      sheet.formula(
        total,
        c[column],
        `SUM(${relative(first, c[column])}:${relative(last, c[column])})`,
        look,
        expected,
      );
    sheet.fill(total, c.initiative, c.comment, { bold: true, border: "total" });
  }
  const { checks, names } = writeChecks(sheet, input, frame, { total, gross: totals.gross });
  const retired = writeRetiredComments(sheet, prior, writer.ids, { Comment: c.comment }, checks.bottom + 2);
  writeConventions(sheet, retired + 2, c.verdict, [
    "Adjusted baseline = (fixed + variable per unit × volume now) × price index + one-offs. Without both volumes the baseline stands as it is; without an index prices have not moved.",
    "Naive saving = baseline − actual: volume, prices and one-offs are still in it. Adjusted saving = adjusted baseline − actual.",
    "Beside a control group: without the measure, cost would have moved as in the control group, by as much (amount) or in proportion (ratio).",
    "Source: EVO, International Performance Measurement and Verification Protocol, Core Concepts (2022); Card & Krueger (1994).",
  ]);
  sheet.need(names);
  const [naive, gross] = [relative(total, c.naive), relative(total, c.gross)];
  const message = frame.title(sheet, {
    message:
      last < first
        ? `"Nothing has been measured."`
        : `"Saved, after volume, prices and one-offs: "&TEXT(${gross},"#,##0")&"; baseline less actual alone would say "&TEXT(${naive},"#,##0")&"."`,
    measure: "Validation of savings",
    period: `${input.measured.length.toLocaleString("en")} measurements`,
    prior,
  });
  const tone = (words: string, which: "good" | "bad" | "attention") =>
    ({
      kind: "formula",
      block: block(first, c.verdict, Math.max(first, last), c.verdict),
      formula: `=${inColumn(first, c.verdict)}="${words}"`,
      tone: which,
    }) as const;
  return {
    model: framedSheet(sheet, input.run, {
      report,
      message,
      columns: fittedColumns(
        validationWidths.map((width, at) => (at === c.key ? { width, hidden: true } : { width })),
        sheet.rows(),
      ),
      freezeAt: { row: first, column: c.what + 1 },
      conditionalFormats: [
        ...writeStatus(sheet, c.priceIndex, checks),
        ...checks.conditionalFormats,
        tone("a loss that looks like a saving", "bad"),
        tone("a saving that looks like a loss", "good"),
      ],
    }),
    checks,
    note: `${input.measured.length.toLocaleString("en")} measurements`,
  };
}

function writeChecks(
  sheet: SheetBuilder,
  input: SavingsInput,
  frame: MoneyFrame,
  { total, gross }: { readonly total: number; readonly gross: number },
): { readonly checks: Checks; readonly names: CostRefs<"measurements">["names"] } {
  const refs = new CostRefs(input.tables, "measurements", input.measured.length, new Map());
  const checks = frame.checks(
    sheet,
    total + 2,
    {
      title: c.initiative,
      of: c.baseline,
      source: c.fixed,
      report: c.baselineVolume,
      difference: c.volume,
      status: c.priceIndex,
    },
    "FO_SOURCE",
  );
  const { tables, grids, measurements } = input;
  const table = tables.measurements;
  if (!table || !measurements || input.measured.length === 0)
    return { checks: checks.finish(), names: refs.names };
  const name = table.table ?? table.sheet;
  const baselines = columnNumbers(grids.measurements!, table, table.columns.get("baseline")!);
  const held = baselines.reduce((sum, baseline) => sum + baseline, 0);
  const cell = (column: keyof typeof c): string => relative(total, c[column]);
  const away =
    held -
    amountFromMinor(
      input.measured.reduce((sum, { measurement }) => sum + measurement.baseline, 0),
      measurements.digits,
    );
  const rounded = Number(away.toFixed(measurements.digits));
  sheet.value(sheetFrame.measure, c.baseline, "Baseline left out", { look: "caption", align: "right" });
  sheet.value(sheetFrame.measure, c.fixed, rounded, { number: frame.formats.amount });
  checks.compare({
    title: "Every baseline is here or left out",
    of: name,
    source: `SUM(${refs.column("baseline")})`,
    report: `${cell("baseline")}+${relative(sheetFrame.measure, c.fixed)}`,
    kind: "amount",
  });
  checks.compare({
    title: "Savings are naive ones with the adjustment",
    of: "all measurements",
    source: `${cell("naive")}+${cell("adjusted")}-${cell("baseline")}`,
    report: cell("gross"),
    kind: "amount",
  });
  checks.compare({
    title: "Adjusted savings are the engine's",
    of: "all measurements",
    source: cell("gross"),
    report: gross,
    kind: "amount",
  });
  return { checks: checks.finish(), names: refs.names };
}
