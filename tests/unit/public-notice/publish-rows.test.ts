import { describe, expect, it } from 'vitest'
import { fromYuan } from '@/lib/kernel/fen'
import type { NoticeEntry } from '@/lib/public-notice/model'
import { publishRows } from '@/lib/public-notice/rules/publish-rows'

const anEntry = (name: string, more: Partial<NoticeEntry> = {}): NoticeEntry => ({
  subjectId: `case of ${name}`,
  name,
  workUnit: '恒瑞纺织',
  matterTitle: '购房补贴',
  grade: null,
  amountFen: fromYuan(100_000),
  ...more,
})

const namesOf = (...entries: NoticeEntry[]) => publishRows(entries).map((row) => row.displayName)

describe('what the public reads', () => {
  it('masks a person’s given name and shows an enterprise’s whole', () => {
    expect(namesOf(anEntry('欧阳若兰'), anEntry('李娜'))).toEqual(['欧阳＊＊', '李＊'])
    expect(namesOf(anEntry('云岭县恒瑞纺织有限公司', { isOrganisation: true }))).toEqual(['云岭县恒瑞纺织有限公司'])
  })

  it('numbers the lines in the order given, and says nothing of the case behind one', () => {
    const rows = publishRows([anEntry('欧阳若兰'), anEntry('李娜')])
    expect(rows.map(({ ordinal }) => ordinal)).toEqual([1, 2])
    expect(JSON.stringify(rows)).not.toContain('case of')
  })

  it('tells apart who would read the same', () => {
    const rows = publishRows([anEntry('李娜'), anEntry('王芳'), anEntry('李敏')])
    expect(rows.map(({ distinction }) => distinction)).toEqual(['之一', null, '之二'])
  })

  it('has no need to when unit or matter tells them apart', () => {
    const rows = publishRows([
      anEntry('李娜'),
      anEntry('李敏', { workUnit: '县医院' }),
      anEntry('李芳', { matterTitle: '生活补贴' }),
    ])
    expect(rows.map(({ distinction }) => distinction)).toEqual([null, null, null])
  })

  it('counts on past ten', () => {
    const rows = publishRows(Array.from({ length: 11 }, () => anEntry('李娜')))
    expect(rows.map(({ distinction }) => distinction).slice(-2)).toEqual(['之十', '之11'])
  })
})
