/** Characters; more of them only keep the garbage collector busy. */
const flushAbove = 1 << 15;

/** Gathers text as UTF-8 in chunks: one string for a large sheet would not fit. */
export class ByteSink {
  private readonly chunks: Uint8Array[] = [];
  private size = 0;
  private pending = "";

  text(piece: string): void {
    this.pending += piece;
    if (this.pending.length > flushAbove) this.flush();
  }

  bytes(piece: Uint8Array): void {
    this.flush();
    this.chunks.push(piece);
    this.size += piece.length;
  }

  toBytes(): Uint8Array {
    this.flush();
    const all = new Uint8Array(this.size);
    let at = 0;
    for (const chunk of this.chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }

  private flush(): void {
    if (this.pending === "") return;
    const chunk = new TextEncoder().encode(this.pending);
    this.pending = "";
    this.chunks.push(chunk);
    this.size += chunk.length;
  }
}
