import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '@/lib/kernel/actor'
import { draftVersion } from '@/lib/policy/commands/draft-version'
import { publishVersion } from '@/lib/policy/commands/publish-version'
import { succeed } from './succeed'

const RULEBOOKS = join(process.cwd(), 'prisma/seed/rulebooks')

/** The rulebook files of the demo county, in the order of their codes. */
export const readRulebooks = (): { file: string; text: string }[] =>
  readdirSync(RULEBOOKS)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(join(RULEBOOKS, file), 'utf8') }))

/** Enters and publishes a rulebook, as the policy officer would. */
export async function seedRulebook(officer: Actor, file: string, sourceText: string, now: Date): Promise<void> {
  const draft = succeed(file, await draftVersion(officer, { sourceText }, now))
  succeed(file, await publishVersion(officer, { versionId: draft.versionId }, now))
}

/** Enters and publishes every rulebook file. */
export async function seedPolicies(officer: Actor, now: Date): Promise<void> {
  for (const { file, text } of readRulebooks()) await seedRulebook(officer, file, text, now)
}
