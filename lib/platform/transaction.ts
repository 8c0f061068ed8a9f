import { setTimeout as sleep } from 'node:timers/promises'
import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { WHOLE_COUNTY } from '@/lib/kernel/reach'
import type { Result } from '@/lib/kernel/result'
import { isOutOfTime, isOvertaken, isUniqueViolation, isWorthRetrying } from './database-error'
import { env } from './env'
import { once } from './idempotency'
import { prisma } from './prisma'
import { withReach } from './reach'
import { Turnstile } from './turnstile'

/** What repositories and steps take: a running transaction. */
export type Tx = Prisma.TransactionClient

/** For queries: what a repository takes where nothing is written. */
export const reading: Tx = prisma

export type TransactionOptions = {
  /** Makes a repeat of the same request answer with the first result. Absent key (seeds, jobs): no check. */
  once?: { actor: Actor; key: string | undefined; input: unknown; now: Date }
  /** The answer when a unique key of the database says somebody was faster. Without it that is a bug. */
  onDuplicate?: Failure
  /** Work of the worker on thousands of rows, which no person waits for. */
  isLong?: boolean
}

const ATTEMPTS = 8
/** Of two who make the same row at once, the slower sees it at the next look, and says so in the command's own words. */
const LOOKS = 3
/** How long somebody waits to be let in before being told that too many are at it. */
const PATIENCE_MS = 25_000
/** Writers may take three of every four connections: however many queue for one row, pages can still be read. */
const placesOf = (poolSize: number): number => Math.max(1, Math.floor((poolSize * 3) / 4))

const slot = globalThis as unknown as { jucaiTurnstile?: Turnstile }
/** One for the process: Next's bundles each have a copy of this module. */
const turnstile = (): Turnstile =>
  (slot.jucaiTurnstile ??= new Turnstile(placesOf(Number(env().JUCAI_POOL_SIZE)), PATIENCE_MS))

class Rollback extends Error {
  constructor(readonly result: Result<never, Failure>) {
    super('rolled back')
  }
}

/**
 * Runs a command's work in one transaction (READ COMMITTED). A returned failure rolls back exactly as an exception does.
 * The whole work is run again on serialization failures and deadlocks (40001, 40P01, P2034), with jitter; and twice more
 * where somebody else was faster with the same row (23505, P2025) and no answer to that was given.
 * More of them at once than the pool has room for wait in turn, and are told `busy` when their turn does not come, or when
 * a row stays with somebody else for too long.
 * No network call belongs inside: mail and SMS are outbox rows.
 * It reads the whole county, whoever acts: who decides on half of the awards of a family decides wrongly (ADR 0046).
 */
export async function inTransaction<T>(
  work: (tx: Tx) => Promise<Result<T, Failure>>,
  options: TransactionOptions = {},
): Promise<Result<T, Failure>> {
  const leave = await turnstile().enter()
  if (!leave) return { ok: false, failure: { kind: 'busy' } }
  try {
    return await runUntilSettled(work, options)
  } finally {
    leave()
  }
}

async function runUntilSettled<T>(
  work: (tx: Tx) => Promise<Result<T, Failure>>,
  options: TransactionOptions,
): Promise<Result<T, Failure>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(work, options)
    } catch (error) {
      if (error instanceof Rollback) return error.result
      if (options.onDuplicate && isUniqueViolation(error)) return { ok: false, failure: options.onDuplicate }
      if (isOutOfTime(error)) return { ok: false, failure: { kind: 'busy' } }
      if (attempt >= attemptsFor(error)) throw error
      await sleep(5 * 2 ** attempt * (0.5 + Math.random()))
    }
  }
}

const attemptsFor = (error: unknown): number => (isWorthRetrying(error) ? ATTEMPTS : isOvertaken(error) ? LOOKS : 1)

function runOnce<T>(
  work: (tx: Tx) => Promise<Result<T, Failure>>,
  options: TransactionOptions,
): Promise<Result<T, Failure>> {
  const run = async (tx: Tx): Promise<Result<T, Failure>> => {
    const result = options.once?.key
      ? await once(tx, { ...options.once, key: options.once.key }, () => work(tx))
      : await work(tx)
    if (!result.ok) throw new Rollback(result)
    return result
  }
  const limits = { maxWait: 30_000, timeout: options.isLong ? 600_000 : 120_000 }
  return withReach(WHOLE_COUNTY, () => prisma.$transaction(run, limits))
}
