import { bytesPerRequest } from "./bytesPerRequest";
import type { WriteControl } from "../Workbook";

/** Gathers work for Excel and sends it in requests of a size it takes. */
export class Batch {
  private pending = 0;
  private sent = 0;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly control: WriteControl = {},
    /** Bytes expected in all, for the progress. */
    private readonly expected = 0,
  ) {}

  /** Makes room for work of about so many bytes; call it before the work is queued. */
  async room(bytes: number): Promise<void> {
    if (this.pending > 0 && this.pending + bytes > bytesPerRequest) await this.send();
    this.pending += bytes;
  }

  /** Sends what is gathered; the screen and the calculation stand still meanwhile. */
  async send(): Promise<void> {
    this.control.signal?.throwIfAborted();
    const { application } = this.context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    await this.context.sync();
    this.sent += this.pending;
    this.pending = 0;
    if (this.expected > 0) this.control.onProgress?.(Math.min(1, this.sent / this.expected));
  }
}
