import { beforeAll, describe, expect, it } from 'vitest'
import { yuanText } from '@/lib/fact/rules/fact-text'
import type { Actor } from '@/lib/kernel/actor'
import { toCapitalAmount } from '@/lib/kernel/capital-amount'
import { toChineseDay } from '@/lib/kernel/chinese-day'
import { sumFen, toFen, parseYuan, type Fen } from '@/lib/kernel/fen'
import { dateIn, toPlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { getEntitlementOfApplication } from '@/lib/subsidy/queries/get-entitlement-of-application'
import '@/lib/wiring/register'
import { openInOffice } from '../../support/open-in-office'
import { actorFor, COUNTY } from '../../support/personas'
import { caseOf } from '../application/case-work'
import { ofBatch, ofCase, ofNotice, seededBatch, seededCase, seededNotice } from './seeded-papers'

/** What LibreOffice reads in each paper, made from the templates the system came with and cases of the demo. */
let opened: Readonly<Record<string, string>>
let office: Actor
const ids = { settled: '', monthly: '', recognised: '', waiting: '', declined: '', notice: '', batch: '' }

beforeAll(async () => {
  office = await actorFor('zhangmin')
  const treasurer = await actorFor('chenhui')
  Object.assign(ids, {
    settled: await seededCase('SET-09', 'granted'),
    monthly: await seededCase('LIV-01', 'granted'),
    recognised: await seededCase('REC-01', 'granted'),
    waiting: (
      await prisma.application.findFirstOrThrow({
        where: { countyCode: COUNTY, status: 'inReview', unitCode: 'RCB', item: { code: 'ENT-01' } },
      })
    ).id,
    declined: await seededCase('SET-05', 'declined'),
    notice: await seededNotice(),
    batch: await seededBatch(),
  })
  opened = openInOffice({
    'approvalForm.docx': (await ofCase(office, 'approvalForm', ids.settled)).bytes,
    'decisionLetter.docx': (await ofCase(office, 'decisionLetter', ids.settled)).bytes,
    'monthly.docx': (await ofCase(office, 'decisionLetter', ids.monthly)).bytes,
    'recognition.docx': (await ofCase(office, 'decisionLetter', ids.recognised)).bytes,
    'submissionSheet.docx': (await ofCase(office, 'submissionSheet', ids.waiting)).bytes,
    'refusalLetter.docx': (await ofCase(office, 'refusalLetter', ids.declined)).bytes,
    'noticeText.docx': (await ofNotice(office, ids.notice)).bytes,
    'paymentRequest.docx': (await ofBatch(treasurer, 'paymentRequest', ids.batch)).bytes,
    'roster.xlsx': (await ofBatch(treasurer, 'roster', ids.batch)).bytes,
  })
}, 900_000)

const textOf = (name: string): string => opened[name] ?? ''
/** Amounts with two decimals, in the order they stand. */
const amountsIn = (text: string): Fen[] =>
  [...text.matchAll(/(?<![\d.])\d{1,3}(?:,\d{3})*\.\d{2}(?!\d)/g)].map(([found]) => parseYuan(found) ?? toFen(-1))

async function awardOf(id: string) {
  const award = await getEntitlementOfApplication(office, id)
  if (!award) throw new Error('nothing was granted')
  return award
}

describe('every paper, opened by LibreOffice', () => {
  it('is read whole', () => {
    expect(Object.keys(opened).toSorted()).toEqual(
      [
        'approvalForm',
        'decisionLetter',
        'monthly',
        'noticeText',
        'paymentRequest',
        'recognition',
        'refusalLetter',
        'roster',
        'submissionSheet',
      ].toSorted(),
    )
    for (const text of Object.values(opened)) expect(text).not.toMatch(/[{}]|undefined|null|NaN/)
  })

  it('决定书: amount, capitals and every instalment are those of the award', async () => {
    const award = await awardOf(ids.settled)
    const text = textOf('decisionLetter')
    expect(award.payments.length).toBeGreaterThan(1)
    expect(text).toContain(award.beneficiaryName)
    expect(text).toContain(
      `${yuanText(award.totalFen)} 元（${toCapitalAmount(award.totalFen)}），分 ${award.payments.length} 期`,
    )
    const schedule = amountsIn(text.slice(text.indexOf('二、拨付的安排'), text.indexOf('三、')))
    expect(schedule).toEqual([...award.payments.map(({ grossFen }) => grossFen), award.totalFen])
    for (const { dueOn } of award.payments) expect(text).toContain(dueOn)
    expect(text).toContain(award.account?.accountMasked ?? 'no account')
    const { closedAt, number } = await caseOf(ids.settled)
    expect(text).toContain(`〔2026〕${Number(number.slice(5))}号`)
    expect(text).toContain(toChineseDay(dateIn(closedAt ?? new Date(0))))
  })

  it('决定书 of months: the months are one line whose sum is the award', async () => {
    const award = await awardOf(ids.monthly)
    const text = textOf('monthly')
    const schedule = text.slice(text.indexOf('二、拨付的安排'), text.indexOf('三、'))
    expect(award.payments.length).toBeGreaterThan(6)
    // The first month asks for no re-check, so it stands alone.
    expect(schedule).toContain(`2至${award.payments.length}`)
    const [first, others, total] = amountsIn(schedule)
    expect([sumFen([first ?? toFen(0), others ?? toFen(0)]), total]).toEqual([award.totalFen, award.totalFen])
    expect(sumFen(award.payments.map(({ grossFen }) => grossFen))).toBe(award.totalFen)
  })

  it('决定书 of a recognition: tier and validity, and no money', async () => {
    const granted = await prisma.recognition.findFirstOrThrow({
      where: { countyCode: COUNTY, applicationId: ids.recognised },
    })
    const text = textOf('recognition')
    expect(text).toContain(`认定为 ${granted.tier} 类人才`)
    const day = (at: Date) => toChineseDay(toPlainDate(at.toISOString().slice(0, 10)))
    expect(text).toContain(`有效期自${day(granted.validFrom)}至${day(granted.validTo)}`)
    expect(amountsIn(text)).toEqual([])
  })

  it('审批表: the sum, step by step and fund by fund, and who said what', async () => {
    const award = await awardOf(ids.settled)
    const text = textOf('approvalForm')
    expect(text).toContain(toCapitalAmount(award.totalFen))
    const funding = amountsIn(text.slice(text.indexOf('资金承担'), text.indexOf('三、申报材料')))
    expect(sumFen(funding)).toBe(award.totalFen)
    const signed = await prisma.reviewDecision.findMany({
      where: { countyCode: COUNTY, applicationId: ids.settled },
      include: { actor: true },
    })
    const opinions = text.slice(text.indexOf('四、'))
    for (const { actor, opinion, at } of signed) {
      expect(opinions).toContain(actor.displayName)
      expect(opinions).toContain(opinion ?? '同意。')
      expect(opinions).toContain(toChineseDay(dateIn(at)))
    }
    expect(text).not.toMatch(/(?<!\d)\d{17}[\dX](?!\d)/)
  })

  it('呈批件: what is to be signed, and room to sign', async () => {
    const { amountFen, number } = await caseOf(ids.waiting)
    const text = textOf('submissionSheet')
    expect(text).toContain(number)
    expect(text).toContain(
      `拟发给企业引才补贴 ${yuanText(amountFen ?? toFen(0))} 元（${toCapitalAmount(amountFen ?? toFen(0))}）`,
    )
    expect(text).toContain('领导批示')
    expect(text).toContain('县委人才工作领导小组审定')
  })

  it('不予通过告知书: the reason, the clause in its words, and until when 复核 may be asked for', async () => {
    const declined = await prisma.applicationEvent.findFirstOrThrow({
      where: { countyCode: COUNTY, applicationId: ids.declined, event: 'decline' },
    })
    const text = textOf('refusalLetter')
    const { clause } = declined.detail as { clause: string }
    expect(text).toContain(declined.opinion)
    expect(text).toContain(`${clause}：`)
    expect(text).toMatch(/10个工作日内，即\d{4}年\d{1,2}月\d{1,2}日前/)
    expect(text).toContain('15个工作日内答复')
  })

  it('公示公告: the frozen rows and no full name', async () => {
    const rows = await prisma.publicNoticeRow.findMany({
      where: { countyCode: COUNTY, noticeId: ids.notice },
      orderBy: { ordinal: 'asc' },
    })
    const text = textOf('noticeText')
    for (const { displayName } of rows) expect(text).toContain(displayName)
    expect(amountsIn(text)).toEqual(rows.flatMap(({ amountFen }) => (amountFen === null ? [] : toFen(amountFen))))
    const people = await prisma.application.findMany({
      where: { countyCode: COUNTY, id: { in: rows.map(({ subjectId }) => subjectId) } },
      include: { talent: true },
    })
    for (const { talent, subjectKind } of people) {
      if (talent && subjectKind === 'talent') expect(text).not.toContain(talent.name)
    }
  })

  it('拨款申请函 and 汇总花名册: the same total, by item and line by line', async () => {
    const batch = await prisma.disbursementBatch.findFirstOrThrow({ where: { countyCode: COUNTY, id: ids.batch } })
    const lines = await prisma.paymentAttempt.findMany({
      where: { countyCode: COUNTY, batchId: ids.batch },
      orderBy: { line: 'asc' },
    })
    const total = toFen(batch.totalFen)
    const letter = textOf('paymentRequest')
    expect(letter).toContain(`${yuanText(total)} 元（${toCapitalAmount(total)}），共 ${lines.length} 笔`)
    // Asked for by who leads most of it, although the treasurer of another unit took the letter.
    expect(letter.trimStart().startsWith('云岭县人才工作办公室')).toBe(true)
    const [first, ...table] = amountsIn(letter)
    expect([first, table.at(-1), sumFen(table.slice(0, -1))]).toEqual([total, total, total])

    const rows = textOf('roster')
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    const printed = rows.slice(3, 3 + lines.length)
    expect(printed.map((row) => [row[0], row[8], row[10], row[11]])).toEqual(
      lines.map((one) => [String(one.line), one.holderName, one.accountMasked, plain(toFen(one.amountFen))]),
    )
    expect(rows[3 + lines.length]?.slice(0, 4)).toEqual(['合计', '', `共 ${lines.length} 项`, toCapitalAmount(total)])
    expect(rows[3 + lines.length]?.[11]).toBe(plain(total))
  })
})

/** As a number without thousands is saved: 12000 → '12000', 12000.5 → '12000.5'. */
const plain = (amount: Fen): string => String(amount / 100)
