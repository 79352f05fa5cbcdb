import type { GridView } from "../grid/GridView";
import type { HostScreen } from "../host/HostScreen";

/** The grid as the screen of a host. */
export function gridScreen(view: GridView): HostScreen {
  return {
    look(state) {
      const { activeSheet, selectedBlock } = view;
      state.activeSheet = activeSheet;
      state.selected = activeSheet && selectedBlock ? { sheet: activeSheet, block: selectedBlock } : null;
    },
    show(state) {
      void view.refresh();
      const active = view.workbook.sheets.find((sheet) => sheet === state.activeSheet);
      if (active) view.activate(active);
    },
    calculated: () => view.calculated(),
  };
}
