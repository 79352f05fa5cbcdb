import { textOf } from "../textOf";
import { type Targets, objectOf } from "../Targets";
import { rangeTargetOf } from "../rangeTargetOf";
import { getter, method, scalar, type ObjectClass } from "../ObjectClass";
import { blockOfAddress } from "../RangeTarget";

export const commentClass: ObjectClass<Targets["Comment"]> = {
  id: ({ comment }) => comment.id,
  members: {
    Id: scalar(({ comment }) => comment.id),
    Content: scalar(
      ({ comment }) => comment.content,
      ({ comment }, value) => (comment.content = textOf(value)),
    ),
    GetLocation: getter(({ sheet, comment: { row, column } }) =>
      objectOf("Range", { sheet, block: { top: row, left: column, bottom: row, right: column } }),
    ),
    Delete: method(({ sheet, comment }) => {
      sheet.parts.comments = sheet.parts.comments.filter((each) => each !== comment);
    }),
  },
};

export const commentsClass: ObjectClass<Targets["CommentCollection"]> = {
  items: (sheet) => sheet.parts.comments.map((comment) => objectOf("Comment", { sheet, comment })),
  item: (sheet, id) => {
    const comment = sheet.parts.comments.find((each) => each.id === id);
    return comment ? objectOf("Comment", { sheet, comment }) : null;
  },
  members: {
    Add: getter((sheet, [cell, content], host) => {
      const block = typeof cell === "string" ? blockOfAddress(cell) : rangeTargetOf(cell).block;
      const id = `{COMMENT-${host.nextId()}}`;
      const comment = { id, row: block.top, column: block.left, content: textOf(content) };
      sheet.parts.comments.push(comment);
      return objectOf("Comment", { sheet, comment });
    }),
  },
};
