/** Commands of the ribbon that run a function, by the names that manifest.xml gives them. */
export const ribbonCommands = ["variance", "rerun", "undo", "help"] as const;
export type RibbonCommand = (typeof ribbonCommands)[number];

type Handler = (command: RibbonCommand) => Promise<void>;

/** The way of a command from the ribbon to the pane; one that comes before the pane is drawn waits for it. */
export class CommandDoor {
  readonly #handler: Promise<void>;
  #handle: Handler | null = null;
  #opened!: () => void;
  #failed!: (reason: unknown) => void;

  constructor() {
    this.#handler = new Promise((opened, failed) => {
      this.#opened = opened;
      this.#failed = failed;
    });
    // Whoever waits hears of a failure; when nobody waits it is no defect.
    this.#handler.catch(() => undefined);
  }

  /** From now on this answers commands. */
  answerBy(handler: Handler): void {
    this.#handle = handler;
    this.#opened();
  }

  /** The pane will never be drawn: what waits for it ends. */
  close(reason: unknown): void {
    this.#failed(reason);
  }

  /** Ends when the command is done, whether it came off or not. */
  async run(command: RibbonCommand): Promise<void> {
    await this.#handler;
    await this.#handle?.(command);
  }
}
