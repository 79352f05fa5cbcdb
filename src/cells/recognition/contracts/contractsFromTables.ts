import type { ContractFacts, Modification } from "../../../core/revenue/recognition/contract/facts";
import type { Rate } from "../../../core/revenue/recognition/currency/RateTable";
import { financeError } from "../../../core/errors/financeError";
import { Problems } from "../../problems";
import type { DateSystem } from "../../serialDate";
import type { TableRow } from "../../table/TableRow";
import type { TableSpec } from "../../table/TableSpec";
import { tableRows } from "../../table/tableRows";
import type { ContractEntry, ContractIndex } from "./ContractIndex";
import { contractTables, tableNames, type ContractGrids, type ContractTable } from "./contractTables";
import { readBillings } from "./readBillings";
import { readClosed } from "./readClosed";
import { readContracts } from "./readContracts";
import { readCosts } from "./readCosts";
import { readEvents } from "./readEvents";
import { readObligations } from "./readObligations";
import { readRates } from "./readRates";
import { readVariable } from "./readVariable";
import { requireSsps } from "./requireSsps";

/** A contract as the tables give it. */
interface ReadContract {
  readonly facts: ContractFacts;
  /** ISO 4217, or null where none is stated. */
  readonly currency: string | null;
  /** What further columns say of it, and of its obligations, by their headers. */
  readonly labels: Readonly<Record<string, string>>;
  readonly obligationLabels: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

export interface ReadContracts {
  readonly contracts: readonly ReadContract[];
  readonly rates: readonly Rate[];
}

/**
 * The facts of all contracts of a book.
 * @throws DATA_REFUSED with every cell that cannot be read, by its place, value and remedy; a single one by itself.
 */
export function contractsFromTables(grids: ContractGrids, system: DateSystem): ReadContracts {
  const problems = new Problems("the tables of contracts");
  const rowsOf = <Role extends string>(
    table: ContractTable,
    spec: TableSpec<Role>,
  ): readonly TableRow<Role>[] => {
    const grid = grids[table];
    return grid ? tableRows({ grid, name: tableNames[table] }, spec, system, problems) : [];
  };
  const rows = {
    contracts: rowsOf("contracts", contractTables.contracts),
    obligations: rowsOf("obligations", contractTables.obligations),
    billings: rowsOf("billings", contractTables.billings),
    events: rowsOf("events", contractTables.events),
    variable: rowsOf("variable", contractTables.variable),
    costs: rowsOf("costs", contractTables.costs),
    rates: rowsOf("rates", contractTables.rates),
    closed: rowsOf("closed", contractTables.closed),
  };
  // A table without its columns would make every row of the others wrong.
  problems.refuse();
  const index = readContracts(rows.contracts);
  const obligations = readObligations(rows.obligations, index);
  requireSsps(rows.obligations, index);
  const { events, modifications, reopenings } = readEvents(rows.events, index);
  const billings = readBillings(rows.billings, index);
  const variable = readVariable(rows.variable, index);
  const costs = readCosts(rows.costs, index);
  const closed = readClosed(rows.closed, index, reopenings);
  const rates = readRates(rows.rates);
  for (const { id, place, obligations: own } of index.contracts) {
    if (own.size === 0) problems.add(financeError("CONTRACT_WITHOUT_OBLIGATIONS", { place, contract: id }));
  }
  problems.refuse();
  const contracts = index.contracts.map((contract): ReadContract => ({
    facts: {
      ...factsOf(contract),
      modifications: [...modifications.of(contract), ...modificationsOf(contract, index)],
      events: events.of(contract),
      billings: billings.of(contract),
      variable: variable.of(contract),
      costs: costs.of(contract),
      closed: closed.of(contract),
    },
    currency: contract.currency,
    labels: contract.labels,
    obligationLabels: new Map(obligations.of(contract).map(({ id, labels }) => [id, labels])),
  }));
  return { contracts, rates };
}

function factsOf(entry: ContractEntry) {
  const { id, signed, price, digits, cancellable, financing, bundlePrice, progressDigits } = entry;
  const obligations = alonePriced([...entry.obligations.values()]);
  return { id, signed, price, digits, cancellable, financing, bundlePrice, progressDigits, obligations };
}

/** A single obligation takes the whole price, whether or not its selling price is given. */
function alonePriced(obligations: ContractFacts["obligations"]): ContractFacts["obligations"] {
  const [only, ...others] = obligations;
  const isAlone = only !== undefined && others.length === 0 && only.ssp === 0 && !only.isResidual;
  return isAlone ? [{ ...only, ssp: 1 }] : obligations;
}

function modificationsOf(contract: ContractEntry, index: ContractIndex): readonly Modification[] {
  return index.changesOf(contract).map(({ signed, price, obligations, treatment }) => ({
    date: signed,
    minor: price,
    obligations: [...obligations.values()],
    treatment,
  }));
}
