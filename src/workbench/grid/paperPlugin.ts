import { Plugin, type Injector, type PluginCtor } from "@univerjs/core";
import { ICanvasColorService } from "@univerjs/engine-render";
import type { PaperColours } from "./PaperColours";

/** Puts our colours in place of those that Univer's renderer brings; to be registered right after the renderer. */
export function paperPlugin(services: Injector, colours: PaperColours): PluginCtor {
  return class extends Plugin {
    static override readonly pluginName = "FINANCE_OPS_PAPER";
    protected override readonly _injector = services;

    override onStarting(): void {
      services.replace([ICanvasColorService, { useValue: colours }]);
    }
  };
}
