import { parentPort, workerData } from 'node:worker_threads'
import type { Place } from './place'
import { talentBatch, type Batch } from './talent-batch'

/** A thread that makes batches of people: sealing and pinyin take longer than writing them. */
parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(talentBatch(workerData as Place, batch)))
