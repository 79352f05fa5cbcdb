import { amountColumn } from "../../../core/table/amountColumn";
import { Dictionary, type Dimension } from "../../../core/table/dictionary";
import type { Finding } from "../../problems";
import { knownWord, type Synonyms } from "../../table/knownWord";
import type { GivenTable } from "../../table/TableSpec";
import type { CostReading } from "./CostReading";
import { CostRows } from "./CostRows";
import { costTables } from "./costTables";
import { dayColumn } from "./dayColumn";
import { foundRows } from "./foundRows";
import { keptCodes, keptLabels, keptMinor, keptRows, type KeptRows } from "./keptRows";
import { oneCurrency } from "./oneCurrency";
import type { ReadCommitments } from "./ReadCommitments";
import { totalsLeftOut } from "./totalsLeftOut";

type CommitmentRole = keyof typeof costTables.commitments;

const words: Synonyms<"open" | "closed"> = {
  open: "approved,ordered,pending,issued,sent,released,confirmed,partial,partly invoiced,partially invoiced,partly received,active,committed,offen,bestellt,teilweise,ouvert,en cours,abierto,pendiente,aperto,in corso",
  closed:
    "complete,completed,closed,done,paid,invoiced,fully invoiced,received,cancelled,canceled,rejected,void,expired,geschlossen,erledigt,storniert,bezahlt,clos,fermé,annulé,payé,cerrado,anulado,pagado,cancelado,chiuso,annullato,pagato",
};

/**
 * The orders of a table: those of one currency, in the order of their rows. An order counts as open until its status says that it
 * is not. One without a line is kept, and told.
 * @throws As `paymentsFromTable`.
 */
export function commitmentsFromTable(table: GivenTable, reading: CostReading): ReadCommitments {
  const read = new CostRows<CommitmentRole>(table, costTables.commitments);
  const currency = oneCurrency(read, reading);
  const { days, dayOrder, findings: dated } = dayColumn(read, "date", reading);
  const amounts = read.numbers("amount", true)!;
  const labels = {
    line: read.labels("line"),
    costCentre: read.labels("costCentre"),
    supplier: read.labels("supplier"),
    order: read.labels("order"),
  };
  const used = read.numbers("used", true);
  const status = read.labels("status");
  read.refuseBlanks("amount", amounts);
  const invoiced = used ? [{ role: "used" as const, amounts: used }] : [];
  const kept = keptRows(read, [{ role: "amount", amounts }, ...invoiced], currency, reading);
  const amount = amountColumn(read.header("amount"), keptMinor(amounts, kept), kept.digits);
  const line = keptLabels(labels.line, kept);
  const [supplier, order] = [keptLabels(labels.supplier, kept), keptLabels(labels.order, kept)];
  const isOpen = openStates(read, keptLabels(status, kept), kept);
  const without = foundRows(
    read,
    "line",
    kept,
    (at) => !line || line.labels[line.codes[at]!] === "",
    amount.minor,
    currency.code,
    {
      code: "COMMITMENT_WITHOUT_LINE",
      text: "order(s) without a budget line, which weigh on no budget",
      remedy: "Name the line of each.",
    },
  );
  return {
    columns: {
      days: keptCodes(days, kept.rows),
      supplier: supplier ?? noLabels("supplier", kept),
      subject: subjects(order, line, kept),
      line,
      costCentre: keptLabels(labels.costCentre, kept),
      amount,
      currency: null,
      used: used && keptMinor(used, kept),
      open: isOpen.open,
    },
    withoutLine: { rows: without.rows, minor: without.minor },
    currency: currency.code,
    digits: kept.digits,
    sheetRows: keptCodes(read.sheetRows, kept.rows),
    rows: read.size,
    leftOut: kept.leftOut,
    dayOrder,
    findings: [
      ...read.slips,
      ...totalsLeftOut(kept, read.header("date")),
      ...dated,
      ...without.finding,
      ...isOpen.findings,
    ],
  };
}

function openStates(
  read: CostRows<CommitmentRole>,
  status: Dimension | null,
  { rows }: KeptRows,
): { readonly open: Uint8Array; readonly findings: readonly Finding[] } {
  const open = new Uint8Array(rows.length).fill(1);
  if (!status) return { open, findings: [] };
  const meanings = status.labels.map((label) => (label === "" ? "open" : knownWord(label, words)));
  const findings: Finding[] = [];
  for (const [code, state] of meanings.entries()) {
    if (state !== null) continue;
    const own = status.codes.filter((each) => each === code).length;
    const first = status.codes.indexOf(code);
    if (first < 0) continue;
    findings.push({
      code: "STATUS_UNKNOWN",
      text: `${own} order(s) have the status ${JSON.stringify(status.labels[code])}, which counts as open: write open, or closed where nothing more will be invoiced.`,
      rows: own,
      cell: read.place("status", rows[first]!),
    });
  }
  for (let at = 0; at < open.length; at++) if (meanings[status.codes[at]!] === "closed") open[at] = 0;
  return { open, findings };
}

/** The number of each order; where it has none, the line it is for. */
function subjects(order: Dimension | null, line: Dimension | null, { rows }: KeptRows): Dimension {
  const dictionary = new Dictionary<string>((label) => label);
  const labelAt = (dimension: Dimension | null, at: number): string =>
    dimension ? dimension.labels[dimension.codes[at]!]! : "";
  const codes = new Int32Array(rows.length);
  for (let at = 0; at < codes.length; at++) {
    codes[at] = dictionary.code(labelAt(order, at) || labelAt(line, at));
  }
  return { name: "order", codes, labels: dictionary.labels };
}

function noLabels(name: string, { rows }: KeptRows): Dimension {
  return { name, codes: new Int32Array(rows.length), labels: [""] };
}
