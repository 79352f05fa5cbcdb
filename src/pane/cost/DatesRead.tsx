import { Checkbox } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding } from "../../cells/problems";
import { TextWithPlace } from "../shell/PlaceLink";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** How dates were read that read two ways. Where the data decided it, the user confirms it before anything is written. */
export function DatesRead({
  findings,
  isChosen,
  isConfirmed,
  onConfirm,
}: {
  /** One of each column of dates. */
  readonly findings: readonly Finding[];
  /** The user said how: there is nothing to confirm. */
  readonly isChosen: boolean;
  readonly isConfirmed: boolean;
  readonly onConfirm: (isConfirmed: boolean) => void;
}): ReactNode {
  const styles = useLayoutStyles();
  return (
    <div className={styles.card}>
      <h3 className={styles.heading}>Dates written as text</h3>
      {findings.map(({ text, cell }) => (
        <p key={text} className={styles.paragraph}>
          {text} {cell !== null && <TextWithPlace text={`First: ${cell}`} />}
        </p>
      ))}
      {!isChosen && (
        <Checkbox
          label="The dates are read rightly; if not, choose their order above"
          checked={isConfirmed}
          onChange={(_, { checked }) => onConfirm(checked === true)}
        />
      )}
    </div>
  );
}
