import { useCallback, useEffect, useState } from "react";
import { choiceOfSelection, placeOfChoice, type PlaceChoice } from "../../runs/ledgerPlaces";
import { presetFor } from "../../runs/presets";
import { describeSource, surveyWorkbook, type FoundSource } from "../../runs/surveyWorkbook";
import type { VarianceOptions } from "../../runs/varianceOptions";
import { financeError } from "../../core/errors/financeError";
import type { Workbook } from "../../workbook/Workbook";
import { inOneRun } from "../inOneRun";
import { useServices } from "../PaneServices";
import { useActions } from "../shell/Actions";
import { messageOfError } from "../shell/PaneMessage";
import { useWorkbookChanges } from "../shell/useWorkbookChanges";
import { sourceName } from "../sourceName";

/** The sources to choose from, and the one chosen. */
export interface SourceChoice {
  /** Null while the workbook is being read. */
  readonly sources: readonly FoundSource[] | null;
  readonly source: FoundSource | null;
  readonly choose: (source: FoundSource) => void;
  readonly chooseSelection: () => void;
}

/**
 * Finds the sources of the workbook and lets the user choose.
 * @param wanted Chosen beforehand, by a button of another page.
 * @param onChosen Called with the preset for the headers of what was chosen.
 */
export function useSource(
  wanted: PlaceChoice | undefined,
  onChosen: (source: FoundSource, preset: VarianceOptions | null) => void,
): SourceChoice {
  const services = useServices();
  const { settings } = services;
  const { runAction, say, ended } = useActions();
  const [sources, setSources] = useState<readonly FoundSource[] | null>(null);
  const [source, setSource] = useState<FoundSource | null>(null);

  const take = useCallback(
    async (chosen: FoundSource): Promise<void> => {
      const preset = await presetFor(settings, chosen);
      setSource(chosen);
      onChosen(chosen, preset);
    },
    [settings, onChosen],
  );

  useEffect(() => {
    let stale = false;
    const read = async (): Promise<void> => {
      try {
        const { found, named, asked } = await inOneRun(services, ({ workbook }) =>
          sourcesOf(workbook, wanted),
        );
        if (stale) return;
        setSources(asked ? [asked, ...found] : found);
        const first = named ?? asked ?? found[0];
        if (first) await take(first);
      } catch (error) {
        if (!stale) say(messageOfError(error));
      }
    };
    void read();
    return () => {
      stale = true;
    };
  }, [services, wanted, take, say]);

  const [changes, setChanges] = useState(0);
  useWorkbookChanges(useCallback(() => setChanges((before) => before + 1), []));
  useEffect(() => {
    if (ended + changes === 0) return;
    // What the list misses is no harm: previewing says what is wrong with the source.
    inOneRun(services, ({ workbook }) => surveyWorkbook(workbook)).then(
      ({ sources: found }) => {
        const isFound = ({ choice }: FoundSource): boolean => found.some(isNamed(sourceName(choice)));
        setSources((before) => [
          ...(before ?? []).filter((each) => each.choice.block && !isFound(each)),
          ...found,
        ]);
        setSource((before) => found.find(isNamed(before ? sourceName(before.choice) : "")) ?? before);
      },
      () => undefined,
    );
  }, [services, ended, changes]);

  const chooseSelection = useCallback(() => {
    void runAction("Reading the selection", async ({ services: { navigator, workbook } }) => {
      const selected = await navigator.selection();
      if (!selected) throw financeError("SELECTION_EMPTY", { place: "The selection" });
      const choice = await choiceOfSelection(workbook, selected.sheet, selected.block);
      const found = await described(workbook, choice);
      if (!found) throw financeError("HEADERS_NOT_FOUND", { place: sourceName(choice) });
      setSources((before) => [
        found,
        ...(before ?? []).filter((other) => sourceName(other.choice) !== sourceName(choice)),
      ]);
      await take(found);
    });
  }, [runAction, take]);

  const choose = useCallback((chosen: FoundSource) => void take(chosen), [take]);
  return { sources, source, choose, chooseSelection };
}

const isNamed =
  (name: string) =>
  ({ choice }: FoundSource): boolean =>
    sourceName(choice) === name;

/** What the workbook holds, and the place that was wanted, whether it is among that or not. */
async function sourcesOf(
  workbook: Workbook,
  wanted: PlaceChoice | undefined,
): Promise<{
  readonly found: readonly FoundSource[];
  readonly named: FoundSource | undefined;
  readonly asked: FoundSource | null;
}> {
  const { sources: found } = await surveyWorkbook(workbook);
  const named = wanted && found.find(isNamed(sourceName(wanted)));
  return { found, named, asked: wanted && !named ? await described(workbook, wanted) : null };
}

async function described(workbook: Workbook, choice: PlaceChoice): Promise<FoundSource | null> {
  return describeSource(workbook, choice, await placeOfChoice(workbook, choice));
}
