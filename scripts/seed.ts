import { disconnectPrisma } from '@/lib/platform/prisma'
import { seedDemo } from '@/prisma/seed/main'
import { runMain } from './run-main'

/** Fills the database of APP_DATABASE_URL with the demo county. Started by start and by the tests. */
runMain(async () => {
  await seedDemo()
  await disconnectPrisma()
})
