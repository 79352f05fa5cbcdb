const narrowest = 320;
const widest = 450;

/** Lets the user drag the edge of the pane, or move it with the arrow keys. */
export function dragPaneWidth(splitter: HTMLElement, pane: HTMLElement, changed: () => void): void {
  const set = (width: number): void => {
    const kept = Math.round(Math.min(widest, Math.max(narrowest, width)));
    pane.style.width = `${kept}px`;
    splitter.setAttribute("aria-valuenow", String(kept));
    changed();
  };
  splitter.setAttribute("aria-valuemin", String(narrowest));
  splitter.setAttribute("aria-valuemax", String(widest));
  splitter.addEventListener("pointerdown", (down) => {
    splitter.setPointerCapture(down.pointerId);
    document.body.classList.add("dragging");
  });
  splitter.addEventListener("pointermove", (move) => {
    if (splitter.hasPointerCapture(move.pointerId)) set(window.innerWidth - move.clientX);
  });
  splitter.addEventListener("pointerup", () => document.body.classList.remove("dragging"));
  splitter.addEventListener("keydown", ({ key }) => {
    const step = { ArrowLeft: 10, ArrowRight: -10 }[key];
    if (step !== undefined) set(pane.offsetWidth + step);
  });
  set(350);
}
