import { useEffect } from "react";
import { useServices } from "../PaneServices";

/** Edits come in bursts; the workbook is read once after each. */
const quietMs = 600;

/** Calls back after the workbook has changed, and when the user comes back to the pane. */
export function useWorkbookChanges(changed: () => void): void {
  const { watch } = useServices();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(changed, quietMs);
    };
    const shown = (): void => {
      if (document.visibilityState === "visible") changed();
    };
    const stop = watch?.(soon);
    window.addEventListener("focus", shown);
    document.addEventListener("visibilitychange", shown);
    return () => {
      clearTimeout(timer);
      stop?.();
      window.removeEventListener("focus", shown);
      document.removeEventListener("visibilitychange", shown);
    };
  }, [watch, changed]);
}
