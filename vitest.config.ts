import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { readingAsTheActor } from './tests/support/reading-as-the-actor.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Suites that touch no database: they share a worker, in which what they import is loaded once, and need no set-up. */
const pure = (name: string) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], isolate: false },
})

/** Suites whose every file has a process and a copy of the seeded template of its own. */
const onDatabase = {
  globalSetup: ['tests/support/template.ts'],
  setupFiles: ['tests/support/database.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    environment: 'node',
    pool: 'forks',
    // Left to itself Vitest keeps a core free: on two it would run one file at a time.
    maxWorkers: Math.min(availableParallelism(), 4),
    restoreMocks: true,
    projects: [
      pure('unit'),
      pure('policy'),
      {
        extends: true,
        test: {
          ...onDatabase,
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [readingAsTheActor()],
        test: {
          ...onDatabase,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
        },
      },
    ],
  },
})
