import type { ModelSheet, WorkbookModel } from "../model/WorkbookModel";
import type { HostEvent } from "./HostEvent";
import type { RangeTarget } from "./RangeTarget";
import type { HostObject } from "./Targets";

/** What a host remembers between requests. */
export interface HostState {
  readonly model: WorkbookModel;
  /** Objects that the client keeps, by reference id. */
  readonly references: Map<string, HostObject>;
  /** Their ids by object. */
  readonly keptIds: WeakMap<HostObject, string>;
  calculationMode: "Automatic" | "Manual" | "AutomaticExceptTables";
  /** Whether edits by the add-in raise events. */
  enableEvents: boolean;
  activeSheet: ModelSheet | null;
  /** The selected blocks; none for the first cell of the active sheet. */
  selected: readonly RangeTarget[];
  /** Above this many cells a range gives null instead of values. */
  largestRead: number;
  /** A number that was not given out before. */
  nextId(): number;
  /** Tells listeners what the add-in did. */
  raise(event: HostEvent): void;
  /** Targets that the client listens to, by kind of event. */
  readonly listeners: Map<number, Set<string>>;
}
