import { PgBoss } from 'pg-boss'
import { QUEUE_SCHEMA } from './app-role'

/**
 * Brings pg-boss's own tables up to date, and the queue with them, as the owner. The application then runs it with
 * `migrate: false`.
 */
export async function installQueue(ownerUrl: string, queue: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: QUEUE_SCHEMA, supervise: false, schedule: false })
  const failures: Error[] = []
  boss.on('error', (error) => failures.push(error))
  await boss.start()
  await boss.createQueue(queue, { policy: 'stately', retryLimit: 0 })
  await boss.stop({ graceful: false, close: true })
  if (failures[0]) throw failures[0]
}
