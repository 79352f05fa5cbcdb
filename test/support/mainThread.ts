import type { Browser, Page } from "playwright-core";

/** Tasks that kept a page from its user, in milliseconds. */
export interface MainThread {
  /** As the page's own observer of long tasks saw them, frames of the same origin included; from 50 ms on. */
  readonly observed: readonly number[];
  /** The longest ones by the processor time that they took: other programs on the machine do not count. */
  readonly processor: readonly number[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

interface ObservingWindow {
  finopsLongTasks: number[];
}

/** Watches the main thread of a page while something is done. */
export async function mainThreadDuring(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<MainThread> {
  await page.evaluate(() => {
    const seen: number[] = [];
    (window as unknown as ObservingWindow).finopsLongTasks = seen;
    const since = performance.now();
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) if (startTime >= since) seen.push(duration);
    }).observe({ type: "longtask", buffered: true });
  });
  await browser.startTracing(page, { categories: ["toplevel"] });
  await work();
  // The observer hears of a task after it.
  await page.waitForTimeout(500);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && /Renderer(Main|Thread)/.test(args?.name ?? ""))
      .map(threadOf),
  );
  const times = traceEvents
    .filter((event) => event.ph === "X" && event.tdur !== undefined && threads.has(threadOf(event)))
    .map(({ tdur }) => Math.round(tdur! / 1000))
    .sort((one, other) => other - one);
  const observed = await page.evaluate(() => (window as unknown as ObservingWindow).finopsLongTasks);
  return {
    observed: observed.map(Math.round).sort((one, other) => other - one),
    processor: times.slice(0, 20),
  };
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}:${tid}`;
}
