import type { ModelSheet, WorkbookModel } from "../model/WorkbookModel";
import { TimeSlice } from "../TimeSlice";
import { noScreen, type HostScreen } from "./HostScreen";
import type { HostState } from "./HostState";
import { RequestRun } from "./RequestRun";
import { refusals, requestFlags, type HostAnswer, type HostEntry, type RequestBody } from "./wire";

/** What Excel on the web takes and gives at most, in bytes. */
const largestPayload = 5 * 1024 * 1024;

const events = { category: 65_536, changed: 10 } as const;

/**
 * Answers the requests of Microsoft's client over a workbook of ours; how they travel is the endpoint's matter. It
 * imitates Excel from public documentation: what passes here is no proof about Excel.
 */
export class OfficeHost {
  /** Set while the user is typing in a cell: requests are refused, or wait where they said so. */
  isCellEditing = false;
  readonly state: HostState;
  readonly #waiting: (() => void)[] = [];
  #emit: (entries: readonly HostEntry[]) => void = () => {};
  #lastId = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly model: WorkbookModel,
    private readonly screen: HostScreen = noScreen,
  ) {
    this.state = {
      model,
      references: new Map(),
      keptIds: new WeakMap(),
      listeners: new Map(),
      calculationMode: "Automatic",
      enableEvents: true,
      activeSheet: null,
      selected: null,
      largestRead: 5_000_000,
      nextId: () => ++this.#lastId,
      changed: (sheet, address) => this.#changed(sheet, address, "Local"),
    };
  }

  /** Where events and calls of functions go. */
  onEmit(emit: (entries: readonly HostEntry[]) => void): void {
    this.#emit = emit;
  }

  /** Answers one request at a time, in the order in which they come. */
  async process(body: string, flags: number, request = JSON.parse(body) as RequestBody): Promise<HostAnswer> {
    if (isTooLarge(body)) return { ok: false, refusal: refusals.requestTooLarge };
    if (this.isCellEditing) {
      if ((flags & requestFlags.delayForCellEdit) === 0) return { ok: false, refusal: refusals.cellEditing };
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    const answer = this.#last.then(() => this.#answer(request));
    this.#last = answer.catch(() => {});
    return answer;
  }

  async #answer(request: RequestBody): Promise<HostAnswer> {
    this.screen.look(this.state);
    const slice = new TimeSlice();
    const answer = await new RequestRun(this.state, request, this.screen).run(slice);
    if (slice.isOver) await slice.next();
    const body = JSON.stringify(answer);
    this.screen.show(this.state);
    return isTooLarge(body) ? { ok: false, refusal: refusals.responseTooLarge } : { ok: true, body };
  }

  /** The user leaves the cell: what waited goes on. */
  endCellEdit(): void {
    this.isCellEditing = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** A change that somebody else made: the user in the grid, or a co-author. */
  changedBy(source: "Local" | "Remote", sheet: ModelSheet, address: string): void {
    this.#changed(sheet, address, source);
  }

  #changed(sheet: ModelSheet, address: string, source: "Local" | "Remote"): void {
    const targets = this.state.listeners.get(events.changed);
    if (!this.state.enableEvents || !targets) return;
    const message = JSON.stringify({
      type: "WorksheetChanged",
      changeType: "RangeEdited",
      changeDirectionState: null,
      source,
      worksheetId: sheet.id,
      address,
      triggerSource: "Unknown",
    });
    this.#emit(
      [...targets]
        .filter((targetId) => targetId === sheet.id || targetId === "")
        .map((targetId) => ({
          messageCategory: events.category,
          messageType: events.changed,
          targetId,
          message,
        })),
    );
  }
}

function isTooLarge(text: string): boolean {
  const mostBytesPerUnit = 3;
  if (text.length * mostBytesPerUnit <= largestPayload) return false;
  return new TextEncoder().encode(text).length > largestPayload;
}
