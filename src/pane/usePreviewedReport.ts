import { useCallback, useEffect, useState } from "react";
import { FinanceError } from "../core/errors/financeError";
import type { VarianceRun } from "../runs/varianceReport";
import { useActions, type ActionControl } from "./shell/Actions";
import { messageOfRun } from "./useReportActions";

/** A report on its way to its sheets: previewed, looked at, and written as it was looked at. */
export interface PreviewedReport<Preview> {
  /** What is on show and can be written. */
  readonly shown: Preview | null;
  /** Sheets of the run that was written last. */
  readonly written: readonly string[] | null;
  /** Takes both away: the choices are no longer the same. */
  readonly clear: () => void;
  readonly preview: (title: string, compute: (control: ActionControl) => Promise<Preview>) => Promise<void>;
  readonly write: (
    title: string,
    run: (control: ActionControl) => Promise<Pick<VarianceRun, "receipt" | "checks">>,
  ) => Promise<void>;
}

/** @param release Called once nothing more will be asked of a preview; the same function at each call. */
export function usePreviewedReport<Preview>(release?: (preview: Preview) => void): PreviewedReport<Preview> {
  const { runAction, say } = useActions();
  const [shown, setShown] = useState<Preview | null>(null);
  const [written, setWritten] = useState<readonly string[] | null>(null);

  // What was previewed is kept where it was computed, until something else is shown.
  useEffect(() => {
    if (shown !== null) return () => release?.(shown);
    return undefined;
  }, [shown, release]);

  const clear = useCallback(() => {
    setShown(null);
    setWritten(null);
  }, []);

  const preview: PreviewedReport<Preview>["preview"] = async (title, compute) => {
    setWritten(null);
    await runAction(title, async (control) => {
      const computed = await compute(control);
      setShown(() => computed);
    });
  };

  const write: PreviewedReport<Preview>["write"] = async (title, run) => {
    let changed = false;
    const done = await runAction(title, async (control) => {
      try {
        const result = await run(control);
        const { sheets } = result.receipt;
        await control.services.navigator.show(sheets[0]!);
        setWritten(sheets);
        setShown(null);
        say(messageOfRun(result));
      } catch (error) {
        changed = isOutOfDate(error);
        throw error;
      }
    });
    if (!done && changed) setShown(null);
  };

  return { shown, written, clear, preview, write };
}

/** What was previewed is no longer there. */
function isOutOfDate(error: unknown): boolean {
  return error instanceof FinanceError && (error.code === "SOURCE_CHANGED" || error.code === "SHEET_MISSING");
}
