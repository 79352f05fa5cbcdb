import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PaneMessage } from "./PaneMessage";
import { TextWithPlace } from "./PlaceLink";
import { TextLink } from "./TextLink";
import { useFocusOn } from "./useFocusOn";

const useStyles = makeStyles({
  box: {
    ...typographyStyles.body1,
    overflowWrap: "anywhere",
    marginBlock: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: "4px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  success: { borderInlineStartColor: tokens.colorStatusSuccessBorder2 },
  warning: { borderInlineStartColor: tokens.colorStatusWarningBorder2 },
  error: { borderInlineStartColor: tokens.colorStatusDangerBorder2 },
  info: { borderInlineStartColor: tokens.colorBrandStroke1 },
  title: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
});

const signs: Readonly<Record<PaneMessage["intent"], string>> = {
  success: "Done: ",
  warning: "Please note: ",
  error: "Not done: ",
  info: "",
};

/** A message: what happened, what to do next, and each cell concerned. It takes the keyboard when it comes. */
export function MessageBox({ message }: { readonly message: PaneMessage }): ReactNode {
  const styles = useStyles();
  const { intent, title, next, link, details } = message;
  const box = useFocusOn<HTMLDivElement>(message);
  return (
    <div ref={box} tabIndex={-1} className={mergeClasses(styles.box, styles[intent])}>
      <span className={styles.title}>
        {signs[intent]}
        <TextWithPlace text={title} />
      </span>{" "}
      <span>{next}</span>
      {link !== undefined && <TextLink to={link}>Open it</TextLink>}
      {details && (
        <ul className={styles.list}>
          {details.map((detail) => (
            <li key={detail}>
              <TextWithPlace text={detail} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
