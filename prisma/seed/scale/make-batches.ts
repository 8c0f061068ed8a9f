import { on } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CopyBlock } from './copy-text'
import type { Place } from './place'
import type { Batch } from './talent-batch'

/** How many batches each thread is ahead of what is being written. */
const AHEAD = 2

/** The batches in their order, made by threads: as many as the machine has processors beside the database's. */
export async function* makeBatches(place: Place, batches: readonly Batch[]): AsyncGenerator<readonly CopyBlock[]> {
  const threads = Math.max(1, Math.min(availableParallelism() - 1, batches.length))
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: place, execArgv: ['--import', 'tsx'] }),
  )
  const workerOf = (index: number) => workers[index % threads] as Worker
  const ask = (index: number) => {
    const batch = batches[index]
    if (batch) workerOf(index).postMessage(batch)
  }
  try {
    // A thread answers in the order in which it was asked; what fails in it fails here.
    const answers = workers.map((worker) => on(worker, 'message'))
    for (let index = 0; index < threads * AHEAD; index += 1) ask(index)
    for (const index of batches.keys()) {
      const answer = await answers[index % threads]?.next()
      ask(index + threads * AHEAD)
      yield (answer?.value as [readonly CopyBlock[]])[0]
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
