import { enterpriseFactReader } from '@/lib/enterprise/rules/enterprise-fact-reader'
import { readManyEnterpriseFacts } from '@/lib/enterprise/steps/read-enterprise-facts'
import type { FactReader } from '@/lib/fact/catalogue'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { registerOf } from '@/lib/matching/rules/register-of'
import { prisma } from '@/lib/platform/prisma'
import { judgeStanding } from '@/lib/policy/engine/standing'
import type { VersionLine } from '@/lib/policy/model'
import { listVersionLines } from '@/lib/policy/steps/find-version'
import { listReceived } from '@/lib/subsidy/steps/list-received'
import { talentFactReader } from '@/lib/talent/rules/talent-fact-reader'
import { readManyTalentFacts } from '@/lib/talent/steps/read-talent-facts'

/** By brute force, one subject and item after the other: 'item subject verdict', sorted. */
export async function standingOfEverybody(countyCode: string, day: PlainDate): Promise<string[]> {
  const where = { countyCode, status: 'active' as const }
  const talentIds = (await prisma.talent.findMany({ where, select: { id: true } })).map(({ id }) => id)
  const enterpriseIds = (await prisma.enterprise.findMany({ where, select: { id: true } })).map(({ id }) => id)
  const received = await listReceived(prisma, countyCode, { talentIds, enterpriseIds })
  const talents = [...(await readManyTalentFacts(prisma, countyCode, talentIds))].map(
    ([id, facts]) => ['talent', id, talentFactReader(facts)] as const,
  )
  const enterprises = [...(await readManyEnterpriseFacts(prisma, countyCode, enterpriseIds))].map(
    ([id, facts]) => ['enterprise', id, enterpriseFactReader(facts)] as const,
  )
  const lines = await listVersionLines(prisma, countyCode, day)
  const verdict = (id: string, reader: FactReader, line: VersionLine) =>
    judgeStanding(
      line.map(({ rulebook }) => rulebook),
      reader,
      {
        day,
        context: {
          subjectId: id,
          spouseId: null,
          enterpriseId: null,
          controllerKey: null,
          received: received.filter(({ subjectId }) => subjectId === id),
        },
      },
    )
  return [...talents, ...enterprises]
    .flatMap(([register, id, reader]) =>
      lines
        .filter(([newest]) => registerOf(newest) === register)
        .map((line) => `${line[0].itemId} ${id} ${verdict(id, reader, line)}`),
    )
    .filter((pair) => !pair.endsWith('notMet'))
    .sort()
}
