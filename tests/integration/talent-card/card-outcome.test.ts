import '@/lib/wiring/register'
import { describe, expect, it } from 'vitest'
import { acceptApplication } from '@/lib/application/commands/accept-application'
import { addMaterial } from '@/lib/application/commands/add-material'
import { approveApplication } from '@/lib/application/commands/approve-application'
import { closeDueNotices } from '@/lib/application/commands/close-due-notices'
import { confirmEmployment } from '@/lib/application/commands/confirm-employment'
import { publishNotice } from '@/lib/application/commands/publish-notice'
import { startApplication } from '@/lib/application/commands/start-application'
import { submitApplication } from '@/lib/application/commands/submit-application'
import { CONSENT_KINDS } from '@/lib/application/rules/consent-texts'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { getMyCard } from '@/lib/talent-card/queries/get-my-card'
import { isCardNumber } from '@/lib/talent-card/rules/card-number'
import { suspendCard } from '@/lib/talent-card/commands/suspend-card'
import { asOwner } from '../../support/owner-database'
import { demoPaper } from '../../../prisma/seed/cases/paper'
import { actorFor, COUNTY } from '../../support/personas'
import { aCard, aContactOf, aHolder, aTalent, at, day, must, NOW, outcomeOf, recognise } from './holders'

type Row = { id: string; version: number; status: string; version_id: string }

const caseRow = async (id: string): Promise<Row> => {
  const found = await asOwner((client) =>
    client.query<Row>('select id, version, status, version_id from application where id = $1', [id]),
  )
  const [row] = found.rows
  if (!row) throw new Error('no case')
  return row
}

const itemId = async (code: string): Promise<string> =>
  (await asOwner((client) => client.query<{ id: string }>('select id from policy_item where code = $1', [code])))
    .rows[0]?.id ?? ''

/** The talent applies for an item with the materials named; answers with the case's id. */
async function apply(talent: Actor, code: string, now: Date, materials: readonly string[] = []): Promise<string> {
  const { id } = must(await startApplication(talent, { itemId: await itemId(code), talentId: undefined }, now))
  for (const materialCode of materials) {
    const paper = { applicationId: id, materialCode, name: `${materialCode}.pdf`, bytes: demoPaper(materialCode) }
    must(await addMaterial(talent, paper, now))
  }
  const { version_id: versionId } = await caseRow(id)
  must(await submitApplication(talent, { applicationId: id, versionId, consents: [...CONSENT_KINDS] }, now))
  return id
}

async function approve(persona: string, id: string, now: Date) {
  const { version } = await caseRow(id)
  return approveApplication(await actorFor(persona), { applicationId: id, version, opinion: '符合条件，同意。' }, now)
}

const eventsOf = async (cardId: string): Promise<string[]> => {
  const found = await asOwner((client) =>
    client.query<{ event: string }>('select event from talent_card_event where card_id = $1 order by at, id', [cardId]),
  )
  return found.rows.map(({ event }) => event)
}

describe('a card by the case engine', () => {
  it('is issued with the last signature: tier and last day of the recognition, a good number, one line of history', async () => {
    const talent = await aTalent('申领人')
    await recognise(talent.talentId, { tier: 'D', validTo: day('2028-03-09') })
    const id = await apply(talent, 'CARD-01', NOW)
    must(await approve('zhangmin', id, at('2026-09-15')))
    expect((await getMyCard(talent, NOW))?.card).toBeNull()
    must(await approve('zhouzheng', id, at('2026-09-16')))
    expect((await caseRow(id)).status).toBe('granted')
    const card = (await getMyCard(talent, at('2026-09-16')))?.card
    expect(card).toMatchObject({ tier: 'D', issuedOn: '2026-09-16', validTo: '2028-03-09', standing: 'active' })
    expect(isCardNumber(card?.number ?? '')).toBe(true)
  })

  it('of somebody who holds one is the same card with the new tier and last day', async () => {
    const { holder, cardId } = await aHolder({ tier: 'D', validTo: day('2027-03-09') }, '换发人')
    await recognise(holder.talentId, { tier: 'C', validFrom: day('2026-09-10'), validTo: day('2030-03-09') })
    const before = (await getMyCard(holder, NOW))?.card
    const id = await apply(holder, 'CARD-01', NOW)
    must(await approve('zhangmin', id, NOW))
    must(await approve('zhouzheng', id, NOW))
    const after = (await getMyCard(holder, NOW))?.card
    expect(after).toMatchObject({ number: before?.number, tier: 'C', validTo: '2030-03-09' })
    expect(await eventsOf(cardId)).toEqual(['issue', 'regrant'])
  })

  it('is not approved while the one in hand is suspended', async () => {
    const { holder, cardId } = await aHolder({ tier: 'D', validTo: day('2028-03-09') }, '暂停人')
    const id = await apply(holder, 'CARD-01', NOW)
    must(await approve('zhangmin', id, NOW))
    must(await suspendCard(await actorFor('zhangmin'), { cardId, reason: '遗失手机，申请停用' }, NOW))
    expect(outcomeOf(await approve('zhouzheng', id, NOW))).toBe('cardSuspended')
    expect((await caseRow(id)).status).toBe('inReview')
  })
})

describe('a recognition by the case engine', () => {
  const seen = async (id: string) => ({
    applicationId: id,
    version: (await caseRow(id)).version,
    opinion: '情况属实，同意。',
  })

  it('stands five working days in public, then gives the tier, and the card in hand follows it', async () => {
    const school = { educationCode: '21', degreeCode: '408', isFullTime: true, schoolName: '四川大学' }
    const title = { credential: { kind: 'title' as const, code: '081' } }
    const { employerId, ...talent } = await aTalent('认定人', { credentials: [title], educations: [school] })
    await recognise(talent.talentId, { tier: 'F', validTo: day('2027-03-09') })
    const { cardId } = await aCard(talent.talentId, { tier: 'F', validTo: day('2027-03-09') })
    const id = await apply(talent, 'REC-01', NOW, ['education', 'title'])
    must(await confirmEmployment(await aContactOf(employerId), await seen(id), NOW))
    must(await acceptApplication(await actorFor('wangfang'), await seen(id), at('2026-09-15')))
    must(await approve('zhangmin', id, at('2026-09-16')))
    must(await approve('zhouzheng', id, at('2026-09-17')))
    must(await publishNotice(await actorFor('zhangmin'), { ids: [id], title: undefined }, at('2026-09-17')))
    expect((await getMyCard(talent, at('2026-09-17')))?.recognised).toMatchObject({ tier: 'F' })
    must(await closeDueNotices(systemActor(COUNTY), {}, at('2026-09-30')))
    expect((await caseRow(id)).status).toBe('granted')
    const view = await getMyCard(talent, at('2026-09-30'))
    expect(view?.card).toMatchObject({ tier: 'C', validTo: '2027-03-09' })
    expect(await eventsOf(cardId)).toEqual(['issue', 'regrant'])
    expect(view?.recognised).toEqual({ tier: 'C', validTo: '2031-09-16' })
  })
})
