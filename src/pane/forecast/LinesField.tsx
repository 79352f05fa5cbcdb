import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Disclosure } from "../shell/Disclosure";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** Lines listed at a time: more are found by typing. */
const mostListed = 12;

/** Which lines are forecast: all, or those that are ticked. */
export function LinesField({
  lines,
  chosen,
  onChange,
}: {
  readonly lines: readonly string[];
  /** Null for all. */
  readonly chosen: readonly string[] | null;
  readonly onChange: (chosen: readonly string[] | null) => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const matches = lines.filter((line) => line.toLowerCase().includes(wanted));
  const listed = matches.slice(0, mostListed);
  const taken = new Set(chosen ?? lines);
  const tick = (line: string, isTaken: boolean): void => {
    const next = lines.filter((each) => (each === line ? isTaken : taken.has(each)));
    onChange(next.length === lines.length ? null : next);
  };
  const more = matches.length - listed.length;
  const shownTaken =
    chosen === null ? `All ${lines.length.toLocaleString("en")}` : `${chosen.length} of ${lines.length}`;
  return (
    <Disclosure label="Lines" summary={`${shownTaken} are forecast`}>
      {lines.length > mostListed && (
        <Field label="Find a line" hint={`${matches.length.toLocaleString("en")} lines`}>
          <Input size="small" value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
      )}
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={chosen === null} onClick={() => onChange(null)}>
          All
        </Button>
        <Button size="small" disabledFocusable={chosen?.length === 0} onClick={() => onChange([])}>
          None
        </Button>
      </div>
      <div role="group" aria-label="Lines to forecast">
        {listed.map((line) => (
          <div key={line}>
            <Checkbox
              label={line}
              checked={taken.has(line)}
              onChange={(_, { checked }) => tick(line, checked === true)}
            />
          </div>
        ))}
      </div>
      {more > 0 && (
        <p className={styles.quiet}>{`${more.toLocaleString("en")} more: type to narrow them down.`}</p>
      )}
    </Disclosure>
  );
}
