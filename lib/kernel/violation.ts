/** A promise of the data that is broken, and the rows that break it. */
export type Violation = { readonly code: string; readonly text: string; readonly ids: readonly string[] }

/** A promise: what it says, and how to find the rows that break it. */
export type DataPromise = {
  readonly code: string
  readonly text: string
  readonly find: (countyCode: string) => Promise<readonly { readonly id: string }[]>
}

/** Asks one after the other, so that a check of millions of rows leaves the database to others; answers with the broken ones. */
export async function brokenPromises(promises: readonly DataPromise[], countyCode: string): Promise<Violation[]> {
  const violations: Violation[] = []
  for (const { code, text, find } of promises) {
    const ids = (await find(countyCode)).map(({ id }) => id)
    if (ids.length > 0) violations.push({ code, text, ids })
  }
  return violations
}
