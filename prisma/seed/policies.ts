import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '@/lib/kernel/actor'
import { draftVersion } from '@/lib/policy/commands/draft-version'
import { publishVersion } from '@/lib/policy/commands/publish-version'
import { succeed } from './succeed'

const RULEBOOKS = join(process.cwd(), 'prisma/seed/rulebooks')

/** Enters and publishes every rulebook file, as the policy officer would. */
export async function seedPolicies(officer: Actor, now: Date): Promise<void> {
  const files = readdirSync(RULEBOOKS).filter((name) => name.endsWith('.yaml'))
  for (const file of files.toSorted()) {
    const sourceText = readFileSync(join(RULEBOOKS, file), 'utf8')
    const draft = succeed(file, await draftVersion(officer, { sourceText }, now))
    succeed(file, await publishVersion(officer, { versionId: draft.versionId }, now))
  }
}
