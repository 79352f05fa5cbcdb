import { Button } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { FinanceError } from "../../core/errors/financeError";
import type { RevenueOptions } from "../../runs/revenue/RevenueOptions";
import type { RevenueSummary } from "../../runs/revenue/RevenueResult";
import {
  previewRevenueReport,
  writeRevenueAsPreviewed,
  type RevenuePreview,
} from "../../runs/revenue/revenueReport";
import { useActions } from "../shell/Actions";
import { Loading } from "../shell/Loading";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { TablesField } from "../TablesField";
import { usePreviewedReport } from "../usePreviewedReport";
import { WrittenSection } from "../WrittenSection";
import { CheckedSection } from "./CheckedSection";
import { ClosedPeriods } from "./ClosedPeriods";
import { ContractSection } from "./ContractSection";
import { revenueContext } from "./revenueContext";
import { RevenueChoices } from "./RevenueChoices";
import { RevenuePreviewSection } from "./RevenuePreviewSection";
import { useRevenueBook } from "./useRevenueBook";

/**
 * From the tables of contracts to a written revenue pack: choose, check, look, write.
 * @param request Choices of a pack that was written, to begin with.
 */
export function RevenuePage({ request = {} }: { readonly request?: RevenueOptions }): ReactNode {
  const styles = useLayoutStyles();
  const { runAction, activity } = useActions();
  const [options, setOptions] = useState(request);
  const [checked, setChecked] = useState<RevenueSummary | null>(null);
  const [isRefused, setRefused] = useState(false);
  const report = usePreviewedReport(releasePreview);
  const { shown, written, clear } = report;
  const book = useRevenueBook(options.tables);

  /** What was found out about the choices before is no longer shown. */
  const forget = useCallback(() => {
    setChecked(null);
    setRefused(false);
    clear();
  }, [clear]);

  const change = useCallback(
    (next: RevenueOptions) => {
      setOptions(next);
      forget();
    },
    [forget],
  );

  if (!book) return <Loading label="Looking at the workbook" />;

  const check = async (): Promise<void> => {
    await runAction("Checking the contracts", async (control) => {
      const asked = { ...options, leaveOutBad: true };
      const { result } = await previewRevenueReport(await revenueContext(control), asked);
      result.release();
      forget();
      setChecked(result.summary);
    });
  };

  const preview = async (): Promise<void> => {
    setChecked(null);
    setRefused(false);
    await report.preview("Previewing", async (control) => {
      try {
        return await previewRevenueReport(await revenueContext(control), options);
      } catch (error) {
        setRefused(error instanceof FinanceError && error.code === "DATA_REFUSED");
        throw error;
      }
    });
  };

  const write = (previewed: RevenuePreview): Promise<void> =>
    report.write("Writing the pack", async (control) =>
      writeRevenueAsPreviewed(await revenueContext(control), options, previewed),
    );

  const busy = activity !== null;
  return (
    <>
      <section className={styles.section} aria-labelledby="revenue">
        <h1 id="revenue" className={styles.title}>
          Revenue pack
        </h1>
        <TablesField
          found={book.found}
          chosen={options.tables}
          onChange={(tables) => change(withTables(options, tables))}
        />
        <RevenueChoices options={options} onChange={change} />
        <div className={styles.buttons}>
          <Button disabledFocusable={busy} onClick={() => void check()}>
            Check contracts
          </Button>
          <Button
            appearance={shown ? "secondary" : "primary"}
            disabledFocusable={busy}
            onClick={() => void preview()}
          >
            Preview
          </Button>
        </div>
        {isRefused && (
          <p className={styles.quiet}>
            Check contracts lists what cannot be read by contract, with the money that leaving them out would
            cost.
          </p>
        )}
      </section>
      {checked && <CheckedSection summary={checked} />}
      {shown && (
        <>
          <RevenuePreviewSection
            summary={shown.result.summary}
            busy={busy}
            onWrite={() => void write(shown)}
          />
          <ContractSection key={shown.result.summary.inputHash} result={shown.result} />
        </>
      )}
      {written && <WrittenSection sheets={written} onUndone={clear} />}
      <section className={styles.section} aria-label="Closed periods">
        <ClosedPeriods months={book.months} options={options} />
      </section>
    </>
  );
}

function releasePreview({ result }: RevenuePreview): void {
  result.release();
}

function withTables(
  { tables: _before, ...others }: RevenueOptions,
  tables: RevenueOptions["tables"],
): RevenueOptions {
  return tables ? { ...others, tables } : others;
}
