import type { TestProject } from 'vitest/node'
import { leaseCluster } from '../../scripts/database/lease'
import { ensureTemplate } from '../../scripts/database/template'
import { TEST_DATA } from '../../scripts/paths'
import { testEnvironment } from '../../scripts/test/environment'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: { adminUrl: string; template: string; environment: Record<string, string> }
  }
}

/** Once per run: starts (or joins) the test server and makes the seeded template when there is none. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await leaseCluster(TEST_DATA, 'throwaway')
  const environment = testEnvironment()
  const template = await ensureTemplate(cluster.urlOf, { ...process.env, ...environment })
  project.provide('testServer', { adminUrl: cluster.urlOf('postgres'), template, environment })
  return () => cluster.release()
}
