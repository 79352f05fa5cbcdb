import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Disclosure } from "../shell/Disclosure";
import { Loading } from "../shell/Loading";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { FunctionDetails } from "./FunctionDetails";
import { useFunctionGuide } from "./useFunctionGuide";

/** The functions for cells: what they take, and examples to put into the sheet. */
export function FunctionsPage(): ReactNode {
  const styles = useLayoutStyles();
  const { guide, loadAgain } = useFunctionGuide();
  return (
    <section className={styles.section} aria-labelledby="functions">
      <h1 id="functions" className={styles.title}>
        Functions
      </h1>
      <p className={styles.paragraph}>
        Type them into any cell. An example goes into the sheet from the selected cell on, its inputs in cells
        of their own.
      </p>
      {guide === "loading" && <Loading label="Loading the functions" />}
      {guide === "failed" && (
        <div className={styles.buttons}>
          <p className={styles.paragraph}>The list of functions did not load.</p>
          <Button onClick={loadAgain}>Load it again</Button>
        </div>
      )}
      {typeof guide === "object" &&
        guide.families.map((family) => (
          <section key={family.name} className={styles.list} aria-label={family.name}>
            <h2 className={styles.heading}>{family.name}</h2>
            {family.functions.map((each) => (
              <Disclosure key={each.name} label={each.name} summary={each.description}>
                <FunctionDetails described={each} />
              </Disclosure>
            ))}
          </section>
        ))}
    </section>
  );
}
