import type { Reallocation } from "../../../core/budget/tracker/proposedReallocation";
import type { Checks, ChecksTable } from "../../checks/ChecksTable";
import { absoluteRange } from "../../SheetBuilder";
import { reallocationColumns as c } from "./reallocationColumns";

/** What a reallocation must keep: the total, what donors have, what is locked. */
export function reallocationChecks(
  checks: ChecksTable,
  {
    first,
    last,
    moves,
    proposed,
    triggers,
    major,
  }: {
    readonly first: number;
    readonly last: number;
    readonly moves: { readonly first: number; readonly last: number };
    readonly proposed: Reallocation;
    readonly triggers: number;
    readonly major: (minor: number) => number;
  },
): Checks {
  if (last < first) return checks.finish();
  const range = (column: keyof typeof c): string => absoluteRange(c[column], first, last);
  checks.compare({
    title: "Total budget is unchanged",
    of: "all lines",
    source: `SUM(${range("budget")})`,
    report: `SUM(${range("after")})`,
    kind: "amount",
  });
  const none = (title: string, source: string): void =>
    checks.compare({ title, of: "all lines", source, report: 0, kind: "count" });
  none(
    "Donors that give more than they have",
    `SUMPRODUCT((ROUND(${range("given")}-${range("surplus")},FO_DIGITS)>0)*1)`,
  );
  none(
    "Lines that get more than they need",
    `SUMPRODUCT((ROUND(${range("received")}-${range("need")},FO_DIGITS)>0)*1)`,
  );
  none(
    "Locked lines that are moved",
    `SUMPRODUCT((LEN(${range("locked")})>0)*(${range("given")}+${range("received")}>0))`,
  );
  checks.compare({
    title: "Every move is in two lines",
    of: "gives and gets",
    source: `SUM(${absoluteRange(c.budget, moves.first, moves.last)})+SUM(${absoluteRange(c.budget, moves.first, moves.last)})`,
    report: `SUM(${range("given")})+SUM(${range("received")})`,
    kind: "amount",
  });
  checks.compare({
    title: "What stays unfunded is the engine's",
    of: "all lines",
    source: `SUM(${range("unfunded")})`,
    report: major(proposed.unfunded),
    kind: "amount",
  });
  checks.compare({
    title: "Calls for a decision are the engine's",
    of: "all lines",
    source: `COUNTIF(${range("trigger")},"overspend")+COUNTIF(${range("trigger")},"underspend")`,
    report: triggers,
    kind: "count",
  });
  return checks.finish();
}
