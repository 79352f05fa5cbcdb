/** How many rows something was met in, and the first of them. */
export class RowTally {
  count = 0;
  /** -1 where there is none. */
  first = -1;

  add(row: number): void {
    this.count++;
    if (this.first < 0 || row < this.first) this.first = row;
  }
}
