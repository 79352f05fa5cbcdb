import { ribbonCommands, type CommandDoor } from "../pane/commands/CommandDoor";

/** Lets the ribbon's buttons reach the pane. Excel is told of each command's end, however it ends. */
export function associateCommands(door: CommandDoor): void {
  for (const command of ribbonCommands) {
    Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
      void door
        .run(command)
        .catch((problem: unknown) => console.error(problem))
        .finally(() => event.completed());
    });
  }
}
