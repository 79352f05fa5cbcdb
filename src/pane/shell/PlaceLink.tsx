import type { ReactNode } from "react";
import { placeInText } from "../../runs/placeInText";
import { useActions } from "./Actions";
import { TextLink } from "./TextLink";

/** A text whose first cell address selects that cell. */
export function TextWithPlace({ text }: { readonly text: string }): ReactNode {
  const { runAction } = useActions();
  const place = placeInText(text);
  if (!place) return text;
  const at = text.indexOf(place.text);
  const show = (): void => {
    void runAction(
      `Selecting ${place.text}`,
      ({ services }) => services.navigator.show(place.sheet, place.block),
      "message",
    );
  };
  return (
    <>
      {text.slice(0, at)}
      <TextLink to={show} label={`Select ${place.text}`}>
        {place.text}
      </TextLink>
      {text.slice(at + place.text.length)}
    </>
  );
}

/** A sheet's name that activates the sheet. */
export function SheetLink({ sheet }: { readonly sheet: string }): ReactNode {
  const { runAction } = useActions();
  const show = (): void => {
    void runAction(`Opening ${sheet}`, ({ services }) => services.navigator.show(sheet), "message");
  };
  return <TextLink to={show}>{sheet}</TextLink>;
}
