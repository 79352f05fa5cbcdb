/** Options with one of them changed, each of which may be missing; undefined takes it away. */
export function withOption<Options extends object, Name extends keyof Options>(
  options: Options,
  name: Name,
  value: Options[Name] | undefined,
): Options {
  const { [name]: _before, ...others } = options;
  return (value === undefined ? others : { ...others, [name]: value }) as Options;
}
