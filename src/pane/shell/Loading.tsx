import type { ReactNode } from "react";
import { useLayoutStyles } from "./useLayoutStyles";

/** Stands where a page will be. */
export function Loading({ label }: { readonly label: string }): ReactNode {
  const styles = useLayoutStyles();
  return (
    <p className={styles.section} role="status">
      {label} …
    </p>
  );
}
