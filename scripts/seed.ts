import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths'
import { runMain } from './run-main'

/** Fills the database of APP_DATABASE_URL with the demo county. Started by start and by the tests. */
runMain(async () => {
  if (!existsSync(join(ROOT, 'prisma/seed/main.ts'))) return
  const { seedDemo } = (await import('@/prisma/seed/main' as string)) as { seedDemo: () => Promise<void> }
  const { disconnectPrisma } = await import('@/lib/platform/prisma')
  await seedDemo()
  await disconnectPrisma()
})
