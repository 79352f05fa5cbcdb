import type { GridView } from "../grid/GridView";
import type { HostScreen } from "../host/HostScreen";

/** The grid as the screen of a host. */
export function gridScreen(view: GridView): HostScreen {
  let seen: readonly [sheet: unknown, selected: unknown] = [null, null];
  return {
    look(state) {
      const { sheet, blocks } = view.selection;
      state.activeSheet = sheet;
      state.selected = sheet ? blocks.map((block) => ({ sheet, block })) : [];
      seen = [state.activeSheet, state.selected];
    },
    show(state) {
      void view.refresh();
      const { activeSheet, selected } = state;
      // Where the add-in went nowhere, the user stays where he has gone meanwhile.
      if (activeSheet === seen[0] && selected === seen[1]) return;
      const active = view.workbook.sheets.find((sheet) => sheet === activeSheet);
      const blocks = selected.filter(({ sheet }) => sheet === activeSheet).map(({ block }) => block);
      if (active) view.select(active, blocks);
    },
    calculated: () => view.calculated(),
  };
}
