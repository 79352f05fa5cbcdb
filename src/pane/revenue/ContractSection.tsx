import { useState, type ReactNode } from "react";
import type { ContractExplanation } from "../../runs/revenue/explain/ContractExplanation";
import type { RevenueResult } from "../../runs/revenue/RevenueResult";
import { useActions } from "../shell/Actions";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { ContractPicker } from "./ContractPicker";
import { ExplainedContract } from "./ExplainedContract";

/** One contract of a pack that has been computed, and why its figures are what they are. */
export function ContractSection({ result }: { readonly result: RevenueResult }): ReactNode {
  const styles = useLayoutStyles();
  const { runAction } = useActions();
  const [explained, setExplained] = useState<ContractExplanation | null>(null);
  const explain = (id: string): void => {
    void runAction(`Explaining ${id}`, async () => setExplained(await result.explain(id)));
  };
  return (
    <section className={styles.section} aria-labelledby="one-contract">
      <h2 id="one-contract" className={styles.heading}>
        One contract, and why
      </h2>
      <ContractPicker contracts={result.summary.contracts} onPick={explain} />
      {explained && <ExplainedContract explanation={explained} />}
    </section>
  );
}
