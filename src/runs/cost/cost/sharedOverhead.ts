import { basesFromTable } from "../../../cells/cost/tables/basesFromTable";
import type { ReadBases } from "../../../cells/cost/tables/ReadBases";
import type { ReadPayments } from "../../../cells/cost/tables/ReadPayments";
import type { Finding } from "../../../cells/problems";
import { counted } from "../../../core/errors/counted";
import type { SharedOverhead } from "../../../reports/cost/CostReportInput";
import { besideFindings } from "../besideFindings";
import type { CostTask } from "../CostTask";
import { givenTable, readingOf } from "../readPaymentsOf";

/** What the table of allocation bases says, and what to say of it. */
export interface ReadOverhead {
  /** Null where there is no table, or nothing to share. */
  readonly overhead: SharedOverhead | null;
  readonly findings: readonly Finding[];
}

/** Reads how overhead is shared out, by the method asked for, else by step-down. @throws What `basesFromTable` throws. */
export function sharedOverhead(task: CostTask, payments: ReadPayments): ReadOverhead {
  const table = givenTable(task, "bases");
  if (!table) return { overhead: null, findings: [] };
  const bases = basesFromTable(table, readingOf(task, payments.currency));
  const { costCentre } = payments.columns;
  const told = besideFindings(task, "bases", bases);
  if (!costCentre || !bases.services.some(({ name }) => costCentre.labels.includes(name))) {
    const names = bases.services.map(({ name }) => name).join(", ");
    const why = costCentre ? `payments name none of its services (${names})` : "payments name no cost centre";
    const text = `${table.name}: no overhead is shared out, for ${why}.`;
    const cell = bases.services[0]?.place ?? null;
    return {
      overhead: null,
      findings: [...told, { code: "OVERHEAD_NOT_SHARED", text, rows: bases.rows, cell }],
    };
  }
  const { overhead: method = "stepdown" } = task.options;
  return {
    overhead: { bases, method },
    findings: [...told, ...unpaidCentres(table.name, bases, costCentre.labels)],
  };
}

/** Centres that no payment names: mostly by another spelling. */
function unpaidCentres(
  table: string,
  { services, receivers }: ReadBases,
  paid: readonly string[],
): readonly Finding[] {
  const known = new Set(paid);
  const names = [...services.map(({ name }) => name), ...receivers];
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length === 0) return [];
  return [
    {
      code: "CENTRE_WITHOUT_PAYMENTS",
      text: `${table}: ${counted(unknown.length, "centre has", "centres have")} no payments: ${unknown.join(", ")}. Write each as the payments do, if it is meant to be one of theirs.`,
      rows: unknown.length,
      cell: services.find(({ name }) => unknown.includes(name))?.place ?? null,
    },
  ];
}
