import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { meaningOf, meaningsFor, toldLabels, withMeaning } from "../../runs/labelMeanings";
import type { UnknownLabel } from "../../runs/unknownLabels";
import type { VarianceOptions } from "../../runs/varianceOptions";
import { TextWithPlace } from "../shell/PlaceLink";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** Labels that the data holds and nobody knows: the user says one by one what each means. */
export function LabelsField({
  unknown,
  options,
  onChange,
}: {
  /** Named by the last preview. */
  readonly unknown: readonly UnknownLabel[];
  readonly options: VarianceOptions;
  readonly onChange: (options: VarianceOptions) => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const isNamed = ({ kind, words }: UnknownLabel): boolean =>
    unknown.some((other) => other.kind === kind && other.words === words);
  const labels = [...unknown, ...toldLabels(options).filter((label) => !isNamed(label))];
  if (labels.length === 0) return null;
  const open = labels.filter((label) => meaningOf(label, options) === "").length;
  return (
    <section className={styles.card} aria-labelledby="labels">
      <h2 id="labels" className={styles.heading}>
        Unknown labels
      </h2>
      <p className={styles.quiet}>
        {open > 0 ? `Still to be told: ${open}. Then preview again.` : "The report prints what you chose."}
      </p>
      {labels.map((label) => (
        <Field
          key={label.kind + label.words}
          label={label.label === "" ? "A blank cell is" : `“${label.label}” is`}
          hint={<TextWithPlace text={label.place === "" ? label.kind : `${label.kind}, ${label.place}`} />}
        >
          <Select
            size="small"
            value={meaningOf(label, options)}
            onChange={(_, { value }) => onChange(withMeaning(options, label, value))}
          >
            <option value="">Choose …</option>
            {meaningsFor(label.kind).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </section>
  );
}
