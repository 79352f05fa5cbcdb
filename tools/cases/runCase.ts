import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Case } from "./Case";
import { firstDifference } from "./firstDifference";

const folder = resolve(import.meta.dirname, "../../test/cases/adapters");

/** Noise of one decimal figure read as a double. */
const noise = 1e-12;

type Adapter = (inputs: unknown) => unknown;

/** Runs a case; the reason why it fails, or null. */
export async function runCase({ op, inputs, expected, tol, partial, exact }: Case): Promise<string | null> {
  const adapter = await adapterOf(op);
  if (adapter === null) return `unknown op ${JSON.stringify(op)}`;
  let got: unknown;
  try {
    got = await adapter(structuredClone(inputs));
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : String(error)}`;
  }
  const onlyListed = partial === true;
  const published = firstDifference(expected, got, {
    allowed: (figure) => allowedBy(tol, figure),
    onlyListed: onlyListed || exact !== undefined,
  });
  if (published !== null || exact === undefined) return published;
  const toTheCent = firstDifference(exact, got, { allowed: (_, written) => halfUnit(written), onlyListed });
  return toTheCent === null ? null : `exact ${toTheCent}`;
}

function allowedBy(tol: Case["tol"], figure: number): number {
  const allowed = typeof tol === "object" ? tol.relative * Math.abs(figure) : (tol ?? 0);
  return allowed + noise * Math.abs(figure);
}

/** Half a cent, or half a unit of the last decimal where more are written. */
function halfUnit(written: unknown): number {
  const decimals = /\.(\d+)$/.exec(String(written))?.[1]?.length ?? 0;
  return 0.499 * 10 ** -Math.max(2, decimals);
}

/** The adapter of an op: `price_qty` stands in priceQty.ts as priceQty. */
async function adapterOf(op: string): Promise<Adapter | null> {
  const name = op.replace(/[_-](\w)/g, (_, letter: string) => letter.toUpperCase());
  if (!/^\w+$/.test(name) || !existsSync(join(folder, `${name}.ts`))) return null;
  const module = (await import(`../../test/cases/adapters/${name}.ts`)) as Record<string, Adapter>;
  return module[name] ?? null;
}
