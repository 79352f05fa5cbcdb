import { LocaleType, LogLevel, merge, ThemeService, Univer, type Injector } from "@univerjs/core";
import designWords from "@univerjs/design/locale/en-US";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsWords from "@univerjs/docs-ui/locale/en-US";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUiWords from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaWords from "@univerjs/sheets-formula/locale/en-US";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiWords from "@univerjs/sheets-ui/locale/en-US";
import sheetsWords from "@univerjs/sheets/locale/en-US";
import { UniverUIPlugin } from "@univerjs/ui";
import uiWords from "@univerjs/ui/locale/en-US";

import type { Look } from "../Look";
import { PaperColours } from "./PaperColours";
import { paperPlugin } from "./paperPlugin";
import { setGridLook } from "./setGridLook";
import { UserHistory } from "./UserHistory";

/** Univer, and where its services are. */
export interface UniverGrid {
  readonly univer: Univer;
  readonly services: Injector;
  /** Univer's own colours. */
  readonly theme: ReturnType<ThemeService["getCurrentTheme"]>;
  /** The colours that its cells are drawn in. */
  readonly colours: PaperColours;
}

/**
 * Univer's grid in an element, without its evaluator: nothing calculates but our own calculator
 * (docs/decisions/0014-grid.md).
 */
export function univerGrid(container: HTMLElement, look: Look): UniverGrid {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    logLevel: LogLevel.ERROR,
    override: UserHistory.override,
    locales: {
      [LocaleType.EN_US]: merge(
        {},
        designWords,
        uiWords,
        docsWords,
        sheetsWords,
        sheetsUiWords,
        formulaWords,
        formulaUiWords,
      ),
    },
  });
  // Univer offers its services under this name alone.
  // oxlint-disable-next-line no-underscore-dangle
  const services = univer.__getInjector();
  const themes = services.get(ThemeService);
  const grid = { univer, services, theme: themes.getCurrentTheme(), colours: new PaperColours(themes) };
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(paperPlugin(services, grid.colours));
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    ribbonType: "simple",
    customFontFamily: { override: true, list: fonts },
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    disableForceStringAlert: true,
    disableForceStringMark: true,
    footer: { addSheetButtonConfig: { defaultRowCount: 1_000, defaultColumnCount: 40 } },
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  setGridLook(grid, look);
  return grid;
}

const fonts = ["Calibri", "Arial", "Times New Roman"].map((name) => ({
  value: name,
  label: name,
  isCustom: true as const,
}));
