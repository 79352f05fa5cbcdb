import type { AttributionRunOptions } from "../../runs/attribution/AttributionRunOptions";

/** Options with one of them changed; undefined takes it away. */
export function withOption<Name extends keyof AttributionRunOptions>(
  options: AttributionRunOptions,
  name: Name,
  value: AttributionRunOptions[Name] | undefined,
): AttributionRunOptions {
  const { [name]: _before, ...others } = options;
  return value === undefined ? others : { ...others, [name]: value };
}
