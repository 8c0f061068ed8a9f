import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import type { SubjectKind } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import { blindIndex, unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import { identityCandidates } from '@/lib/talent/rules/identity-candidates'
import { closeStalePairs, findCandidates, findShortNumbers, type NumberVariant } from '../repository/candidates'
import { openPair } from '../repository/pairs'
import { countOpenPairs, saveScan } from '../repository/scans'

const NAMES: Readonly<Record<SubjectKind, string>> = { talent: '人才库', enterprise: '企业库' }

/** Looks a register through for pairs that may be the same, and drops those nothing speaks for any more. */
export async function scanRegister(tx: Tx, actor: Actor, kind: SubjectKind, now: Date): Promise<number> {
  const { countyCode } = actor
  const variants = kind === 'talent' ? await readVariants(tx, countyCode, now) : []
  const candidates = await findCandidates(tx, countyCode, { kind, variants })
  const fresh = candidates.filter(({ isKnown }) => !isKnown)
  for (const { isKnown: _known, ...pair } of fresh) await openPair(tx, countyCode, pair, now)
  const standing = candidates.map(({ firstId, secondId }) => [firstId, secondId] as const)
  const gone = await closeStalePairs(tx, countyCode, { kind, standing })
  const openCount = await countOpenPairs(tx, countyCode, kind)
  await saveScan(tx, countyCode, kind, { scannedAt: now, openCount })
  await recordAudit(tx, actor, {
    action: 'duplicate.scan',
    objectKind: kind,
    objectId: kind,
    summary: `查找${NAMES[kind]}疑似重复：新增 ${fresh.length} 对，不再相关 ${gone} 对，待判定 ${openCount} 对`,
    now,
  })
  return fresh.length
}

/** The forms under which fifteen digits may stand elsewhere: they are sealed, so they are opened to be lengthened. */
async function readVariants(tx: Tx, countyCode: string, now: Date): Promise<NumberVariant[]> {
  const rows = await findShortNumbers(tx, countyCode)
  return rows.flatMap(({ id, identitySealed }) =>
    identityCandidates(unseal(IDENTITY, identitySealed), dateIn(now)).map((number) => ({
      id,
      blind: blindIndex(IDENTITY, number),
    })),
  )
}
