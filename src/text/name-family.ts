export function familyOf(..._: unknown[]): never {
  return null as never;
}
