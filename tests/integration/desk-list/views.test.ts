import { describe, expect, it } from 'vitest'
import { chooseDefaultView } from '@/lib/desk-list/commands/choose-default-view'
import { deleteView } from '@/lib/desk-list/commands/delete-view'
import { saveView } from '@/lib/desk-list/commands/save-view'
import { listDefaultViews } from '@/lib/desk-list/queries/list-default-views'
import { listViews } from '@/lib/desk-list/queries/list-views'
import type { Actor } from '@/lib/kernel/actor'
import { actorFor, actorForUser } from '../../support/personas'

const NOW = new Date('2026-09-14T01:30:00Z')
const REQUEST = { requestId: undefined }

async function keep(actor: Actor, view: { name: string; query: string; isShared?: 'yes' }): Promise<string> {
  const saved = await saveView(actor, { listKey: 'applications', isShared: undefined, ...REQUEST, ...view }, NOW)
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
  return saved.value.id
}
const namesFor = async (actor: Actor) => (await listViews(actor, 'applications')).map(({ name }) => name)

describe('常用视图', () => {
  it('is one’s own, without the place reached; the same name again replaces it', async () => {
    const wangfang = await actorFor('wangfang')
    const first = await keep(wangfang, { name: '待补正', query: 'status=returned&after=1789344000000_x&open=y' })
    const second = await keep(wangfang, { name: '待补正', query: 'status=returned&town=510799100' })
    expect(second).toBe(first)
    const [view] = await listViews(wangfang, 'applications')
    expect(view).toMatchObject({
      name: '待补正',
      query: 'status=returned&town=510799100',
      isOwn: true,
      isShared: false,
    })
    expect(await namesFor(await actorFor('zhangmin'))).toEqual([])
  })

  it('that is shared is seen by the unit, and taken away by nobody but its owner', async () => {
    const [zhangmin, lizheng] = [await actorFor('zhangmin'), await actorFor('lizheng')]
    const id = await keep(zhangmin, { name: '本周超期', query: 'overdue=yes', isShared: 'yes' })
    const isColleague = lizheng.grants.some(({ unitCode }) => unitCode === zhangmin.grants[0]?.unitCode)
    expect((await namesFor(lizheng)).includes('本周超期')).toBe(isColleague)
    expect(await deleteView(lizheng, { viewId: id, ...REQUEST }, NOW)).toMatchObject({ failure: { kind: 'notFound' } })
    expect(await deleteView(zhangmin, { viewId: id, ...REQUEST }, NOW)).toMatchObject({ ok: true })
    expect(await namesFor(zhangmin)).toEqual([])
  })

  it('is refused of a list that one may not read, and beyond thirty', async () => {
    const auditor = await actorFor('shenji')
    const input = { listKey: 'talents', name: '全部', query: '', isShared: undefined, ...REQUEST } as const
    expect(await saveView(auditor, input, NOW)).toMatchObject({ failure: { kind: 'forbidden' } })
    const treasurer = await actorFor('chenhui')
    for (let number = 1; number <= 30; number += 1) await keep(treasurer, { name: `视图 ${number}`, query: '' })
    const more = { ...input, listKey: 'applications', name: '再多一个' } as const
    expect(await saveView(treasurer, more, NOW)).toMatchObject({ failure: { reasons: [{ code: 'tooManyViews' }] } })
    await keep(treasurer, { name: '视图 30', query: 'status=granted' })
  })

  it('may be the one by which its list opens, for who chose it only, as long as they see it', async () => {
    const [zhangmin, lizheng] = [await actorFor('zhangmin'), await actorFor('lizheng')]
    const choose = (actor: Actor, viewId: string, isDefault?: 'yes') =>
      chooseDefaultView(actor, { viewId, isDefault, ...REQUEST }, NOW)
    const [own, shared] = [
      await keep(zhangmin, { name: '待补正', query: 'status=returned' }),
      await keep(zhangmin, { name: '本月超期', query: 'overdue=yes', isShared: 'yes' }),
    ]
    expect(await listDefaultViews(zhangmin)).toEqual({})
    expect(await choose(zhangmin, own, 'yes')).toMatchObject({ ok: true })
    expect(await choose(zhangmin, shared, 'yes')).toMatchObject({ ok: true })
    expect(await listDefaultViews(zhangmin)).toEqual({ applications: 'overdue=yes' })
    const marked = (await listViews(zhangmin, 'applications')).filter(({ isDefault }) => isDefault)
    expect(marked.map(({ name }) => name)).toEqual(['本月超期'])
    expect(await choose(lizheng, own, 'yes')).toMatchObject({ failure: { kind: 'notFound' } })
    expect(await listDefaultViews(lizheng)).toEqual({})
    expect(await choose(zhangmin, shared)).toMatchObject({ ok: true })
    expect(await listDefaultViews(zhangmin)).toEqual({})
  })

  it('that opens a list for a colleague is gone for them when its owner takes it away or stops sharing it', async () => {
    const [owner, colleague] = [await actorFor('zhangmin'), await actorForUser('rcb.lin')]
    const view = { name: '已通过', query: 'status=granted' }
    const id = await keep(owner, { ...view, isShared: 'yes' })
    const opens = () => chooseDefaultView(colleague, { viewId: id, isDefault: 'yes', ...REQUEST }, NOW)
    expect(await opens()).toMatchObject({ ok: true })
    expect(await listDefaultViews(colleague)).toEqual({ applications: 'status=granted' })
    await keep(owner, view)
    expect(await listDefaultViews(colleague)).toEqual({})
    await keep(owner, { ...view, isShared: 'yes' })
    expect(await deleteView(owner, { viewId: id, ...REQUEST }, NOW)).toMatchObject({ ok: true })
    expect(await listDefaultViews(colleague)).toEqual({})
  })
})
