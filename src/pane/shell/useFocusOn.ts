import { useEffect, useRef, type RefObject } from "react";

/**
 * Takes the keyboard to an element whenever something new has come: what an action gave, or why it failed.
 * @param news Nothing is done while it is null.
 * @returns For the element, which needs tabIndex -1.
 */
export function useFocusOn<Target extends HTMLElement>(news: unknown): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (news !== null) target.current?.focus();
  }, [news]);
  return target;
}
