import { financeError } from "../core/errors/financeError";
import { amountColumn, type AmountColumn } from "../core/table/amountColumn";
import type { Dimension } from "../core/table/dictionary";
import { amountCells, digitsNeeded } from "./amountCells";
import { firstRows, type GridColumn } from "./dimensionColumn";
import { scenarioFromText, scenarios, type ColumnMap, type LedgerScenario } from "./ledgerColumns";
import type { LedgerSource } from "./ledgerSource";
import { placeOf } from "./place";
import type { Finding, Problems } from "./problems";
import { normalisedWords } from "./words";

export interface LedgerAmounts {
  readonly columns: ReadonlyMap<LedgerScenario, AmountColumn>;
  readonly scenarioLabels: LedgerSource["scenarioLabels"];
  /** Dashes read as zero, by column. */
  readonly dashes: ReadonlyMap<LedgerScenario | "amount", number>;
  readonly findings: readonly Finding[];
}

/** The amount columns of a ledger: one a scenario (wide), or one column split by the scenario column (long). */
export function ledgerAmounts(
  columns: ColumnMap,
  headers: readonly string[],
  at: (index: number) => GridColumn,
  scenario: Dimension | null,
  scenarioByLabel: ReadonlyMap<string, LedgerScenario>,
  currencyDigits: number,
  blank: Uint8Array,
  problems: Problems,
): LedgerAmounts {
  const long = columns.get("amount");
  const wide = columns.has("actual") && (columns.has("budget") || columns.has("prior-year"));
  if (!wide && scenario && long !== undefined) {
    return longAmounts(
      headers[long]!,
      at(long),
      scenario,
      at(columns.get("scenario")!),
      scenarioByLabel,
      currencyDigits,
      blank,
      problems,
    );
  }
  const found = scenarios.flatMap((name) =>
    columns.has(name) ? [[name, at(columns.get(name)!)] as const] : [],
  );
  const needed = found.map(([, source]) => digitsNeeded(source, currencyDigits));
  const digits = Math.max(...needed.map((need) => need.digits));
  const read = new Map<LedgerScenario, AmountColumn>();
  const findings: Finding[] = [];
  const dashes = new Map<LedgerScenario, number>();
  const blankRows = blank.reduce((sum, one) => sum + one, 0);
  found.forEach(([name, source], index) => {
    const header = headers[source.index]!;
    const cells = amountCells(header, source, digits, problems);
    read.set(name, cells.column);
    dashes.set(name, cells.dashes);
    findings.push(...blankFinding(header, cells.blanks - blankRows));
    findings.push(...amountFindings(header, source, cells.dashes, needed[index]!.firstFiner, currencyDigits));
  });
  return { columns: read, scenarioLabels: null, dashes, findings };
}

function longAmounts(
  header: string,
  source: GridColumn,
  scenario: Dimension,
  scenarioSource: GridColumn,
  scenarioByLabel: ReadonlyMap<string, LedgerScenario>,
  currencyDigits: number,
  blank: Uint8Array,
  problems: Problems,
): LedgerAmounts {
  const first = firstRows(scenario);
  const meanings = scenario.labels.map((label, code) => {
    const meaning = scenarioByLabel.get(normalisedWords(label)) ?? scenarioFromText(label);
    if (!meaning && blank[first[code]!] === 0) {
      const place = placeOf(
        scenarioSource.sheet,
        scenarioSource.firstRow + first[code]!,
        scenarioSource.column,
      );
      problems.add(financeError("SCENARIO_UNKNOWN", { place, value: JSON.stringify(label) }));
    }
    return meaning;
  });
  const { digits, firstFiner } = digitsNeeded(source, currencyDigits);
  const { column, dashes } = amountCells(header, source, digits, problems);
  const labels = new Map<LedgerScenario, string[]>();
  meanings.forEach((meaning, code) => {
    if (meaning) labels.set(meaning, [...(labels.get(meaning) ?? []), scenario.labels[code]!]);
  });
  const columns = new Map<LedgerScenario, AmountColumn>();
  for (const name of scenarios) {
    if (!labels.has(name)) continue;
    const minor = Float64Array.from(scenario.codes, (code, row) =>
      meanings[code] === name ? column.minor[row]! : 0,
    );
    columns.set(name, amountColumn(header, minor, digits));
  }
  return {
    columns,
    scenarioLabels: labels,
    dashes: new Map([["amount", dashes]]),
    findings: amountFindings(header, source, dashes, firstFiner, currencyDigits),
  };
}

function blankFinding(header: string, blanks: number): readonly Finding[] {
  if (blanks === 0) return [];
  const text = `${header}: ${blanks} blank cell(s) count as zero.`;
  return [{ code: "BLANKS_AS_ZERO", text, rows: blanks, cell: null }];
}

function amountFindings(
  header: string,
  source: GridColumn,
  dashes: number,
  firstFiner: number | null,
  digits: number,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (dashes > 0) {
    findings.push({
      code: "DASHES_AS_ZERO",
      text: `${header}: ${dashes} dash(es) read as zero.`,
      rows: dashes,
      cell: null,
    });
  }
  if (firstFiner !== null) {
    const text = `${header}: amounts have more than ${digits} decimals; nothing is rounded before the totals.`;
    findings.push({
      code: "FINER_THAN_CURRENCY",
      text,
      rows: 0,
      cell: placeOf(source.sheet, source.firstRow + firstFiner, source.column),
    });
  }
  return findings;
}
