import { financeError } from "../../core/errors/financeError";
import { newRun, type ExcelRun } from "./newRun";

/** A pane that writes says so in a part of the workbook, so that two never write at the same time. */
const namespace = "urn:finance-ops-for-excel:writing";
/** After so long a claim is that of a pane which ended in the middle. */
const longestWriteMs = 5 * 60_000;
/** How often a failed claim, or a failed giving up, is tried. */
const attempts = 3;

/**
 * Does work that changes the workbook while nobody else of ours does.
 * @param pane Names this pane, also after a reload: what it left behind itself is no obstacle.
 * @throws OTHER_PANE_WRITES.
 */
export async function asOnlyWriter<Result>(
  run: ExcelRun,
  pane: string,
  work: () => Promise<Result>,
): Promise<Result> {
  let id: string | null = null;
  try {
    id = await repeated(run, (context) => claim(context, pane));
    return await work();
  } finally {
    await giveUp(run, pane, id);
  }
}

/** Excel's failures are no answer; ours are. */
async function repeated<Result>(
  run: ExcelRun,
  work: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await (attempt === 1 ? run : newRun)(work);
    } catch (problem) {
      if (attempt === attempts || !(problem instanceof OfficeExtension.Error)) throw problem;
    }
  }
}

/** @returns The id of the part that says so. */
async function claim(context: Excel.RequestContext, pane: string): Promise<string> {
  const { customXmlParts } = context.workbook;
  // One request: whoever comes second finds the first.
  const mine = customXmlParts.add(`<writing xmlns="${namespace}" pane="${pane}" at="${Date.now()}"/>`);
  mine.load("id");
  const claims = customXmlParts.getByNamespace(namespace).load("items/id");
  await context.sync();
  if (claims.items.length === 1) return mine.id;
  const others = (await readClaims(claims)).filter(({ part }) => part.id !== mine.id);
  if (others.some((other) => !isOver(other, pane))) {
    throw financeError("OTHER_PANE_WRITES", { minutes: longestWriteMs / 60_000 });
  }
  for (const { part } of others) part.delete();
  await context.sync();
  return mine.id;
}

/** What cannot be given up ends by itself. @param id Null where the claim did not come off, or its answer was lost. */
async function giveUp(run: ExcelRun, pane: string, id: string | null): Promise<void> {
  let isKnown = id !== null;
  await repeated(run, async (context) => {
    const deleted = isKnown ? deletePart(context, id!) : deleteAllOf(context, pane);
    isKnown = false;
    await deleted;
  }).catch(() => undefined);
}

async function deletePart(context: Excel.RequestContext, id: string): Promise<void> {
  context.workbook.customXmlParts.getItem(id).delete();
  await context.sync();
}

async function deleteAllOf(context: Excel.RequestContext, pane: string): Promise<void> {
  const claims = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
  await context.sync();
  for (const each of await readClaims(claims)) if (isOver(each, pane)) each.part.delete();
  await context.sync();
}

interface Claim {
  readonly part: Excel.CustomXmlPart;
  readonly owner: string;
  readonly at: number;
}

async function readClaims({
  items,
  context,
}: Excel.CustomXmlPartScopedCollection): Promise<readonly Claim[]> {
  const texts = items.map((part) => ({ part, xml: part.getXml() }));
  await context.sync();
  return texts.map(({ part, xml }) => ({
    part,
    owner: /pane="([^"]*)"/.exec(xml.value)?.[1] ?? "",
    at: Number(/at="(\d+)"/.exec(xml.value)?.[1] ?? 0),
  }));
}

/** A pane's own claims are over: it does one thing at a time. */
function isOver({ owner, at }: Claim, pane: string): boolean {
  return owner === pane || Date.now() - at > longestWriteMs;
}
