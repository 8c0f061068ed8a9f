import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
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

/** People at work until then: four lines at a time, some of them in transactions that stay open for a while. */
async function write(until: number): Promise<number> {
  let written = 0
  while (performance.now() < until) {
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

it(
  'killed anywhere, again and again, the sealers leave no gap, no row twice and none out',
  async () => {
    await sealAll()
    const sealsBefore = (await verify()).head?.number ?? 0
    let written = 0
    for (let time = 0; time < KILLS; time += 1) {
      const children = await Promise.all(Array.from({ length: SEALERS }, startSealer))
      const until = performance.now() + 300 + ((time * 37) % 190)
      const writing = [write(until), write(until)]
      await sleep(until - performance.now() - 50)
      await Promise.all(children.map(kill))
      written += (await Promise.all(writing)).reduce((all, some) => all + some)
    }
    const sealedByThem = ((await verify()).head?.number ?? 0) - sealsBefore
    expect(sealedByThem).toBeGreaterThanOrEqual(KILLS)
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
    expect(written).toBeGreaterThan(20)
  },
  60_000 + KILLS * 10_000,
)
