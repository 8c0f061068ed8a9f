import { randomInt } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { requestPhoneCode } from '@/lib/account/commands/request-phone-code'
import { listDemoMessages } from '@/lib/account/queries/list-demo-messages'
import { publicActor, type Actor } from '@/lib/kernel/actor'
import { toPhone, type Phone } from '@/lib/kernel/phone'
import { wallNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import { inTransaction } from '@/lib/platform/transaction'
import { fileObjection } from '@/lib/public-notice/commands/file-objection'
import { fileTip } from '@/lib/public-notice/commands/file-tip'
import type { Notice } from '@/lib/public-notice/model'
import { closeNotice } from '@/lib/public-notice/steps/close-notice'
import { settleObjection } from '@/lib/public-notice/steps/settle-objection'
import { asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { on } from '../application/case-work'
import { must } from '../policy/rulebook-file'
import { aNotice, anEntry, rowsOf, statesOf } from './a-notice'

const DURING = on('2026-09-16')
const AFTER = on('2026-09-21')
const somebody = publicActor(COUNTY, '10.9.0.1')

let officer: Actor
let notice: Notice
let rowIds: string[]

beforeAll(async () => {
  officer = await actorFor('zhangmin')
})
beforeEach(async () => {
  await asOwner((client) => client.query('delete from rate_counter'))
  notice = await aNotice(officer, on('2026-09-14'), [anEntry('李娜'), anEntry('王强'), anEntry('陈静')])
  rowIds = (await rowsOf(notice.id)).map(({ id }) => id)
})

const freshPhone = (): Phone => toPhone(`136${String(randomInt(100_000_000)).padStart(8, '0')}`)

async function codeFor(phone: Phone): Promise<string> {
  must(await requestPhoneCode(somebody, { purpose: 'objection', phone }, wallNow()))
  const messages = await listDemoMessages(somebody, phone)
  return /(\d{6})/.exec(messages?.[0]?.body ?? '')?.[1] ?? ''
}

const wordsOf = (phone: Phone, code: string, more: { rowId?: string; requestId?: string } = {}) => ({
  noticeId: notice.id,
  rowId: more.rowId ?? rowIds[1] ?? '',
  name: '周志远',
  phone,
  code,
  content: '据我所知此人已于上月离职，不在岗。',
  requestId: more.requestId,
})

async function objected(rowId?: string): Promise<string> {
  const phone = freshPhone()
  const { number } = must(await fileObjection(somebody, wordsOf(phone, await codeFor(phone), { rowId }), DURING))
  return (await prisma.objection.findFirstOrThrow({ where: { countyCode: COUNTY, number } })).id
}

const settle = (objectionId: string, outcome: 'upheld' | 'dismissed', now = DURING) =>
  inTransaction((tx) => settleObjection(tx, officer, { objectionId, outcome, reply: '已核查' }, now))
const close = () => inTransaction((tx) => closeNotice(tx, officer, notice.id, AFTER))

describe('an objection under a real name', () => {
  it('suspends the one line it is about', async () => {
    const id = await objected()
    expect(await statesOf(notice.id)).toEqual(['open', 'suspended', 'open'])
    const kept = await prisma.objection.findFirstOrThrow({ where: { id } })
    expect(kept).toMatchObject({ isAnonymous: false, objectorName: '周志远', status: 'filed' })
    expect(kept.phoneSealed).not.toMatch(/136\d{8}/)
  })

  it('is refused with a wrong code, and each guess is counted', async () => {
    const phone = freshPhone()
    const code = await codeFor(phone)
    const wrong = code === '000000' ? '000001' : '000000'
    for (let guess = 0; guess < 5; guess += 1) {
      const refused = await fileObjection(somebody, wordsOf(phone, wrong), DURING)
      expect(refused).toMatchObject({ ok: false, failure: { reasons: [{ code: 'wrongCode' }] } })
    }
    expect(await fileObjection(somebody, wordsOf(phone, code), DURING)).toMatchObject({ ok: false })
    expect(await statesOf(notice.id)).toEqual(['open', 'open', 'open'])
  })

  it('is filed once, however often the form is sent; a code serves for one', async () => {
    const phone = freshPhone()
    const code = await codeFor(phone)
    const requestId = newId()
    const first = must(await fileObjection(somebody, wordsOf(phone, code, { requestId }), DURING))
    expect(first.number).toMatch(/^YY2026-\d{4}$/)
    const again = await fileObjection(somebody, wordsOf(phone, code, { rowId: rowIds[0], requestId: newId() }), DURING)
    expect(again).toMatchObject({ ok: false, failure: { reasons: [{ code: 'wrongCode' }] } })
    expect(await prisma.objection.count({ where: { countyCode: COUNTY, noticeId: notice.id } })).toBe(1)
  })

  it('comes too late once the notice has ended', async () => {
    must(await close())
    const phone = freshPhone()
    const refused = await fileObjection(somebody, wordsOf(phone, await codeFor(phone)), AFTER)
    expect(refused).toMatchObject({ ok: false, failure: { reasons: [{ code: 'noticeEnded' }] } })
  })

  it('about a line of another notice is about nothing', async () => {
    const other = await aNotice(officer, on('2026-09-14'), [anEntry('李娜')])
    const [row] = await rowsOf(other.id)
    const phone = freshPhone()
    const refused = await fileObjection(somebody, wordsOf(phone, await codeFor(phone), { rowId: row?.id }), DURING)
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'notFound' } })
  })
})

describe('a tip without a name', () => {
  const tip = (requestId?: string) =>
    fileTip(somebody, { noticeId: notice.id, rowId: rowIds[0], content: '请核实该人是否全职在岗。', requestId }, DURING)

  it('suspends nothing, and is kept without a name', async () => {
    const { number } = must(await tip())
    expect(await statesOf(notice.id)).toEqual(['open', 'open', 'open'])
    const kept = await prisma.objection.findFirstOrThrow({ where: { countyCode: COUNTY, number } })
    expect(kept).toMatchObject({ isAnonymous: true, objectorName: null, phoneSealed: null })
  })

  it('is kept once, however often the form is sent', async () => {
    const requestId = newId()
    expect(await tip(requestId)).toEqual(await tip(requestId))
    expect(await prisma.objection.count({ where: { countyCode: COUNTY, noticeId: notice.id } })).toBe(1)
  })
})

describe('once decided', () => {
  it('upheld ends the line', async () => {
    const settled = must(await settle(await objected(), 'upheld'))
    expect(settled).toMatchObject({ row: 'upheld' })
    expect(await statesOf(notice.id)).toEqual(['open', 'upheld', 'open'])
  })

  it('dismissed lets it stand while the notice stands', async () => {
    expect(must(await settle(await objected(), 'dismissed'))).toMatchObject({ row: 'standing' })
    expect(await statesOf(notice.id)).toEqual(['open', 'open', 'open'])
  })

  it('dismissed clears it when the notice had ended meanwhile', async () => {
    const id = await objected()
    const closed = must(await close())
    expect(closed.suspended).toHaveLength(1)
    expect(await statesOf(notice.id)).toEqual(['cleared', 'suspended', 'cleared'])
    expect(must(await settle(id, 'dismissed', AFTER))).toMatchObject({ row: 'cleared' })
    expect(await statesOf(notice.id)).toEqual(['cleared', 'cleared', 'cleared'])
  })

  it('dismissed leaves it suspended while another objection waits', async () => {
    const first = await objected()
    const second = await objected()
    expect(must(await settle(first, 'dismissed'))).toMatchObject({ row: 'waiting' })
    expect(await statesOf(notice.id)).toEqual(['open', 'suspended', 'open'])
    expect(must(await settle(second, 'dismissed'))).toMatchObject({ row: 'standing' })
  })

  it('is not decided twice, and only one of two who decide at once does', async () => {
    const id = await objected()
    const both = await Promise.all([settle(id, 'upheld'), settle(id, 'dismissed')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ failure: { kind: 'conflict' } })
  })
})
