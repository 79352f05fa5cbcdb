import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useFocusOn } from "../shell/useFocusOn";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** A button that asks before it does what is not easily taken back. */
export function ConfirmButton({
  label,
  question,
  yes,
  no,
  disabled,
  onConfirm,
}: {
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly disabled: boolean;
  readonly onConfirm: () => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const [isAsking, setAsking] = useState(false);
  const asked = useFocusOn<HTMLParagraphElement>(isAsking || null);
  if (!isAsking || disabled) {
    return (
      <div className={styles.buttons}>
        <Button disabledFocusable={disabled} onClick={() => setAsking(true)}>
          {label}
        </Button>
      </div>
    );
  }
  return (
    <>
      <p ref={asked} tabIndex={-1} className={styles.paragraph}>
        {question}
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
        >
          {yes}
        </Button>
        <Button onClick={() => setAsking(false)}>{no}</Button>
      </div>
    </>
  );
}
