import { beforeAll, describe, expect, it } from 'vitest'
import { publicActor, systemActor, type Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import { inTransaction } from '@/lib/platform/transaction'
import { getNotice } from '@/lib/public-notice/queries/get-notice'
import { closeNotice } from '@/lib/public-notice/steps/close-notice'
import { listEndedNotices } from '@/lib/public-notice/steps/list-ended-notices'
import { asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { on } from '../application/case-work'
import { aNotice, anEntry, statesOf } from './a-notice'

let officer: Actor
beforeAll(async () => {
  officer = await actorFor('zhangmin')
})
const system = systemActor(COUNTY)
const close = (noticeId: string, day: string) => inTransaction((tx) => closeNotice(tx, system, noticeId, on(day)))
const ended = async (day: string) => (await listEndedNotices(prisma, COUNTY, on(day))).map(({ id }) => id)

describe('what is published', () => {
  it('holds no whole name, no number, no phone, no account, and not the case', async () => {
    const talent = await prisma.talent.findFirstOrThrow({ where: { countyCode: COUNTY, name: '欧阳若兰' } })
    const entry = anEntry(talent.name)
    const notice = await aNotice(officer, on('2026-09-14'), [entry, anEntry('李娜')])
    const seen = await getNotice(publicActor(COUNTY, null), notice.id, on('2026-09-15'))
    const text = JSON.stringify(seen)
    expect(seen?.rows.map(({ displayName }) => displayName)).toEqual(['欧阳＊＊', '李＊'])
    for (const secret of [talent.name, '李娜', talent.identityMasked, talent.phoneMasked ?? '-', entry.subjectId])
      expect(text).not.toContain(secret)
    expect(text).not.toMatch(/\d{11,}/)
  })

  it('is frozen: the words, the lines, the sums; only their state moves', async () => {
    const notice = await aNotice(officer, on('2026-09-14'), [anEntry('李娜')])
    const edits = [
      `update public_notice set title = '另一份' where id = '${notice.id}'`,
      `update public_notice set last_day = last_day - 1 where id = '${notice.id}'`,
      `update public_notice_row set display_name = '王＊' where notice_id = '${notice.id}'`,
      `update public_notice_row set amount_fen = amount_fen + 1 where notice_id = '${notice.id}'`,
    ]
    for (const edit of edits) await expect(asOwner((client) => client.query(edit))).rejects.toThrow('frozen')
  })

  it('is numbered without a gap when many publish at once', async () => {
    const at = on('2025-03-03')
    const notices = await Promise.all(Array.from({ length: 6 }, () => aNotice(officer, at, [anEntry('李娜')])))
    const numbers = notices.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])).sort((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index))
  })
})

describe('five working days', () => {
  it('cross 中秋节 and 国庆节 with their make-up days', async () => {
    expect(await aNotice(officer, on('2026-09-21'), [anEntry('李娜')])).toMatchObject({
      firstDay: '2026-09-22',
      lastDay: '2026-09-29',
    })
    expect(await aNotice(officer, on('2026-09-28'), [anEntry('李娜')])).toMatchObject({ lastDay: '2026-10-10' })
  })

  it('are stood to the end of the last one; then what stands is cleared', async () => {
    const notice = await aNotice(officer, on('2026-09-21'), [anEntry('李娜'), anEntry('王强')])
    expect(await close(notice.id, '2026-09-29')).toMatchObject({
      ok: false,
      failure: { kind: 'refused', reasons: [{ code: 'noticeStanding' }] },
    })
    expect(await ended('2026-09-29')).not.toContain(notice.id)
    expect(await ended('2026-09-30')).toContain(notice.id)
    const closed = await close(notice.id, '2026-09-30')
    expect(closed.ok && closed.value.cleared).toHaveLength(2)
    expect(await statesOf(notice.id)).toEqual(['cleared', 'cleared'])
  })

  it('are ended once when two try', async () => {
    const notice = await aNotice(officer, on('2026-09-14'), [anEntry('李娜')])
    const both = await Promise.all([close(notice.id, '2026-09-22'), close(notice.id, '2026-09-22')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('cannot be ended in a year without the State Council’s notice', async () => {
    const notice = await aNotice(officer, on('2029-03-05'), [anEntry('李娜')])
    expect(await getNotice(officer, notice.id, on('2029-03-06'))).toMatchObject({ isProvisional: true })
    expect(await close(notice.id, '2029-04-01')).toMatchObject({
      ok: false,
      failure: { kind: 'refused', reasons: [{ code: 'calendarMissing' }] },
    })
    expect(await ended('2029-04-01')).not.toContain(notice.id)
    expect(await statesOf(notice.id)).toEqual(['open'])
  })
})
