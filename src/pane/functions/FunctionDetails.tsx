import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { financeError } from "../../core/errors/financeError";
import type { GuidedExample, GuidedFunction } from "../../runs/FunctionGuide";
import { insertExample } from "../../runs/insertExample";
import { useActions } from "../shell/Actions";
import { TextLink } from "../shell/TextLink";
import { useLayoutStyles } from "../shell/useLayoutStyles";

const useStyles = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  result: { whiteSpace: "pre-wrap" },
  parameters: { margin: 0 },
  description: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

/** One function: its arguments, and its examples with the way into the sheet. */
export function FunctionDetails({ described }: { readonly described: GuidedFunction }): ReactNode {
  const styles = useStyles();
  const layout = useLayoutStyles();
  const { runAction, say } = useActions();

  const insert = async (example: GuidedExample): Promise<void> => {
    await runAction(`Inserting an example of ${described.name}`, async ({ services }) => {
      const { inserter, navigator, workbook } = services;
      const selected = await navigator.selection();
      if (!selected) throw financeError("SELECTION_EMPTY", { place: "The selection" });
      const { sheet, block } = selected;
      const at = { sheet, row: block.top, column: block.left };
      const place = await insertExample(inserter, described, example, at, workbook.dateSystem);
      say({
        intent: "success",
        title: `Inserted an example of ${described.name} at ${place}.`,
        next: "Change its inputs to see what it does. It is yours: delete the cells when you are done.",
      });
    });
  };

  return (
    <>
      <code className={styles.code}>{described.syntax}</code>
      <dl className={styles.parameters}>
        {described.parameters.map(({ name, description }) => (
          <div key={name}>
            <dt>
              <code className={styles.code}>{name}</code>
            </dt>
            <dd className={styles.description}>{description}</dd>
          </div>
        ))}
      </dl>
      <ul className={layout.list}>
        {described.examples.map((example, index) => (
          <li key={example.formula} className={layout.card}>
            <code className={styles.code}>{example.formula}</code>
            <span>gives</span>
            <code className={mergeClasses(styles.code, styles.result)}>{example.shown}</code>
            <div className={layout.buttons}>
              <Button
                size="small"
                aria-label={`Insert into the sheet example ${index + 1} of ${described.name}`}
                onClick={() => void insert(example)}
              >
                Insert into the sheet
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <p className={layout.paragraph}>
        <TextLink to={described.page}>Errors and sources of {described.name}</TextLink>
      </p>
    </>
  );
}
