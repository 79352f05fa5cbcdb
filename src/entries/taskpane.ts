/** The task pane in Excel: the only place where the pane meets Office.js. */
import { CommandDoor } from "../pane/commands/CommandDoor";
import { associateCommands } from "./associateCommands";

// Loaded like a page of the pane: what an entry holds itself it cannot share with the worker.
const loading = import("./startPane");
const commands = new CommandDoor();
associateCommands(commands);
try {
  await Office.onReady();
  await (await loading).startPane(commands);
} catch (problem) {
  commands.close(problem);
  throw problem;
}
