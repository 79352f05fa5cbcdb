import type { CommentPart } from "../Parts";
import type { ModelSheet } from "../WorkbookModel";
import type { Follower } from "./Follower";

/** Moves what hangs on blocks of a sheet: rules, lists, merged cells, comments. */
export function shiftParts(sheet: ModelSheet, follower: Follower): void {
  const { parts, merged } = sheet;
  for (const part of [...parts.conditionalFormats, ...parts.validations]) {
    follower.blocks({ get: () => part.blocks, set: (blocks) => (part.blocks = blocks) }, sheet);
  }
  follower.drop(
    { get: () => parts.conditionalFormats, set: (rules) => (parts.conditionalFormats = [...rules]) },
    ({ blocks }) => blocks.length === 0,
  );
  follower.drop(
    { get: () => parts.validations, set: (lists) => (parts.validations = [...lists]) },
    ({ blocks }) => blocks.length === 0,
  );
  follower.blocks(
    { get: () => [...merged], set: (blocks) => merged.splice(0, merged.length, ...blocks) },
    sheet,
  );
  shiftComments(sheet, follower);
}

function shiftComments(sheet: ModelSheet, follower: Follower): void {
  const gone = new Set<CommentPart>();
  for (const comment of sheet.parts.comments) {
    const place = follower.cell(sheet, comment.row, comment.column);
    if (place?.sheet !== sheet) {
      gone.add(comment);
      continue;
    }
    comment.row = place.block.top;
    comment.column = place.block.left;
  }
  follower.drop(
    { get: () => sheet.parts.comments, set: (comments) => (sheet.parts.comments = [...comments]) },
    (comment) => gone.has(comment),
  );
}
