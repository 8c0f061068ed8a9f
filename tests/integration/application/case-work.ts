import { acceptApplication } from '@/lib/application/commands/accept-application'
import { addDecisionScan } from '@/lib/application/commands/add-decision-scan'
import { addMaterial } from '@/lib/application/commands/add-material'
import { approveApplication } from '@/lib/application/commands/approve-application'
import { confirmEmployment } from '@/lib/application/commands/confirm-employment'
import { saveDraft } from '@/lib/application/commands/save-draft'
import { setPayeeAccount } from '@/lib/application/commands/set-payee-account'
import { startApplication } from '@/lib/application/commands/start-application'
import { submitApplication } from '@/lib/application/commands/submit-application'
import type { ApplicationCore } from '@/lib/application/model'
import { findApplication } from '@/lib/application/repository/applications'
import { CONSENT_KINDS } from '@/lib/application/rules/consent-texts'
import { SetPayeeAccountInput } from '@/lib/application/schema'
import type { Actor } from '@/lib/kernel/actor'
import { luhnCheckOf } from '@/lib/kernel/bank-account'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import type { Result } from '@/lib/kernel/result'
import { prisma } from '@/lib/platform/prisma'
import { demoPaper } from '@/prisma/seed/cases/paper'
import { actorFor, COUNTY } from '../../support/personas'

/** Monday of the demo county's first day, ten in the morning. */
export const NOW = new Date('2026-09-14T02:00:00Z')
export const on = (day: string, hour = '10'): Date => new Date(`${day}T${hour}:00:00+08:00`)

export function must<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** Why a command refused, as one text: codes, paths and words. */
export const refusalOf = <T>(result: Result<T, Failure>): string =>
  result.ok ? 'not refused' : JSON.stringify(result.failure)

export const itemIdOf = async (code: string): Promise<string> =>
  (await prisma.policyItem.findUniqueOrThrow({ where: { countyCode_code: { countyCode: COUNTY, code } } })).id

export async function caseOf(id: string): Promise<ApplicationCore> {
  const found = await findApplication(prisma, COUNTY, id)
  if (!found) throw new Error(`no case ${id}`)
  return found
}

export const seen = async (id: string) => ({ applicationId: id, version: (await caseOf(id)).version })

const PAPERS = ['purchaseContract', 'deedTaxReceipt', 'ownership'] as const
export const BUY_ANSWERS = { 'housing.isDeedTaxPaid': 'yes', 'housing.ownerCode': 'self' } as const

const body = '629999510790000001'
export const ACCOUNT = `${body}${luhnCheckOf(body)}`

export const accountInput = (applicationId: string, account = ACCOUNT) =>
  SetPayeeAccountInput.parse({ applicationId, bankName: '云岭农村商业银行城关支行', account, accountAgain: account })

/** 欧阳若兰's BUY-01, filled in and not sent. */
export async function draftOf(talent: Actor, now = NOW): Promise<string> {
  const { id } = must(await startApplication(talent, { itemId: await itemIdOf('BUY-01'), talentId: undefined }, now))
  must(await saveDraft(talent, { applicationId: id, answers: BUY_ANSWERS }, now))
  for (const materialCode of PAPERS) {
    must(
      await addMaterial(
        talent,
        { applicationId: id, materialCode, name: `${materialCode}.pdf`, bytes: demoPaper(materialCode) },
        now,
      ),
    )
  }
  must(await setPayeeAccount(talent, accountInput(id), now))
  return id
}

export async function submitInput(id: string) {
  return {
    applicationId: id,
    versionId: (await caseOf(id)).versionId,
    consents: [...CONSENT_KINDS],
    requestId: undefined,
  }
}

/** Filed and waiting for the employer. */
export async function filed(talent: Actor, now = NOW): Promise<string> {
  const id = await draftOf(talent, now)
  must(await submitApplication(talent, await submitInput(id), now))
  return id
}

export type Hands = {
  readonly talent: Actor
  readonly employer: Actor
  readonly township: Actor
  readonly office: Actor
  readonly organisation: Actor
}

export async function allHands(): Promise<Hands> {
  const [talent, employer, township, office, organisation] = await Promise.all(
    ['ouyang', 'hengrui', 'wangfang', 'zhangmin', 'zhouzheng'].map(actorFor),
  )
  return { talent, employer, township, office, organisation } as Hands
}

const OPINION = '经核对，符合条件。'

/** Brings a filed case to the named desk. */
export async function bringTo(
  hands: Hands,
  id: string,
  desk: 'township' | 'office' | 'organisation' | 'approved',
  now = NOW,
): Promise<void> {
  const stepOf = async () => (await caseOf(id)).stepCode
  if ((await stepOf()) === 'employer')
    must(await confirmEmployment(hands.employer, { ...(await seen(id)), opinion: undefined }, now))
  if (desk === 'township') return
  if ((await stepOf()) === 'township')
    must(await acceptApplication(hands.township, { ...(await seen(id)), opinion: undefined }, now))
  if (desk === 'office') return
  if ((await stepOf()) === 'talentOffice') must(await approve(hands.office, id, now))
  if (desk === 'organisation') return
  must(await approve(hands.organisation, id, now))
}

/** What a meeting of that day decided, with its scan. */
export async function onPaper(actor: Actor, applicationId: string, now = NOW) {
  const scan = { applicationId, name: '会议纪要.pdf', bytes: demoPaper('minute') }
  const { id: scanId } = must(await addDecisionScan(actor, scan, now))
  return { minuteNumber: '云人才纪〔2026〕7号', decidedOn: dateIn(now), signer: '周正', scanId }
}

export const approve = async (actor: Actor, id: string, now = NOW) =>
  approveApplication(actor, { ...(await seen(id)), opinion: OPINION, minuteNumber: undefined }, now)
