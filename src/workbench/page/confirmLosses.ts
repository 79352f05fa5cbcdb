import type { Loss } from "../file/Losses";

/** Tells what a saved file will not hold, and asks whether to go on. */
export function confirmLosses(file: string, losses: readonly Loss[]): Promise<boolean> {
  const dialog = document.createElement("dialog");
  dialog.className = "losses";
  const title = element("h2", `These will not be in ${file}:`);
  title.id = "losses-title";
  dialog.setAttribute("aria-labelledby", title.id);
  const list = document.createElement("ul");
  list.tabIndex = 0;
  list.setAttribute("aria-labelledby", title.id);
  list.append(...losses.map((loss) => element("li", lossText(loss))));
  const buttons = document.createElement("form");
  buttons.method = "dialog";
  const save = element("button", "Save");
  save.value = "save";
  const cancel = element("button", "Cancel");
  cancel.value = "cancel";
  buttons.append(save, cancel);
  dialog.append(title, list, element("p", "The file that you opened stays as it is."), buttons);
  document.body.append(dialog);
  dialog.showModal();
  save.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "save");
    });
  });
}

/** @example lossText({ what: "picture", sheet: "Cover", count: 2 }) // => "Cover: picture (2)" */
export function lossText({ what, sheet, count }: Loss): string {
  return `${sheet === "" ? "Workbook" : sheet}: ${what}${count > 1 ? ` (${count})` : ""}`;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
