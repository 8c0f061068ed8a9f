import { describe, expect, it } from 'vitest'
import { listAuditEvents } from '@/lib/audit/queries/list-audit-events'
import { getAuditEvent } from '@/lib/audit/queries/get-audit-event'
import { dateIn } from '@/lib/kernel/plain-date'
import { wallNow } from '@/lib/platform/clock'
import { asApplication, asOwner } from '../../support/owner-database'
import { actorFor } from '../../support/personas'

describe('the record', () => {
  // Shows ASVS 8.2.1, 16.4.2
  it('is read by the audit administrator and by nobody else', async () => {
    const auditor = await actorFor('shenji')
    const [first] = (await listAuditEvents(auditor, {})).lines
    for (const key of ['zhangmin', 'xitong', 'anquan', 'linbuzhang']) {
      const actor = await actorFor(key)
      expect((await listAuditEvents(actor, {})).lines).toEqual([])
      expect(await getAuditEvent(actor, first?.id ?? '')).toBeNull()
    }
    expect(await getAuditEvent(auditor, first?.id ?? '')).toEqual(first)
  })

  it('is paged by key: every line once, the latest first, also within one millisecond', async () => {
    const auditor = await actorFor('shenji')
    const seen: string[] = []
    for (let after: { recordedAt: Date; id: string } | undefined; ;) {
      const page = await listAuditEvents(auditor, { action: 'account.addUnit', after })
      seen.push(...page.lines.map((line) => line.id))
      if (!page.next) break
      after = page.next
    }
    const all = await asOwner((client) =>
      client.query<{ id: string }>(
        "select id from audit_event where action = 'account.addUnit' order by recorded_at desc, id desc",
      ),
    )
    expect(all.rowCount).toBeGreaterThan(60)
    expect(seen).toEqual(all.rows.map((row) => row.id))
  })

  it('is searched by day, person, action and object', async () => {
    const auditor = await actorFor('shenji')
    const reviewer = await actorFor('zhangmin')
    const today = dateIn(wallNow())
    const found = await listAuditEvents(auditor, {
      from: today,
      to: today,
      actor: '张敏',
      action: 'account.',
      object: reviewer.accountId,
    })
    expect(found.lines.length).toBeGreaterThan(0)
    expect(found.lines.every((line) => line.actorName === '张敏' && line.objectId === reviewer.accountId)).toBe(true)
  })

  it('says of every line that it is as it was written, and of a changed one that it is not', async () => {
    const auditor = await actorFor('shenji')
    const before = await listAuditEvents(auditor, {})
    expect(before.lines.every((line) => line.isIntact)).toBe(true)
    const victim = before.lines[0]?.id ?? ''
    await asOwner((client) => client.query("update audit_event set summary = summary || '。' where id = $1", [victim]))
    expect((await getAuditEvent(auditor, victim))?.isIntact).toBe(false)
  })

  // Shows ASVS 16.4.2 · G14
  it('cannot be changed or removed by the application', async () => {
    for (const statement of ["update audit_event set summary = ''", 'delete from audit_event', 'truncate audit_event'])
      await expect(asApplication((client) => client.query(statement))).rejects.toThrow(/permission denied/)
  })
})
