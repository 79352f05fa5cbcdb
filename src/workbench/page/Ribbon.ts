import type { AddinManifest, RibbonButton } from "./manifestRibbon";

/** Draws the add-in's ribbon; `press` runs what a button stands for. */
export function drawRibbon(
  container: HTMLElement,
  { groups }: AddinManifest,
  press: (button: RibbonButton) => void,
): void {
  container.replaceChildren(
    ...groups.map(({ label, buttons }) => {
      const group = element("div", "group");
      const row = element("div", "buttons");
      row.append(...buttons.map((button) => drawButton(button, press)));
      const name = element("span", "group-name");
      name.textContent = label;
      group.append(row, name);
      return group;
    }),
  );
}

function drawButton(button: RibbonButton, press: (button: RibbonButton) => void): HTMLElement {
  const drawn = document.createElement("button");
  drawn.type = "button";
  drawn.dataset["control"] = button.id;
  drawn.title = button.description;
  if (button.icon !== "") {
    const icon = document.createElement("img");
    icon.src = button.icon;
    icon.alt = "";
    drawn.append(icon);
  }
  drawn.append(button.label);
  drawn.addEventListener("click", () => press(button));
  return drawn;
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
