import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import { ok } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/transaction'
import { asOwner } from '../../support/owner-database'
import { sealAll, SYSTEM, verify } from './chain'

const KILLS = Number(process.env.JUCAI_KILLS ?? 3)
/** Two at once, as where two workers run. */
const SEALERS = 2

const startSealer = async (): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/seal-child.ts'], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(child.stdout, 'data')
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

const seals = async (): Promise<number> =>
  (await asOwner((client) => client.query<{ seals: number }>('select count(*)::int as seals from audit_seal'))).rows[0]
    ?.seals ?? 0

/** People at work until told to stop: four lines at a time, some of them in transactions that stay open for a while. */
async function write(stop: AbortSignal): Promise<number> {
  let written = 0
  while (!stop.aborted) {
    await inTransaction(async (tx) => {
      for (let line = 0; line < 4; line += 1) {
        const entry = {
          action: 'account.test',
          objectKind: 'test',
          objectId: 'killed',
          summary: '测试',
          now: wallNow(),
        }
        await recordAudit(tx, SYSTEM, entry)
      }
      if (written % 5 === 0) await sleep(15)
      return ok({})
    })
    written += 4
  }
  return written
}

// Shows G14
it(
  'killed anywhere, again and again, the sealers leave no gap, no row twice and none out',
  async () => {
    await sealAll()
    let written = 0
    for (let time = 0; time < KILLS; time += 1) {
      const [children, before] = [await Promise.all(Array.from({ length: SEALERS }, startSealer)), await seals()]
      const stopping = new AbortController()
      const writing = [write(stopping.signal), write(stopping.signal)]
      await vi.waitUntil(async () => (await seals()) > before, { timeout: 20_000, interval: 5 })
      await sleep((time * 7) % 40)
      await Promise.all(children.map(kill))
      stopping.abort()
      written += (await Promise.all(writing)).reduce((all, some) => all + some)
    }
    await sealAll()
    const { findings, head, unsealedCount } = await verify()
    expect(findings).toEqual([])
    expect(unsealedCount).toBe(0)
    const { rows } = await asOwner((client) =>
      client.query<{ test: number; lines: number; last: number }>(
        `select (select count(*)::int from audit_seal_line join audit_event on id = row_id where object_id = 'killed') as test,
                count(*)::int as lines, max(seq)::int as last from audit_seal_line`,
      ),
    )
    expect(rows[0]).toEqual({ test: written, lines: head?.count, last: head?.count })
  },
  60_000 + KILLS * 10_000,
)
