import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellExplanation } from "../../runs/explainCell";
import { TextWithPlace } from "../shell/PlaceLink";
import { remedyInPane } from "../shell/remedyInPane";
import { useFocusOn } from "../shell/useFocusOn";
import { useLayoutStyles } from "../shell/useLayoutStyles";

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** The cell as it stands: what it shows, why, and what it reads. */
export function CellFacts({ explained }: { readonly explained: CellExplanation }): ReactNode {
  const styles = useStyles();
  const layout = useLayoutStyles();
  const heading = useFocusOn<HTMLHeadingElement>(explained);
  const { place, shows, formula, error, rule, inputs, noFigure } = explained;
  return (
    <div className={styles.facts}>
      <h2 ref={heading} tabIndex={-1} className={layout.heading}>
        <TextWithPlace text={place} />
      </h2>
      <p className={layout.paragraph}>{shows === "" ? "The cell is blank." : `Shows ${shows}.`}</p>
      {error && (
        <p className={layout.paragraph}>
          <strong>{error.code}</strong> {error.text}
        </p>
      )}
      {rule !== null && <p className={layout.paragraph}>{rule}</p>}
      {formula !== null && <code className={styles.formula}>{formula}</code>}
      {noFigure && (
        <p className={layout.quiet}>
          {noFigure.what} {remedyInPane(noFigure)}
        </p>
      )}
      {inputs.length > 0 && (
        <>
          <h3 className={layout.heading}>Reads</h3>
          <ul className={layout.list}>
            {inputs.map((input) => (
              <li key={input.place} className={layout.row}>
                <TextWithPlace text={input.place} />
                <span>{input.shows}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
