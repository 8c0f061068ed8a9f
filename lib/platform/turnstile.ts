/** Called by whoever was let in when the work is over. */
type Leave = () => void
type Waiting = { readonly letIn: () => void; readonly giveUp: ReturnType<typeof setTimeout> }

/**
 * Lets at most `places` works run at once; the others wait in the order in which they came, each at most `patienceMs`.
 */
export class Turnstile {
  #free: number
  readonly #queue: Waiting[] = []

  constructor(
    places: number,
    private readonly patienceMs: number,
  ) {
    this.#free = places
  }

  /** Answers with how to leave, or null for whom no place came free in time. */
  enter(): Promise<Leave | null> {
    if (this.#free > 0) {
      this.#free -= 1
      return Promise.resolve(this.#leaveOnce())
    }
    return new Promise((resolve) => {
      const waiting: Waiting = {
        letIn: () => {
          clearTimeout(waiting.giveUp)
          resolve(this.#leaveOnce())
        },
        giveUp: setTimeout(() => {
          this.#queue.splice(this.#queue.indexOf(waiting), 1)
          resolve(null)
        }, this.patienceMs),
      }
      this.#queue.push(waiting)
    })
  }

  #leaveOnce(): Leave {
    let isInside = true
    return () => {
      if (!isInside) return
      isInside = false
      const next = this.#queue.shift()
      if (next) next.letIn()
      else this.#free += 1
    }
  }
}
