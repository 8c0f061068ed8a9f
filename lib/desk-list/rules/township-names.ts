/** Names of places by their code. */
export const townshipNames = (units: readonly { code: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(units.map(({ code, name }) => [code, name]))
