import { useCallback, useEffect, useState } from "react";
import type { FunctionGuide } from "../../runs/FunctionGuide";
import { useServices } from "../PaneServices";

/** The guide of the functions, or how its loading stands. */
export function useFunctionGuide(): {
  readonly guide: FunctionGuide | "loading" | "failed";
  readonly loadAgain: () => void;
} {
  const { functionGuide } = useServices();
  const [guide, setGuide] = useState<FunctionGuide | "loading" | "failed">("loading");
  const load = useCallback((): void => {
    functionGuide().then(setGuide, (problem: unknown) => {
      console.error(problem);
      setGuide("failed");
    });
  }, [functionGuide]);
  useEffect(load, [load]);
  return {
    guide,
    loadAgain: () => {
      setGuide("loading");
      load();
    },
  };
}
