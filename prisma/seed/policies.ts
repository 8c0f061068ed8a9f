import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { checkVersion } from '@/lib/policy/commands/check-version'
import { draftVersion } from '@/lib/policy/commands/draft-version'
import { publishVersion } from '@/lib/policy/commands/publish-version'
import { findVersion } from '@/lib/policy/steps/find-version'
import { prisma } from '@/lib/platform/prisma'
import { beginSimulation } from '@/lib/simulation/commands/begin-simulation'
import { continueSimulation } from '@/lib/simulation/commands/continue-simulation'
import { succeed } from './succeed'

const RULEBOOKS = join(process.cwd(), 'prisma/seed/rulebooks')

/** The two hands a version goes through: who enters and publishes it, and who checks it. */
export type PolicyHands = { readonly officer: Actor; readonly checker: Actor }

/** The rulebook files of the demo county, in the order of their codes. */
export const readRulebooks = (): { file: string; text: string }[] =>
  readdirSync(RULEBOOKS)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(join(RULEBOOKS, file), 'utf8') }))

/** A second person reads the draft, and it is put to the whole register, as before every publication. */
export async function checkAndSimulate({ officer, checker }: PolicyHands, versionId: string, now: Date): Promise<void> {
  const version = await findVersion(prisma, officer.countyCode, versionId)
  const rulebookHash = version?.rulebookHash ?? ''
  succeed(versionId, await checkVersion(checker, { versionId, rulebookHash, verdict: 'passed' }, now))
  succeed(versionId, await beginSimulation(officer, { versionId }, now))
  await simulateAll(officer.countyCode, now)
}

/** What the worker does: part after part until nothing is left. */
async function simulateAll(countyCode: string, now: Date): Promise<void> {
  while (!succeed('simulation', await continueSimulation(systemActor(countyCode), {}, now)).isDone);
}

/** Enters, checks, simulates and publishes a rulebook, as the county's officers would. */
export async function seedRulebook(hands: PolicyHands, file: string, sourceText: string, now: Date): Promise<void> {
  const { versionId } = succeed(file, await draftVersion(hands.officer, { sourceText }, now))
  await checkAndSimulate(hands, versionId, now)
  succeed(file, await publishVersion(hands.officer, { versionId }, now))
}

/** Every rulebook file, one after the other. */
export async function seedPolicies(hands: PolicyHands, now: Date): Promise<void> {
  for (const { file, text } of readRulebooks()) await seedRulebook(hands, file, text, now)
}
