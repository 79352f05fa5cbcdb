/** Excel hands over an argument that was left out as null. */
export function isOmitted(argument: unknown): argument is null | undefined {
  return argument === null || argument === undefined;
}
