/** The task pane in Excel: the only place where the pane meets Office.js. */
import manifest from "../../package.json";
import type { WorkbookServices } from "../pane/PaneServices";
import { CommandDoor } from "../pane/commands/CommandDoor";
import type { ErrorOfCall } from "../runs/explainCell";
import { OfficeWorkbook } from "../workbook/officejs/OfficeWorkbook";
import { associateCommands } from "./associateCommands";
import { computeInWorker } from "./computeInWorker";
import { mountPane } from "./mountPane";
import { officePaneHost } from "./officePaneHost";
import { officeTheme } from "./officeTheme";

declare const finopsErrorOfCall: ErrorOfCall;

const commands = new CommandDoor();
associateCommands(commands);
await Office.onReady();
const workbook = await OfficeWorkbook.open().catch((problem: unknown) => {
  commands.close(problem);
  throw problem;
});
const servicesOf = (each: OfficeWorkbook): WorkbookServices => ({
  workbook: each,
  navigator: each,
  undo: each,
  copies: each,
  settings: each,
});
mountPane(
  document.querySelector("#pane")!,
  {
    ...servicesOf(workbook),
    inOneRun: (action) => workbook.inOneRun((inRun) => action(servicesOf(inRun))),
    host: officePaneHost,
    commands,
    compute: computeInWorker,
    errorOfCall: finopsErrorOfCall,
    now: () => new Date(),
    version: manifest.version,
  },
  officeTheme(),
);
