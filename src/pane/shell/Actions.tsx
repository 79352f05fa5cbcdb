import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from "react";
import { inOneRun } from "../inOneRun";
import { useServices, type PaneServices } from "../PaneServices";
import { messageOfError, type PaneMessage } from "./PaneMessage";

/** What goes on at the moment. */
export interface Activity {
  readonly title: string;
  readonly step: string;
  /** 0 to 1, where it is known. */
  readonly share: number | null;
}

/** What an action gets while it runs. */
export interface ActionControl {
  /** The pane's, for this action: all that it asks of the workbook goes in one run. */
  readonly services: PaneServices;
  readonly signal: AbortSignal;
  readonly onProgress: (step: string, share?: number) => void;
}

export interface Actions {
  readonly activity: Activity | null;
  readonly message: PaneMessage | null;
  readonly say: (message: PaneMessage | null) => void;
  readonly cancel: () => void;
  /** How many actions have come to an end: what was read before the latest one may be out of date. */
  readonly ended: number;
  /**
   * The one way to do anything: one action at a time, progress shown, and everything that is thrown caught and told.
   * @param keeps "message" where what was said stays on show, as when the user goes through a list of cells.
   * @returns Whether the action came to its end.
   */
  readonly runAction: (
    title: string,
    action: (control: ActionControl) => Promise<void>,
    keeps?: "message",
  ) => Promise<boolean>;
}

const ActionsContext = createContext<Actions | null>(null);

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error("There are no actions outside the pane.");
  return actions;
}

export function ActionsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [activity, setActivity] = useState<Activity | null>(null);
  const [message, say] = useState<PaneMessage | null>(null);
  const [ended, setEnded] = useState(0);
  const running = useRef<AbortController | null>(null);
  const paneServices = useServices();

  const runAction = useCallback<Actions["runAction"]>(
    async (title, action, keeps) => {
      if (running.current) {
        say({
          intent: "warning",
          title: "Another run is still going on.",
          next: "Wait until it is done, or choose Cancel.",
        });
        return false;
      }
      const controller = new AbortController();
      running.current = controller;
      if (keeps !== "message") say(null);
      setActivity({ title, step: title, share: null });
      try {
        await inOneRun(paneServices, (services) =>
          action({
            services,
            signal: controller.signal,
            onProgress: (step, share) => setActivity({ title, step, share: share ?? null }),
          }),
        );
        return true;
      } catch (error) {
        say(messageOfError(error));
        return false;
      } finally {
        running.current = null;
        setActivity(null);
        setEnded((before) => before + 1);
      }
    },
    [paneServices],
  );

  const cancel = useCallback(
    () => running.current?.abort(new DOMException("Cancelled by the user", "AbortError")),
    [],
  );
  const actions = useMemo(
    () => ({ activity, message, say, cancel, ended, runAction }),
    [activity, message, cancel, ended, runAction],
  );
  return <ActionsContext value={actions}>{children}</ActionsContext>;
}
