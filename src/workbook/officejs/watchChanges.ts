import { newRun } from "./newRun";

/**
 * Calls back after cells have changed on any sheet, by whomever. Excel may lose such an event: whoever relies on it reads
 * again on other occasions as well.
 * @returns What ends it.
 */
export function watchChanges(changed: () => void): () => void {
  const registered = newRun(async (context) => {
    const event = context.workbook.worksheets.onChanged.add(async () => changed());
    await context.sync();
    return event;
  });
  // Without events the pane still reads again when the user comes back to it.
  registered.catch((problem: unknown) => console.error(problem));
  return () => {
    void registered.then(async (event) => {
      event.remove();
      await event.context.sync();
    });
  };
}
