import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Files that set the environment before anything reads it: each needs a process of its own. */
const OWN_PROCESS = ['account/external-*', 'account/production', 'message/mail-{delivery,password}'].map(
  (file) => `tests/integration/${file}.test.ts`,
)

/** Suites that touch no database: they share a worker, in which what they import is loaded once, and need no set-up. */
const pure = (name: string) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], isolate: false },
})

/** Suites whose every file has a copy of the seeded template of its own; only its process may be shared. */
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
          isolate: false,
          provide: { hasOwnProcess: false },
        },
      },
      {
        extends: true,
        test: {
          ...onDatabase,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: OWN_PROCESS,
          isolate: false,
          provide: { hasOwnProcess: false },
        },
      },
      {
        extends: true,
        test: { ...onDatabase, name: 'integration-apart', include: OWN_PROCESS, provide: { hasOwnProcess: true } },
      },
    ],
  },
})
