import type { BlockAddress } from "../../cells/address";

/** A block of cells on one sheet, not yet read. */
export class Reference implements BlockAddress {
  constructor(
    /** Position of the sheet in the workbook. */
    readonly sheet: number,
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
  ) {}

  get rows(): number {
    return this.bottom - this.top + 1;
  }

  get columns(): number {
    return this.right - this.left + 1;
  }

  get isCell(): boolean {
    return this.top === this.bottom && this.left === this.right;
  }
}

/** Several blocks as one argument: a union `(A1,C3:D4)` or one block on a run of sheets. */
export class ReferenceList {
  constructor(readonly areas: readonly Reference[]) {}
}

/** The cells two blocks share, or null. */
export function intersection(a: Reference, b: Reference): Reference | null {
  if (a.sheet !== b.sheet) return null;
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? new Reference(a.sheet, top, left, bottom, right) : null;
}

/** The smallest block that holds both, or null when they lie on different sheets. */
export function span(a: Reference, b: Reference): Reference | null {
  if (a.sheet !== b.sheet) return null;
  return new Reference(
    a.sheet,
    Math.min(a.top, b.top),
    Math.min(a.left, b.left),
    Math.max(a.bottom, b.bottom),
    Math.max(a.right, b.right),
  );
}

/** Whether two blocks of one sheet share a cell. */
export function blocksMeet(a: BlockAddress, b: BlockAddress): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
