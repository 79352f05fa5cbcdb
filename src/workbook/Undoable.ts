/** The run that can be taken back. */
export interface UndoableRun {
  readonly runId: string;
  /** Sheets that the run wrote or added. */
  readonly sheets: readonly string[];
  /** False where the pane or Excel ended in the middle of it: the sheets are then half written. */
  readonly finished: boolean;
}

/** Takes the last run back; the record is kept in the workbook, so that it outlives the pane. */
export interface Undoable {
  /** Null where there is nothing to take back, or its record was too large to keep. */
  lastRun(): Promise<UndoableRun | null>;
  /**
   * Puts every sheet of the last run back as it was, and removes those that it added.
   * @throws UNDO_REFUSED when somebody has edited one of them since; nothing is changed then.
   */
  undoLastRun(): Promise<UndoableRun>;
}
