import { gridsHash } from "../../cells/gridsHash";
import { spanFromText } from "../../cells/periodText";
import { Problems, type Finding } from "../../cells/problems";
import { contractRefused } from "../../cells/recognition/contracts/contractRefused";
import { checkContracts } from "../../cells/recognition/contracts/checkContracts";
import { contractsFromTables } from "../../cells/recognition/contracts/contractsFromTables";
import { leaveOutContracts } from "../../cells/recognition/contracts/leaveOutContracts";
import type { ReadContract, ReadContracts } from "../../cells/recognition/contracts/ReadContract";
import type { DateSystem } from "../../cells/serialDate";
import { isoDate } from "../../core/dates/isoDate";
import { isWholeMonths, periodLabel, type Period } from "../../core/dates/period";
import { financeError, FinanceError } from "../../core/errors/financeError";
import { currencyDigits, digitsWithoutCurrency } from "../../core/money/currency";
import { recogniseContract } from "../../core/revenue/recognition/contract/recogniseContract";
import type { BooksCurrency } from "../../core/revenue/recognition/currency/inBooks";
import { RateTable } from "../../core/revenue/recognition/currency/RateTable";
import { contractFigures, type ContractFigures } from "../../core/revenue/reporting/contractFigures";
import { packTime, type PackTime } from "../../core/revenue/reporting/packTime";
import { reportedPeriod } from "../../core/revenue/reporting/reportedPeriod";
import type { PriorSheet } from "../../reports/PriorSheet";
import type { ReportRun } from "../../reports/frame/ReportRun";
import type { LaidOutSheet } from "../../reports/frame/LaidOutSheet";
import type { PackGrids, PackTables } from "../../reports/revenue/PackTables";
import { revenuePack } from "../../reports/revenue/revenuePack";
import type {
  Books,
  PackContract,
  PackLimits,
  RevenueReportInput,
} from "../../reports/revenue/RevenueReportInput";
import type { Progress } from "../WorkerTalk";
import { dimensionsOf } from "./dimensionsOf";
import { planOf } from "./planOf";
import type { RevenueOptions } from "./RevenueOptions";

/** Everything that a computation needs, as plain data: it can be handed to a worker. */
export interface RevenueTask {
  readonly grids: PackGrids;
  readonly tables: PackTables;
  readonly options: RevenueOptions;
  readonly dateSystem: DateSystem;
  readonly run: Omit<ReportRun, "inputHash" | "source">;
  /** What the user had typed into our sheets, by report. */
  readonly priors: ReadonlyMap<string, PriorSheet>;
  readonly earlier: readonly Finding[];
  readonly limits: PackLimits;
}

/** What the sheets of a pack are laid out from, and the tables as they were read. */
export interface RevenueFigures {
  readonly read: ReadContracts;
  readonly input: RevenueReportInput;
}

export interface RevenueComputation extends RevenueFigures {
  readonly sheets: readonly LaidOutSheet[];
}

/**
 * Everything between reading and writing: check, recognise, add up, lay out.
 * @throws DATA_REFUSED with every cell that cannot be read and is not to be left out; CONTRACT_REFUSED with what the engine
 * says of a contract; PERIOD_NOT_WHOLE_MONTHS, PERIOD_EMPTY.
 */
export function computeRevenue(task: RevenueTask, onProgress?: Progress): RevenueComputation {
  const figures = revenueFigures(task, onProgress);
  return { ...figures, sheets: revenuePack(figures.input, (sheet) => onProgress?.(`Laying out ${sheet}`)) };
}

/** The same before anything is laid out. */
export function revenueFigures(task: RevenueTask, onProgress?: Progress): RevenueFigures {
  onProgress?.("Reading the tables");
  const { grids, options, dateSystem, priors } = task;
  const all = contractsFromTables(grids, dateSystem, {
    leaveOutBad: options.leaveOutBad ?? false,
    ...(options.currency === undefined ? {} : { booksCurrency: options.currency }),
  });
  const findings: Finding[] = [...task.earlier];
  const period = periodOf(all, task, findings);
  const time = packTime(period, options.fiscalYearStart);
  const books: Books = {
    currency: all.booksCurrency,
    digits:
      all.booksCurrency === null ? digitsWithoutCurrency : currencyDigits(all.booksCurrency, "--currency"),
  };
  const { read, contracts } = recogniseAll(all, time, books, options.leaveOutBad ?? false, onProgress);
  const input: RevenueReportInput = {
    time,
    books,
    contracts,
    dimensions: dimensionsOf(read.contracts, task.tables),
    tables: task.tables,
    grids,
    leftOut: read.leftOut,
    plan: planOf(task, books.digits),
    entity: options.entity ?? `All contracts of ${grids.contracts.sheet}`,
    findings: [...findings, ...checkContracts(read)],
    dateSystem,
    priors,
    run: { ...task.run, inputHash: gridsHash(Object.values(grids)), source: sourceText(task, read) },
    limits: task.limits,
  };
  return { read, input };
}

function periodOf({ contracts }: ReadContracts, { options, run }: RevenueTask, findings: Finding[]): Period {
  if (options.period !== undefined) {
    const period = spanFromText(options.period, options);
    const value = JSON.stringify(options.period);
    if (!period) throw financeError("DATE_UNREADABLE", { place: "Period", value });
    if (!isWholeMonths(period)) throw financeError("PERIOD_NOT_WHOLE_MONTHS", { value });
    return period;
  }
  const closed = contracts.flatMap(({ facts }) => (facts.closed ?? []).map((each) => each.period));
  const today = isoDate(run.time.slice(0, 10));
  const facts = contracts.map((each) => each.facts);
  const period = reportedPeriod(facts, closed, today);
  if (!period) {
    throw financeError("PERIOD_EMPTY", {
      place: "Contracts",
      period: "until today",
      first: "nothing",
      last: today,
    });
  }
  const why = closed.length > 0 ? "the first that is not closed" : "the latest in which something happens";
  const text = `No period was chosen: this is ${why}, ${periodLabel(period)}.`;
  findings.push({ code: "LATEST_PERIOD", text, rows: 0, cell: null });
  return period;
}

/** Contracts recognised between two words of progress. */
const toldEvery = 250;

/** Contracts signed by the reported day, with their figures; those that the engine refuses are left out or refused. */
function recogniseAll(
  all: ReadContracts,
  time: PackTime,
  books: Books,
  isLeftOut: boolean,
  onProgress?: Progress,
): { readonly read: ReadContracts; readonly contracts: readonly PackContract[] } {
  const refused = new Map<string, FinanceError>();
  const rates = ratesInto(all, books);
  const contracts = all.contracts.flatMap((read, index): readonly PackContract[] => {
    if (index % toldEvery === 0) {
      const [done, of] = [index, all.contracts.length].map((count) => count.toLocaleString("en"));
      onProgress?.(`Recognising, ${done} of ${of} contracts`, index / all.contracts.length);
    }
    if (read.facts.signed > time.period.last) return [];
    try {
      return [{ read, figures: figuresOf(read, time, rates(read.currency)) }];
    } catch (problem) {
      if (!(problem instanceof FinanceError)) throw problem;
      refused.set(read.facts.id, contractRefused(problem, read));
      return [];
    }
  });
  if (refused.size > 0 && !isLeftOut) {
    const problems = new Problems("the contracts");
    for (const problem of refused.values()) problems.add(problem);
    problems.refuse();
  }
  return { read: leaveOutContracts(all, refused), contracts };
}

function figuresOf(read: ReadContract, time: PackTime, foreign: BooksCurrency | null): ContractFigures {
  const { facts, currency, customer, stamps } = read;
  return contractFigures({ recognised: recogniseContract(facts), currency, customer, stamps }, time, foreign);
}

/** Rates of each currency into that of the books; null for the books' own. */
function ratesInto(
  { rates }: ReadContracts,
  books: Books,
): (currency: string | null) => BooksCurrency | null {
  const tables = new Map<string, BooksCurrency>();
  return (currency) => {
    if (currency === null || books.currency === null || currency === books.currency) return null;
    let table = tables.get(currency);
    if (!table) {
      table = { rates: new RateTable(rates, currency, books.currency), digits: books.digits };
      tables.set(currency, table);
    }
    return table;
  };
}

function sourceText({ tables }: RevenueTask, { rows, contracts, leftOut }: ReadContracts): string {
  const names = Object.values(tables).map((table) => table.table ?? table.sheet);
  const left = leftOut.rowCount > 0 ? `, ${leftOut.rowCount} left out` : "";
  return `${names.join(", ")}: ${rows} rows read${left}, ${contracts.length} contracts`;
}
