/** As many at once as a small server answers without queueing. */
const AT_ONCE = 6

/** Runs the work for each of the things, a few at a time. */
export async function inTurns<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const waiting = [...things]
  const worker = async (): Promise<void> => {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) await work(thing)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
