import type { WriteControl } from "../Workbook";
import { bytesPerRequest } from "./bytesPerRequest";
import { isRequestTooLarge } from "./isRequestTooLarge";

/** A piece of work, and about how many bytes it takes in a request. */
interface Piece {
  readonly bytes: number;
  readonly queue: () => void;
}

/**
 * Gathers work for Excel and sends it in requests of a size it takes. Nothing is queued at the client before it is
 * sent: a request that Excel finds too large has done nothing, and its work goes again in smaller ones.
 */
export class Batch {
  private readonly pieces: Piece[] = [];
  private gathered = 0;
  private sent = 0;
  /** Bytes a request may have; less once Excel has refused as many. */
  private limit = bytesPerRequest;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly control: WriteControl = {},
    /** Bytes expected in all, for the progress. */
    private readonly expected = 0,
  ) {}

  /**
   * Adds work of about so many bytes.
   * @param queue Queues the work at the client; called again where its request goes again.
   */
  async add(bytes: number, queue: () => void): Promise<void> {
    if (this.pieces.length > 0 && this.gathered + bytes > this.limit) await this.send();
    this.pieces.push({ bytes, queue });
    this.gathered += bytes;
  }

  /** Sends what is gathered; the screen and the calculation stand still meanwhile. */
  async send(): Promise<void> {
    while (this.pieces.length > 0) {
      this.control.signal?.throwIfAborted();
      const count = this.countThatFits();
      const bytes = bytesOf(this.pieces.slice(0, count));
      const { application } = this.context.workbook;
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
      for (const { queue } of this.pieces.slice(0, count)) queue();
      try {
        await this.context.sync();
      } catch (problem) {
        if (!isRequestTooLarge(problem) || count === 1) throw problem;
        this.limit = bytes / 2;
        continue;
      }
      this.pieces.splice(0, count);
      this.sent += bytes;
      if (this.expected > 0) this.control.onProgress?.(Math.min(1, this.sent / this.expected));
    }
    this.gathered = 0;
  }

  /** At least one. */
  private countThatFits(): number {
    let bytes = 0;
    const over = this.pieces.findIndex((piece) => (bytes += piece.bytes) > this.limit);
    return over === -1 ? this.pieces.length : Math.max(1, over);
  }
}

function bytesOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.bytes, 0);
}
