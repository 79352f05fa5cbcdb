import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TablePlace, TablePlaces, WantedPlace } from "../runs/tablePlaces";
import { Disclosure } from "./shell/Disclosure";
import { remedyInPane } from "./shell/remedyInPane";
import { useLayoutStyles } from "./shell/useLayoutStyles";

const none = "(none)";

/** Choices of sheets or tables, by what they hold. */
type Chosen<Kind extends string> = { readonly [Each in Kind]?: string };

/** Which sheet or table is what: as found, and as the user corrects it. */
export function TablesField<Kind extends string>({
  found: { places, problem },
  chosen,
  onChange,
}: {
  readonly found: TablePlaces<Kind>;
  readonly chosen: Chosen<Kind> | undefined;
  /** @param chosen Undefined where all are found by themselves again. */
  readonly onChange: (chosen: Chosen<Kind> | undefined) => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const read = places.flatMap(({ name, taken }) =>
    taken ? [`${name.toLowerCase()} (${taken.rows.toLocaleString("en")} rows)`] : [],
  );
  return (
    <Disclosure
      label="Tables"
      summary={problem ? "To be chosen" : read.length > 0 ? `Read: ${read.join(", ")}` : "None was found"}
      startsOpen={problem !== null}
    >
      {problem && (
        <p className={styles.paragraph}>
          {problem.what} {remedyInPane(problem)}
        </p>
      )}
      {places.map((place) => (
        <TableField
          key={place.kind}
          place={place}
          chosen={chosen?.[place.kind]}
          onChoose={(name) => onChange(withTable(chosen, place.kind, name))}
        />
      ))}
    </Disclosure>
  );
}

function TableField({
  place: { name, needed, taken, choices },
  chosen,
  onChoose,
}: {
  readonly place: WantedPlace;
  readonly chosen: string | undefined;
  /** @param name Null for the one that is found by itself. */
  readonly onChoose: (name: string | null) => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const value = chosen === undefined ? "found" : chosen === "" ? none : `place ${chosen}`;
  const isListed = choices.some((choice) => choice.name === chosen);
  return (
    <Field
      label={name}
      className={styles.narrow}
      required={needed}
      {...(taken ? { hint: `${taken.rows.toLocaleString("en")} rows` } : {})}
    >
      <Select
        size="small"
        value={value}
        onChange={(_, { value: next }) =>
          onChoose(next === "found" ? null : next === none ? "" : next.slice("place ".length))
        }
      >
        <option value="found">{foundText(chosen, taken)}</option>
        {choices.map((choice) => (
          <option key={choice.name} value={`place ${choice.name}`}>
            {choice.shown}
          </option>
        ))}
        {chosen !== undefined && chosen !== "" && !isListed && (
          <option value={`place ${chosen}`}>{chosen}</option>
        )}
        {!needed && <option value={none}>{none}</option>}
      </Select>
    </Field>
  );
}

function foundText(chosen: string | undefined, taken: TablePlace | null): string {
  if (chosen !== undefined) return "As found by itself";
  return taken ? `Found: ${taken.shown}` : "Not found";
}

function withTable<Kind extends string>(
  chosen: Chosen<Kind> | undefined,
  kind: Kind,
  name: string | null,
): Chosen<Kind> | undefined {
  const changed: Partial<Record<Kind, string>> = { ...chosen };
  if (name === null) delete changed[kind];
  else changed[kind] = name;
  return Object.keys(changed).length === 0 ? undefined : changed;
}
