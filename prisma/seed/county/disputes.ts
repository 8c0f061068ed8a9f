import { decideObjection } from '@/lib/application/commands/decide-objection'
import { decideReconsideration } from '@/lib/application/commands/decide-reconsideration'
import { requestReconsideration } from '@/lib/application/commands/request-reconsideration'
import { dateIn, toPlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { at, later } from '../cases/days'
import type { People } from '../cases/people'
import type { Seeding } from '../cases/seed-cases'
import { declineCase } from '../cases/walk-case'
import { succeed } from '../succeed'

/** What is filed from here on still stands on the demo's first day. */
const STANDING_FROM = at(toPlainDate('2026-08-31'), 0)
/** Led by 人才办, whose second reviewer has signed none of them. */
const RCB_ITEMS = ['BUY-01', 'SET-09']
const UPHELD_EVENT = 'uphold'
const UPHELD = '经向用人单位和社保经办机构核实，该同志已离开公示单位，异议成立，退回重新审核。'
const DISMISSED = '经向用人单位和社保经办机构核实，该同志仍在岗缴费，异议不成立。'
const ASKED = '本人仍在原单位全职工作，社会保险连续缴纳，附单位在职证明和缴费记录，请予复核。'
const REFUSAL_STANDS = '经复核，申报时的工作单位与登记不一致，原决定正确，予以维持。'

/** Every third objection proves right; each is answered within four working days by somebody who signed nothing. */
export async function answerObjections(people: People, countyCode: string): Promise<void> {
  const open = await prisma.objection.findMany({
    where: { countyCode, status: 'filed', filedAt: { lt: STANDING_FROM } },
    orderBy: { id: 'asc' },
  })
  const answered = await prisma.objection.count({ where: { countyCode, status: { not: 'filed' } } })
  for (const [index, { id, filedAt }] of open.entries()) {
    const outcome = (answered + index) % 3 === 0 ? 'upheld' : 'dismissed'
    const reply = outcome === 'upheld' ? UPHELD : DISMISSED
    const now = at(later(dateIn(filedAt), 4), 15)
    succeed('objection', await decideObjection(people.named('rcb.lin'), { objectionId: id, outcome, reply }, now))
  }
}

/** Those whose objection proved right are reviewed again and refused, three working days later. */
export async function refuseUpheld({ people, countyCode, versions }: Seeding): Promise<void> {
  const reopened = await prisma.application.findMany({
    where: { countyCode, status: 'inReview', applicationEvents: { some: { event: UPHELD_EVENT } } },
    select: {
      id: true,
      item: { select: { code: true } },
      applicationEvents: { where: { event: UPHELD_EVENT }, orderBy: { at: 'desc' }, take: 1 },
    },
    orderBy: { number: 'asc' },
  })
  for (const { id, item, applicationEvents } of reopened) {
    const [upheld] = applicationEvents
    const version = versions.get(item.code)
    if (!upheld || !version) throw new Error(`seed: the case ${id} was not reopened by an objection`)
    const walk = { people, rulebook: version.rulebook, countyCode }
    await declineCase(walk, id, at(later(dateIn(upheld.at), 3), 11))
  }
}

/** Every third of those refused, but for an objection, asks again, and is told that the refusal stands. */
export async function reconsiderSome(people: People, countyCode: string, since: Date): Promise<void> {
  const refused = await prisma.application.findMany({
    where: {
      countyCode,
      status: 'declined',
      reconsiderations: null,
      applicationEvents: { none: { event: UPHELD_EVENT } },
      item: { code: { in: [...RCB_ITEMS] } },
      closedAt: { gte: since },
    },
    orderBy: { number: 'asc' },
  })
  for (const { id, talentId, closedAt } of refused.filter((_, index) => index % 3 === 0)) {
    const applicant = talentId === null ? null : people.talent(talentId)
    if (!applicant || closedAt === null || closedAt >= STANDING_FROM) continue
    const asked = { applicationId: id, content: ASKED, requestId: undefined }
    const day = later(dateIn(closedAt), 3)
    succeed('reconsideration', await requestReconsideration(applicant, asked, at(day, 10)))
    const decided = { applicationId: id, outcome: 'dismissed', reply: REFUSAL_STANDS } as const
    succeed('its answer', await decideReconsideration(people.named('rcb.lin'), decided, at(later(day, 6), 10)))
  }
}
