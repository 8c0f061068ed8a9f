import '@/lib/wiring/register'
import { runImportWork } from '@/lib/wiring/run-import-work'
import { systemActor } from '@/lib/kernel/actor'
import { disconnectPrisma } from '@/lib/platform/prisma'

/**
 * The worker's part in imports in a process of its own, to be measured, or killed in the middle: does everything that
 * waits and prints seconds, processor seconds and the most memory it held.
 */
async function main(): Promise<void> {
  const now = new Date('2026-09-14T02:00:00.000Z')
  const began = performance.now()
  for (;;) {
    const result = await runImportWork(systemActor(String(process.env.JUCAI_COUNTY)), {}, now)
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    if (result.value.isDone) break
  }
  const { user, system } = process.cpuUsage()
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  const seconds = Math.round((performance.now() - began) / 100) / 10
  process.stdout.write(JSON.stringify({ seconds, cpuSeconds: Math.round((user + system) / 1e5) / 10, megabytes }))
  await disconnectPrisma()
}

void main()
