import { expect, it } from 'vitest'
import { env } from '@/lib/platform/env'
import { TurnTakingClient } from '@/lib/platform/turn-taking-client'

/** What pg complained about while the work was done. */
async function warningsOf(work: () => Promise<void>): Promise<string[]> {
  const warnings: string[] = []
  const listen = (warning: Error) => warnings.push(warning.message)
  process.on('warning', listen)
  await work()
  await new Promise((resolve) => setTimeout(resolve, 10))
  process.off('warning', listen)
  return warnings
}

async function withClient(work: (client: TurnTakingClient) => Promise<void>): Promise<void> {
  const client = new TurnTakingClient({ connectionString: env().APP_DATABASE_URL })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

it('asks one query after another, in the order in which they came, and pg does not complain', async () => {
  const done: number[] = []
  const warnings = await warningsOf(() =>
    withClient(async (client) => {
      const ask = (number: number) => client.query('select pg_sleep($1)', [0.01]).then(() => done.push(number))
      await Promise.all([1, 2, 3, 4].map(ask))
    }),
  )
  expect(done).toEqual([1, 2, 3, 4])
  expect(warnings).toEqual([])
})

it('a query that fails holds back none of those behind it', async () => {
  await withClient(async (client) => {
    const answers = await Promise.allSettled([client.query('select no_such_column'), client.query('select 7 as seven')])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  })
})
