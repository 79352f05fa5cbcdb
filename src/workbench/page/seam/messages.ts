import type { HostEntry } from "../../host/wire";

/** The key in `window.name` by which a page of the add-in knows that it stands in the workbench. */
export const frameKey = "finopsWorkbench";

/** What the parent page leaves in the frame's name: it has to be there before any script runs. */
export interface FrameContext {
  readonly hostInfo: string;
  readonly documentUrl: string;
  readonly locale: string;
  /** Colours of the page by the names of Office's theme, as numbers. */
  readonly theme: Readonly<Record<string, number>>;
  /** Names and versions of requirement sets. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly settings: readonly (readonly [string, string])[];
}

/** From the frame to the page around it. */
export type FrameMessage =
  | { readonly kind: "execute"; readonly call: number; readonly body: string; readonly flags: number }
  | { readonly kind: "completed"; readonly command: string }
  | { readonly kind: "listening"; readonly event: number }
  | { readonly kind: "settings"; readonly pairs: readonly (readonly [string, string])[] };

/** From the page around it to the frame. */
export type PageMessage =
  | { readonly kind: "answer"; readonly call: number; readonly body: string }
  | { readonly kind: "refusal"; readonly call: number; readonly code: number }
  | { readonly kind: "entries"; readonly entries: readonly HostEntry[] }
  | { readonly kind: "command"; readonly id: string; readonly name: string };

/** Kinds of events that the library listens to. */
export const libraryEvents = { richMessage: 33, command: 39 } as const;
