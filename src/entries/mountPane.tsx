import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { App } from "../pane/App";
import type { PaneServices } from "../pane/PaneServices";
import type { ThemeName } from "../pane/shell/theme";

/**
 * Draws the pane over the page's static shell. Griffel fills its style elements through the CSSOM, so that the page's
 * policy needs to allow empty ones only (docs/decisions/0013).
 */
export function mountPane(root: Element, services: PaneServices, theme?: ThemeName): void {
  createRoot(root).render(
    <RendererProvider renderer={createDOMRenderer(document)} targetDocument={document}>
      <App services={services} {...(theme ? { theme } : {})} />
    </RendererProvider>,
  );
}
