import { beforeAll, describe, expect, it } from 'vitest'
import { acceptApplication } from '@/lib/application/commands/accept-application'
import { addMaterial } from '@/lib/application/commands/add-material'
import { confirmEmployment } from '@/lib/application/commands/confirm-employment'
import { fileOnBehalf } from '@/lib/application/commands/file-on-behalf'
import { saveDraft } from '@/lib/application/commands/save-draft'
import { setPayeeAccount } from '@/lib/application/commands/set-payee-account'
import { submitApplication } from '@/lib/application/commands/submit-application'
import { getApplicationForm } from '@/lib/application/queries/get-application-form'
import { getApplicationForReview } from '@/lib/application/queries/get-application-for-review'
import { getFilingStart } from '@/lib/application/queries/get-filing-start'
import { getMaterialFile } from '@/lib/application/queries/get-material-file'
import { listApplications } from '@/lib/application/queries/list-applications'
import { FileOnBehalfInput } from '@/lib/application/schema'
import type { Actor } from '@/lib/kernel/actor'
import { listMessages } from '@/lib/message/queries/list-messages'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { demoPaper } from '@/prisma/seed/cases/paper'
import { asApplication } from '../../support/owner-database'
import { actorForUser, COUNTY } from '../../support/personas'
import {
  accountInput,
  allHands,
  BUY_ANSWERS,
  itemIdOf,
  must,
  NOW,
  refusalOf,
  seen,
  submitInput,
  type Hands,
} from './case-work'

const PAPERS = ['purchaseContract', 'deedTaxReceipt', 'ownership']

let hands: Hands
let clerk: Actor
let talentId: string
let id: string
beforeAll(async () => {
  hands = await allHands()
  clerk = hands.township
  talentId = hands.talent.talentId ?? ''
})

const input = async (changes: object = {}) =>
  FileOnBehalfInput.parse({
    ...{ talentId, itemId: await itemIdOf('BUY-01'), signedOn: '2026-09-11' },
    ...{ agentName: '周大年', agentIdentity: '510799196001010017' },
    file: { name: '授权委托书.pdf', bytes: demoPaper('授权委托书') },
    ...changes,
  })

describe('代为申报', () => {
  it('is for the officers of the person’s place, with a scan and a day that has come', async () => {
    expect(refusalOf(await fileOnBehalf(hands.employer, await input(), NOW))).toContain('forbidden')
    expect(refusalOf(await fileOnBehalf(await actorForUser('jb101'), await input(), NOW))).toContain('notFound')
    expect(refusalOf(await fileOnBehalf(clerk, await input({ signedOn: '2026-09-15' }), NOW))).toContain('不能晚于今天')
    const noScan = { file: { name: 'x.pdf', bytes: new Uint8Array([1, 2, 3]) } }
    expect(refusalOf(await fileOnBehalf(clerk, await input(noScan), NOW))).toContain('file')
    expect(FileOnBehalfInput.safeParse({ ...(await input()), agentIdentity: undefined }).success).toBe(false)
  })

  it('opens a form that the officer and the person see, and no list', async () => {
    id = must(await fileOnBehalf(clerk, await input(), NOW)).id
    expect((await getApplicationForm(clerk, id, NOW))?.by).toBe('staff')
    expect((await getApplicationForm(hands.talent, id, NOW))?.by).toBe('talent')
    expect(await getApplicationForm(hands.office, id, NOW)).toBeNull()
    const listed = await listApplications(clerk, {}, { now: NOW })
    expect(listed.rows.map((row) => row.id)).not.toContain(id)
    const start = await getFilingStart(clerk, talentId, NOW)
    expect(start?.items.find(({ itemCode }) => itemCode === 'BUY-01')?.live).toMatchObject({ id, isMine: true })
    expect(refusalOf(await fileOnBehalf(clerk, await input(), NOW))).toContain('alreadyLive')
  })

  it('is filled in and sent by the officer; consents are those on paper, and the person is told', async () => {
    must(await saveDraft(clerk, { applicationId: id, answers: BUY_ANSWERS }, NOW))
    for (const materialCode of PAPERS) {
      const paper = { applicationId: id, materialCode, name: `${materialCode}.pdf`, bytes: demoPaper(materialCode) }
      must(await addMaterial(clerk, paper, NOW))
    }
    must(await setPayeeAccount(clerk, accountInput(id), NOW))
    const { number } = must(await submitApplication(clerk, await submitInput(id), NOW))
    const consents = await prisma.consent.findMany({ where: { countyCode: COUNTY, applicationId: id } })
    expect(consents.map(({ channel, accountId }) => [channel, accountId])).toEqual(
      consents.map(() => ['paper', clerk.accountId]),
    )
    const told = (await listMessages(hands.talent, undefined)).messages.filter(({ target }) => target.id === id)
    expect(told[0]?.body).toContain(`为您提交了申报 ${number}`)
  })

  it('stands in the history and before the reviewers, the agent’s number masked', async () => {
    must(await confirmEmployment(hands.employer, await seen(id), NOW))
    const view = await getApplicationForReview(hands.office, id, NOW)
    expect(view?.timeline.slice(0, 2).map(({ title, lines }) => [title, ...lines])).toEqual([
      ['代为填报', '凭 2026-09-11 签署的授权委托书，由代办人周大年到场'],
      ['提交申报', '工作人员凭本人书面授权代为提交'],
    ])
    expect(view?.authorisation).toMatchObject({ agentName: '周大年', agentIdentityMasked: '5107**********0017' })
    const scan = await getMaterialFile(hands.office, view?.authorisation?.attachmentId ?? '')
    expect(scan?.file.name).toContain('授权委托书')
  })

  it('is not decided by the officer who filed it', async () => {
    const asked = { ...(await seen(id)), opinion: '核对无误' }
    expect(refusalOf(await acceptApplication(clerk, asked, NOW))).toContain('ownFiling')
  })

  it('keeps its authorisation for good', async () => {
    await expect(
      asApplication((client) => client.query(`update filing_authorisation set agent_name = '别人'`)),
    ).rejects.toThrow(/permission denied/)
  })
})
