/** The task pane in Excel: the only place where the pane meets Office.js. */
import manifest from "../../package.json";
import type { ErrorOfCall } from "../runs/explainCell";
import { OfficeWorkbook } from "../workbook/officejs/OfficeWorkbook";
import { computeInWorker } from "./computeInWorker";
import { mountPane } from "./mountPane";
import { officeTheme } from "./officeTheme";

declare const finopsErrorOfCall: ErrorOfCall;

await Office.onReady();
const workbook = await OfficeWorkbook.open();
mountPane(
  document.querySelector("#pane")!,
  {
    workbook,
    navigator: workbook,
    undo: workbook,
    copies: workbook,
    settings: workbook,
    compute: computeInWorker,
    errorOfCall: finopsErrorOfCall,
    now: () => new Date(),
    version: manifest.version,
  },
  officeTheme(),
);
