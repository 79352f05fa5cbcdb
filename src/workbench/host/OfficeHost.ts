import type { BlockAddress } from "../../cells/address";
import type { ModelSheet, WorkbookModel } from "../model/WorkbookModel";
import { TimeSlice } from "../../functions/support/TimeSlice";
import { noScreen, type HostScreen } from "./HostScreen";
import { eventMessage, eventTypes, everySheet, type EventSource, type HostEvent } from "./HostEvent";
import type { HostState } from "./HostState";
import { localAddress } from "./RangeTarget";
import { RequestRun } from "./RequestRun";
import { refusals, requestFlags, type HostAnswer, type HostEntry, type RequestBody } from "./wire";

/** What Excel on the web takes and gives at most, in bytes. */
const largestPayload = 5 * 1024 * 1024;

const eventCategory = 65_536;

/**
 * Answers the requests of Microsoft's client over a workbook of ours; how they travel is the endpoint's matter. It
 * imitates Excel from public documentation: what passes here is no proof about Excel.
 */
export class OfficeHost {
  readonly state: HostState;
  readonly #waiting: (() => void)[] = [];
  #isCellEditing = false;
  /** What the user was last seen to have selected. */
  #seen: { readonly sheet: ModelSheet; readonly address: string } | null = null;
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
      selected: [],
      largestRead: 5_000_000,
      nextId: () => ++this.#lastId,
      raise: (event) => this.#raise(event, "Local", true),
    };
  }

  /** Where events and calls of functions go. */
  onEmit(emit: (entries: readonly HostEntry[]) => void): void {
    this.#emit = emit;
  }

  /** Answers one request at a time, in the order in which they come. */
  async process(body: string, flags: number, request = JSON.parse(body) as RequestBody): Promise<HostAnswer> {
    if (isTooLarge(body)) return { ok: false, refusal: refusals.requestTooLarge };
    if (this.#isCellEditing) {
      if ((flags & requestFlags.delayForCellEdit) === 0) return { ok: false, refusal: refusals.cellEditing };
      await new Promise<void>((resolve) => this.whenCellIsLeft(resolve));
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
    this.screen.show(this.state);
    if (slice.isOver) await slice.next();
    const body = JSON.stringify(answer);
    return isTooLarge(body) ? { ok: false, refusal: refusals.responseTooLarge } : { ok: true, body };
  }

  get isCellEditing(): boolean {
    return this.#isCellEditing;
  }

  /** The user types in a cell from now on: requests are refused, or wait where they said so. */
  beginCellEdit(): void {
    this.#isCellEditing = true;
  }

  /** The user leaves the cell: what waited goes on. */
  endCellEdit(): void {
    this.#isCellEditing = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Calls when the user has left the cell. */
  whenCellIsLeft(call: () => void): void {
    this.#waiting.push(call);
  }

  /** The user has gone to another sheet, or selected other cells. */
  userSelected(sheet: ModelSheet | null, blocks: readonly BlockAddress[]): void {
    if (!sheet) return;
    const before = this.#seen;
    const address = blocks.map(localAddress).join(",");
    if (before?.sheet !== sheet) {
      if (before) this.raise({ kind: "deactivated", sheet: before.sheet }, "Local");
      this.raise({ kind: "activated", sheet }, "Local");
    }
    if (before?.sheet !== sheet || before.address !== address)
      this.raise({ kind: "selected", sheet, address }, "Local");
    this.#seen = { sheet, address };
  }

  /** Tells listeners what somebody else did: the user in the grid, or a co-author. */
  raise(event: HostEvent, source: EventSource): void {
    this.#raise(event, source, false);
  }

  #raise(event: HostEvent, source: EventSource, isOfAddin: boolean): void {
    const messageType = eventTypes[event.kind];
    const targets = this.state.listeners.get(messageType);
    if (!this.state.enableEvents || !targets) return;
    const message = eventMessage(event, source, isOfAddin);
    const entries = [everySheet, event.sheet.id]
      .filter((targetId) => targets.has(targetId))
      .map((targetId) => ({ messageCategory: eventCategory, messageType, targetId, message }));
    if (entries.length > 0) this.#emit(entries);
  }
}

function isTooLarge(text: string): boolean {
  const mostBytesPerUnit = 3;
  if (text.length * mostBytesPerUnit <= largestPayload) return false;
  return new TextEncoder().encode(text).length > largestPayload;
}
