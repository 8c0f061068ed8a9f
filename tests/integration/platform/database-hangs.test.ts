import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ok } from '@/lib/kernel/result'
import { asOwner } from '../../support/owner-database'
import { openDatabaseLine, type DatabaseLine } from '../../support/database-line'

let line: DatabaseLine

// Before the first use of the database: the connection is made with what the environment says then.
beforeAll(async () => {
  line = await openDatabaseLine(String(process.env.APP_DATABASE_URL))
  Object.assign(process.env, { APP_DATABASE_URL: line.url, JUCAI_STATEMENT_SECONDS: '2' })
  const { disconnectPrisma } = await import('@/lib/platform/prisma')
  await disconnectPrisma()
})
afterAll(() => line.close())

const within = async (work: () => Promise<unknown>) => {
  const from = performance.now()
  const answer = await work()
  return { answer, seconds: (performance.now() - from) / 1000 }
}

// Shows ASVS 15.2.2, 16.5.2 · G19
describe('a person who waits for the database', () => {
  it('is told that too many are at it when somebody else keeps the row', async () => {
    const { inTransaction } = await import('@/lib/platform/transaction')
    const answer = await asOwner(async (client) => {
      await client.query('begin')
      await client.query("select 1 from account where user_name = 'jb104' for update")
      return inTransaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM account WHERE user_name = 'jb104' FOR UPDATE`
        return ok(null)
      })
    })
    expect(answer).toEqual({ ok: false, failure: { kind: 'busy' } })
  })

  it('does not wait for a statement that goes on and on', async () => {
    const { prisma } = await import('@/lib/platform/prisma')
    const { seconds } = await within(() =>
      expect(prisma.$queryRaw`SELECT 1 FROM pg_sleep(30)`).rejects.toThrow(/statement timeout/),
    )
    expect(seconds).toBeLessThan(4)
  })

  it('is answered while the database hangs, and served as soon as it goes on, without a restart', async () => {
    const { prisma } = await import('@/lib/platform/prisma')
    const { isDatabaseReady } = await import('@/lib/platform/readiness')
    expect(await isDatabaseReady()).toBe(true)
    line.hang()
    expect(await within(isDatabaseReady)).toMatchObject({ answer: false })
    const hung = await within(() => expect(prisma.account.count()).rejects.toThrow())
    expect(hung.seconds).toBeLessThan(6)
    line.goOn()
    const back = await within(() => prisma.account.count())
    expect(back.answer).toBeGreaterThan(0)
    expect(back.seconds).toBeLessThan(10)
    expect(await isDatabaseReady()).toBe(true)
  })
})
