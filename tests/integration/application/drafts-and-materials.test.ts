import { beforeAll, describe, expect, it } from 'vitest'
import { addMaterial } from '@/lib/application/commands/add-material'
import { removeMaterial } from '@/lib/application/commands/remove-material'
import { saveDraft } from '@/lib/application/commands/save-draft'
import { setPayeeAccount } from '@/lib/application/commands/set-payee-account'
import { startApplication } from '@/lib/application/commands/start-application'
import { submitApplication } from '@/lib/application/commands/submit-application'
import { withdrawApplication } from '@/lib/application/commands/withdraw-application'
import { getApplicationForm } from '@/lib/application/queries/get-application-form'
import { SetPayeeAccountInput } from '@/lib/application/schema'
import { prisma } from '@/lib/platform/prisma'
import { demoPaper } from '@/prisma/seed/cases/paper'
import '@/lib/wiring/register'
import { COUNTY } from '../../support/personas'
import {
  ACCOUNT,
  accountInput,
  allHands,
  BUY_ANSWERS,
  caseOf,
  itemIdOf,
  must,
  NOW,
  refusalOf,
  submitInput,
  type Hands,
} from './case-work'

let hands: Hands
let id: string
beforeAll(async () => {
  hands = await allHands()
  id = must(await startApplication(hands.talent, { itemId: await itemIdOf('BUY-01'), talentId: undefined }, NOW)).id
})

const add = (bytes: Uint8Array<ArrayBuffer>, name = 'paper.pdf', materialCode = 'ownership') =>
  addMaterial(hands.talent, { applicationId: id, materialCode, name, bytes }, NOW)
const text = (words: string) => new TextEncoder().encode(words)
const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

describe('a draft', () => {
  it('asks only what the register does not know, and keeps what cannot be read yet', async () => {
    const form = await getApplicationForm(hands.talent, id, NOW)
    expect(form?.asked.map(({ fact }) => fact)).toEqual(['housing.isDeedTaxPaid', 'housing.ownerCode'])
    const saved = must(
      await saveDraft(hands.talent, { applicationId: id, answers: { 'housing.ownerCode': '我家的' } }, NOW),
    )
    expect(saved.issues).toEqual([{ path: 'answers/housing.ownerCode', message: '房屋产权归属：请从列表中选择' }])
    const later = await getApplicationForm(hands.talent, id, NOW)
    expect(later?.asked.find(({ fact }) => fact === 'housing.ownerCode')?.typed).toBe('我家的')
    expect(
      refusalOf(
        await saveDraft(
          hands.talent,
          { applicationId: id, finish: 'yes', answers: { 'housing.ownerCode': '我家的' } },
          NOW,
        ),
      ),
    ).toContain('请从列表中选择')
  })

  // Shows ASVS 2.2.3, 2.3.1
  it('cannot be sent until everything is there, and names each thing with its field', async () => {
    const refused = await submitApplication(hands.talent, await submitInput(id), NOW)
    const paths = refused.ok || refused.failure.kind !== 'invalid' ? [] : refused.failure.issues.map(({ path }) => path)
    expect(paths).toEqual([
      'answers/housing.isDeedTaxPaid',
      'answers/housing.ownerCode',
      'material/purchaseContract',
      'material/deedTaxReceipt',
      'material/ownership',
      'payee',
    ])
    const unticked = await submitApplication(
      hands.talent,
      { ...(await submitInput(id)), consents: ['commitment'] },
      NOW,
    )
    expect(refusalOf(unticked)).toContain('个人信息告知书')
  })

  // Shows ASVS 8.2.2
  it('is nobody else’s to see or to change', async () => {
    expect(await getApplicationForm(hands.office, id, NOW)).toBeNull()
    expect(refusalOf(await saveDraft(hands.employer, { applicationId: id, answers: {} }, NOW))).toContain('notFound')
  })
})

describe('papers', () => {
  // Shows ASVS 5.2.2, 1.3.4, 3.2.1
  it('are judged by their bytes: pages, drawings, office files and empty ones are refused', async () => {
    expect(refusalOf(await add(text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.png'))).toContain(
      '只收 PDF、JPG、PNG',
    )
    expect(refusalOf(await add(text('<!doctype html><script>1</script>'), 'a.pdf'))).toContain('只收 PDF、JPG、PNG')
    expect(refusalOf(await add(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'a.docx'))).toContain('只收 PDF、JPG、PNG')
    expect(refusalOf(await add(new Uint8Array(0)))).toContain('文件是空的')
    expect(refusalOf(await add(new Uint8Array([...PNG, ...text('<script>1</script>')]), 'a.png'))).toContain('夹带')
  })

  it('are refused above ten megabytes', async () => {
    const large = new Uint8Array(10 * 1024 * 1024 + 1)
    large.set(demoPaper('x'))
    expect(refusalOf(await add(large))).toContain('10 MB')
  })

  // Shows ASVS 5.3.2, 5.4.1
  it('are kept under a safe name with the ending of what they are, and not twice', async () => {
    must(await add(PNG, '../..\\权证"<b>.exe'))
    const form = await getApplicationForm(hands.talent, id, NOW)
    expect(form?.materials.find(({ code }) => code === 'ownership')?.files.map(({ name }) => name)).toEqual([
      '权证b.png',
    ])
    expect(refusalOf(await add(PNG, 'again.png'))).toContain('已经有这个文件')
  })

  // Shows ASVS 5.2.4
  it('are five of one kind at most, and can be taken out again', async () => {
    for (const number of [2, 3, 4, 5]) must(await add(demoPaper(`ownership ${number}`)))
    expect(refusalOf(await add(demoPaper('ownership 6')))).toContain('最多上传 5 个文件')
    const [first] = await prisma.applicationMaterial.findMany({
      where: { countyCode: COUNTY, applicationId: id },
      orderBy: { id: 'asc' },
    })
    must(await removeMaterial(hands.talent, { applicationId: id, materialId: first?.id ?? '' }, NOW))
    must(await add(demoPaper('ownership 6')))
  })

  it('belong to a paper the policy asks for, in a case that is one’s own', async () => {
    expect(refusalOf(await add(PNG, 'a.png', 'passport'))).toContain('notFound')
    const stranger = { ...hands.talent, talentId: '00000000-0000-7000-8000-000000000000' }
    expect(
      refusalOf(
        await addMaterial(stranger, { applicationId: id, materialCode: 'ownership', name: 'a', bytes: PNG }, NOW),
      ),
    ).toContain('notFound')
  })
})

describe('the account', () => {
  // Shows ASVS 14.2.4
  it('is typed twice alike, belongs to the payee, and is kept sealed', async () => {
    const parsed = SetPayeeAccountInput.safeParse({
      applicationId: id,
      bankName: '云岭农村商业银行',
      account: ACCOUNT,
      accountAgain: '6222020000000000',
    })
    expect(parsed.error?.issues[0]?.message).toBe('两次输入的银行账号不一致，请核对')
    expect(must(await setPayeeAccount(hands.talent, accountInput(id), NOW))).toEqual({
      accountMasked: `**** ${ACCOUNT.slice(-4)}`,
      warning: null,
    })
    const row = await prisma.payeeAccount.findFirstOrThrow({
      where: { countyCode: COUNTY, ownerId: hands.talent.talentId ?? '' },
      orderBy: { id: 'desc' },
    })
    expect(row.holderName).toBe('欧阳若兰')
    expect(JSON.stringify(row)).not.toContain(ACCOUNT)
  })

  it('only warns when the card’s own check digit is wrong', async () => {
    const doubtful = `${ACCOUNT.slice(0, -1)}${(Number(ACCOUNT.slice(-1)) + 1) % 10}`
    expect(must(await setPayeeAccount(hands.talent, accountInput(id, doubtful), NOW)).warning).toContain('请再次核对')
    must(await setPayeeAccount(hands.talent, accountInput(id), NOW))
  })
})

describe('withdrawing', () => {
  it('ends the case, keeps its record, and lets the item be asked for again', async () => {
    must(await saveDraft(hands.talent, { applicationId: id, answers: BUY_ANSWERS }, NOW))
    must(await withdrawApplication(hands.talent, { applicationId: id, reason: '暂不申请' }, NOW))
    expect(await caseOf(id)).toMatchObject({ status: 'withdrawn', closedAt: NOW })
    const again = must(
      await startApplication(hands.talent, { itemId: await itemIdOf('BUY-01'), talentId: undefined }, NOW),
    )
    expect(again.id).not.toBe(id)
    expect(refusalOf(await withdrawApplication(hands.talent, { applicationId: id, reason: undefined }, NOW))).toContain(
      'conflict',
    )
  })
})
