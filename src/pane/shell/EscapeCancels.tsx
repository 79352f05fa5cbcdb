import { useEffect, type ReactNode } from "react";
import { useActions } from "./Actions";

/** Draws nothing: Escape cancels what is running, wherever the keyboard is in the pane. */
export function EscapeCancels(): ReactNode {
  const { cancel } = useActions();
  useEffect(() => {
    const pressed = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") cancel();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [cancel]);
  return null;
}
