import { useState, type ReactNode } from "react";
import type { CostFigure, CostSummary } from "../../runs/cost/CostResult";
import { AmountRows } from "../AmountRows";
import { amountText } from "../amountText";
import { counted } from "../../core/errors/counted";
import { FigureColumns } from "../FigureColumns";
import { percent } from "../percent";
import { SheetsToWrite } from "../SheetsToWrite";
import { FindingsList } from "../shell/FindingsList";
import { useFocusOn } from "../shell/useFocusOn";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { costWords } from "./costWords";
import { DatesRead } from "./DatesRead";
import { isDayOrder } from "./isDayOrder";
import { LeftOutMoney } from "./LeftOutMoney";

/** What a write would put where; nothing has been written yet. */
export function CostPreviewSection({
  summary,
  isOrderChosen,
  busy,
  onWrite,
}: {
  readonly summary: CostSummary;
  /** Whether the user said how dates written as text are read. */
  readonly isOrderChosen: boolean;
  readonly busy: boolean;
  readonly onWrite: () => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const heading = useFocusOn<HTMLHeadingElement>(summary);
  const [isConfirmed, setConfirmed] = useState(false);
  const { report, period, currency, digits, figures, lines, rowsRead, sheets, findings } = summary;
  const words = costWords[report];
  const unit = currency === "" ? "" : ` in ${currency}`;
  const ofDates = findings.filter(isDayOrder);
  const others = findings.filter((finding) => !isDayOrder(finding));
  const isOpen = ofDates.length > 0 && !isOrderChosen && !isConfirmed;
  return (
    <section className={styles.section} aria-labelledby="preview">
      <h2 id="preview" ref={heading} tabIndex={-1} className={styles.heading}>
        {`Preview: ${words.label.toLowerCase()}, ${period}`}
      </h2>
      <p className={styles.paragraph}>{`${counted(rowsRead, "row")} read.`}</p>
      <AmountRows
        caption={`Key figures${unit}`}
        rows={figures.map((figure) => ({ label: figure.label, text: shownFigure(figure, digits) }))}
      />
      {lines.length > 0 && (
        <FigureColumns
          caption={`Most important first${unit}`}
          heads={[words.lines, words.amount, ...(report === "savings" ? ["Validated"] : [])]}
          rows={lines.map(({ label, detail, amount, validated }) => ({
            name: label === "" ? "(blank)" : label,
            ...(detail === "" ? {} : { note: detail }),
            figures: [amount, validated].flatMap((figure) =>
              figure === undefined ? [] : figure === null ? "–" : amountText(figure, null, digits),
            ),
          }))}
        />
      )}
      <LeftOutMoney summary={summary} />
      {ofDates.length > 0 && (
        <DatesRead
          findings={ofDates}
          isChosen={isOrderChosen}
          isConfirmed={isConfirmed}
          onConfirm={setConfirmed}
        />
      )}
      <FindingsList findings={others} />
      <SheetsToWrite sheets={sheets} busy={busy || isOpen} onWrite={onWrite} />
      {isOpen && (
        <p className={styles.quiet}>Confirm how the dates are read, under Dates written as text, to write.</p>
      )}
    </section>
  );
}

function shownFigure({ value, kind }: CostFigure, digits: number): string {
  if (kind === "share") return percent(value);
  return kind === "count" ? value.toLocaleString("en") : amountText(value || 0, null, digits);
}
