import { sheetPrefix } from "../../../cells/place";
import { relative } from "../../SheetBuilder";
import { sheetFrame } from "../../frame/sheetFrame";
import { pageOf } from "../packSheets";
import type { PackContract, RevenueReportInput } from "../RevenueReportInput";
import { figuresOf, rolledBalances } from "./rolledBalances";
import { monthRows } from "./rollForwardPlaces";

/** A contract with the figures of its balances, in minor units and in the order of `rolledBalances`. */
export interface RolledContract {
  readonly contract: PackContract;
  readonly figures: readonly (readonly number[])[];
}

/** A sheet of the Roll-forward, and the rows of the contracts on it. */
export interface ContractPage {
  readonly page: number;
  readonly sheet: string;
  readonly report: string;
  readonly contracts: readonly RolledContract[];
  readonly section: number;
  readonly first: number;
  readonly last: number;
  /** Sums of its rows. */
  readonly total: number;
}

/** Rows of the block that ties the balances out, the blank one below it included. */
const tieOutRows = 7;

/** Rows that a page needs besides its contracts and months: title, totals, checks, conventions. */
const rowsBeside = 64;

/** Contracts that have a balance or a movement, on as many sheets as they need. */
export function contractPages(input: RevenueReportInput): readonly ContractPage[] {
  const moving = input.contracts.map(rolledContract).filter(hasFigures);
  const perPage = Math.max(1, input.limits.rowsPerSheet - rowsBeside - input.time.reported);
  const pages: ContractPage[] = [];
  for (let start = 0; start === 0 || start < moving.length; start += perPage) {
    const contracts = moving.slice(start, start + perPage);
    const section = pages.length === 0 ? monthRows(input).period + 2 + tieOutRows : sheetFrame.firstLine;
    const last = section + Math.max(1, contracts.length);
    const { name, report } = pageOf("rollForward", pages.length);
    pages.push({
      page: pages.length,
      sheet: name,
      report,
      contracts,
      section,
      first: section + 1,
      last,
      total: last + 1,
    });
  }
  return pages;
}

/** Formula, without "=", for the sum of a column over all contracts, on the first of the sheets. */
export function sumOfPages(pages: readonly ContractPage[], column: number): string {
  return pages
    .map(({ page, sheet, total }) => (page === 0 ? "" : sheetPrefix(sheet)) + relative(total, column))
    .join("+");
}

function rolledContract(contract: PackContract): RolledContract {
  const { movements } = contract.figures;
  return { contract, figures: rolledBalances.map((balance) => figuresOf(balance, movements)) };
}

function hasFigures({ figures }: RolledContract): boolean {
  return figures.some((own) => own.some((minor) => minor !== 0));
}
