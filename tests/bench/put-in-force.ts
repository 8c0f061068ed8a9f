import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '@/lib/kernel/actor'
import { ok } from '@/lib/kernel/result'
import { prisma } from '@/lib/platform/prisma'
import { inTransaction } from '@/lib/platform/transaction'
import { draftVersion } from '@/lib/policy/commands/draft-version'
import { findVersion, markPublished, supersedeBefore } from '@/lib/policy/repository/versions'
import { succeed } from '@/prisma/seed/succeed'

const EXAMINED = join(import.meta.dirname, '../policy')

/**
 * Puts the rulebooks that are only examined in force beside the county's own, once. Drafted as an officer drafts; what
 * publishing asks of an officer beyond that is not what is measured here.
 */
export async function putInForce(officer: Actor, now: Date): Promise<void> {
  const { countyCode } = officer
  const versions = await prisma.policyItemVersion.findMany({ where: { countyCode }, select: { sourceText: true } })
  const known = new Set(versions.map(({ sourceText }) => sourceText))
  for (const file of globSync('*/*rulebook*.yaml', { cwd: EXAMINED }).toSorted()) {
    const sourceText = readFileSync(join(EXAMINED, file), 'utf8')
    if (known.has(sourceText)) continue
    const { versionId } = succeed(file, await draftVersion(officer, { sourceText }, now))
    await inTransaction(async (tx) => {
      const version = await findVersion(tx, countyCode, versionId)
      if (version) await supersedeBefore(tx, countyCode, version, now)
      await markPublished(tx, officer, versionId, now)
      return ok(null)
    })
  }
}
