import pg from 'pg'

type Answer = Promise<unknown>
type Ask = (query: unknown, values?: unknown) => Answer

/**
 * A connection on which every query waits for the one before it. Prisma reads several relations of one row at once, in
 * a transaction on one connection; pg 8 queues such queries itself but warns that pg 9 will refuse them.
 */
export class TurnTakingClient extends pg.Client {
  #before: Answer = Promise.resolve()

  // The callback form is the pool's own (one query on a client that nobody else holds); everything else is a promise.
  override query = ((query: unknown, values?: unknown, callback?: unknown): unknown => {
    const ask = super.query.bind(this) as Ask & ((query: unknown, values: unknown, callback: unknown) => unknown)
    if (typeof values === 'function' || typeof callback === 'function') return ask(query, values, callback)
    const answer = this.#before.then(() => ask(query, values))
    // Whoever asked hears of the failure; the next one in the queue only waits for it to be over.
    this.#before = answer.catch(() => undefined)
    return answer
  }) as pg.Client['query']
}
