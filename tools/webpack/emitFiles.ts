import { Compilation, sources, type Compiler } from "webpack";

/** Files of a build by their name; an existing asset's text comes in, null where there is none. */
export type FilesToEmit = (
  existing: (name: string) => string | null,
) => Promise<Record<string, string | Buffer>>;

/** A webpack plugin that adds files to the build, or writes existing ones anew. */
export function emitFiles(files: FilesToEmit): { apply(compiler: Compiler): void } {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("emitFiles", (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
        compilation.hooks.processAssets.tapPromise({ name: "emitFiles", stage }, async () => {
          const existing = (name: string): string | null =>
            compilation.getAsset(name)?.source.source().toString() ?? null;
          for (const [name, content] of Object.entries(await files(existing))) {
            const source = new sources.RawSource(content);
            if (compilation.getAsset(name)) compilation.updateAsset(name, source);
            else compilation.emitAsset(name, source);
          }
        });
      });
    },
  };
}
