import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { acceptApplication } from '@/lib/application/commands/accept-application'
import { checkProviderAccount } from '@/lib/application/commands/check-provider-account'
import { enterProviderAccount } from '@/lib/application/commands/enter-provider-account'
import { setPayeeAccount } from '@/lib/application/commands/set-payee-account'
import { startApplication } from '@/lib/application/commands/start-application'
import { submitApplication } from '@/lib/application/commands/submit-application'
import { getApplicationForm } from '@/lib/application/queries/get-application-form'
import { getProviderAccounts } from '@/lib/application/queries/get-provider-accounts'
import { CONSENT_KINDS } from '@/lib/application/rules/consent-texts'
import { EnterProviderAccountInput } from '@/lib/application/schema'
import type { Actor } from '@/lib/kernel/actor'
import { luhnCheckOf } from '@/lib/kernel/bank-account'
import { prisma } from '@/lib/platform/prisma'
import { draftVersion } from '@/lib/policy/commands/draft-version'
import { publishVersion } from '@/lib/policy/commands/publish-version'
import { findVersion } from '@/lib/policy/steps/find-version'
import '@/lib/wiring/register'
import { checkAndSimulate } from '@/prisma/seed/policies'
import { actorFor, actorForUser, COUNTY } from '../../support/personas'
import { publishers } from '../policy/publishers'
import { make, readDetails, sendOut } from '../subsidy/batch-work'
import { accountInput, approve, must, NOW, refusalOf, seen } from './case-work'

const numberOf = (body: string): string => `${body}${luhnCheckOf(body)}`
const FIRST = numberOf('629999510790000777')
const SECOND = numberOf('629999510790000888')
const TREASURERS = ['chenhui', 'qianjin', 'sunli'] as const

let hands: { officer: Actor; checker: Actor }
let [itemId, versionId] = ['', '']
let provider = { id: '', uscc: '', name: '' }
let talent: Actor

const entered = (account: string, uscc = provider.uscc) =>
  EnterProviderAccountInput.parse({
    itemId,
    uscc,
    bankName: '云岭农村商业银行城关支行',
    account,
    accountAgain: account,
  })

const waitingId = async (): Promise<string> =>
  (await prisma.providerAccount.findFirstOrThrow({ where: { countyCode: COUNTY, itemId, checkedAt: null } })).id

async function enterAndCheck(account: string, minute: number): Promise<void> {
  const at = new Date(NOW.getTime() + minute * 60_000)
  must(await enterProviderAccount(hands.officer, entered(account), at))
  must(await checkProviderAccount(hands.checker, { providerAccountId: await waitingId() }, at))
}

beforeAll(async () => {
  hands = await publishers()
  talent = await actorFor('ouyang')
  provider = await prisma.enterprise.findFirstOrThrow({
    where: { countyCode: COUNTY, status: 'active', id: { not: (await actorFor('hengrui')).enterpriseId ?? '' } },
    select: { id: true, uscc: true, name: true },
    orderBy: { id: 'asc' },
  })
  const sourceText = readFileSync('tests/integration/application/provider.yaml', 'utf8')
  ;({ versionId, itemId } = must(await draftVersion(hands.officer, { sourceText }, NOW)))
  await checkAndSimulate(hands, versionId, NOW)
})

describe('an item that pays its provider', () => {
  it('is not published before an account was entered by one and checked by another', async () => {
    expect(refusalOf(await publishVersion(hands.officer, { versionId }, NOW))).toContain('noProviderAccount')
    must(await enterProviderAccount(hands.officer, entered(FIRST), NOW))
    expect(refusalOf(await publishVersion(hands.officer, { versionId }, NOW))).toContain('noProviderAccount')
    const own = await checkProviderAccount(hands.officer, { providerAccountId: await waitingId() }, NOW)
    expect(refusalOf(own)).toContain('ownEntry')
    must(await checkProviderAccount(hands.checker, { providerAccountId: await waitingId() }, NOW))
    must(await publishVersion(hands.officer, { versionId }, NOW))
  })

  it('names a unit of the register only, and one entry waits at a time', async () => {
    const unknown = await enterProviderAccount(
      hands.officer,
      { ...entered(SECOND), uscc: '91510799MA6A8888X9' as never },
      NOW,
    )
    expect(refusalOf(unknown)).toContain('登记库里没有')
    must(await enterProviderAccount(hands.officer, entered(SECOND), NOW))
    must(await enterProviderAccount(hands.officer, entered(SECOND), NOW))
    expect(await prisma.providerAccount.count({ where: { countyCode: COUNTY, itemId, checkedAt: null } })).toBe(1)
    const version = await findVersion(prisma, COUNTY, versionId)
    const shown = version && (await getProviderAccounts(hands.checker, version))
    expect(shown).toMatchObject({ mayCheck: true, standing: { holderName: provider.name } })
    expect(shown?.standing?.accountMasked).toContain('*')
    expect(version && (await getProviderAccounts(talent, version))).toBeNull()
  })

  it('asks the applicant for no account, and the bank is told to pay the provider', async () => {
    const { id } = must(await startApplication(talent, { itemId, talentId: undefined }, NOW))
    const form = await getApplicationForm(talent, id, NOW)
    expect(form).toMatchObject({ payee: null, provider: provider.name, problems: [] })
    expect(form?.steps).not.toContain('account')
    expect(refusalOf(await setPayeeAccount(talent, accountInput(id), NOW))).toContain('providerPaid')
    const submission = { applicationId: id, versionId, consents: [...CONSENT_KINDS], requestId: undefined }
    must(await submitApplication(talent, submission, NOW))

    await enterAndCheck(SECOND, 5)
    const [township, labour] = [await actorFor('wangfang'), await actorForUser('rsj.he')]
    must(await acceptApplication(township, { ...(await seen(id)), opinion: undefined }, NOW))
    must(await approve(labour, id, NOW))
    const award = await prisma.entitlement.findFirstOrThrow({ where: { countyCode: COUNTY, applicationId: id } })
    expect(award).toMatchObject({ payeeName: provider.name, talentId: talent.talentId })

    const [maker, checker, exporter] = await Promise.all(TREASURERS.map(actorFor))
    if (!maker || !checker || !exporter) throw new Error('no treasurers')
    const due = await prisma.payment.findMany({ where: { countyCode: COUNTY, entitlementId: award.id } })
    const batch = await make(
      { code: COUNTY, maker },
      due.map((one) => one.id),
    )
    const details = readDetails(await sendOut({ checker, exporter }, batch.id))
    expect(details).toMatchObject([{ holder: provider.name, account: FIRST, yuan: '1200.00' }])
  })
})
