import type { UserEdit } from "./userEdits";

/** Who hears what the user does in the grid. */
export interface GridListener {
  /** After the change has been calculated. */
  edited(edits: readonly UserEdit[]): void;
  /** Another sheet is in front, or other cells are selected. */
  selected(): void;
  /** The user has begun or ended to type in a cell. */
  editing(isEditing: boolean): void;
  /** Steps can no longer be undone, for the add-in has written over them. */
  forgotten(): void;
}
