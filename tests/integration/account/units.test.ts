import { expect, it } from 'vitest'
import { addUnits } from '@/lib/account/commands/add-units'
import { changeUnit } from '@/lib/account/commands/change-unit'
import { checkUnitLines } from '@/lib/account/queries/check-unit-lines'
import { getUnit } from '@/lib/account/queries/get-unit'
import { listUnits } from '@/lib/account/queries/list-units'
import { ChangeUnitInput, UnitLinesInput } from '@/lib/account/schema'
import { actorFor } from '../../support/personas'
import { must, NOW, rowsOf } from '../register-import/imports'
import { refusalOf } from '../talent/a-person'

const system = await actorFor('xitong')
const security = await actorFor('anquan')
const linesOf = (...lines: string[]) => UnitLinesInput.parse({ lines: lines.join('\n') })
const GOOD = [
  '代码\t名称\t类型\t简称',
  '510799900001\t新桥社区\t社区',
  '５１０７９９９００，新桥街道，街道',
  'lyj 云岭县林业和草原局 部门 林草局',
]

it('many units come in at once, or none of them', async () => {
  const before = await listUnits(system)
  const wrong = linesOf(
    ...GOOD,
    '510799100 城关镇二 乡镇',
    'LYJ 林业局 部门',
    '510799901 新桥 县城',
    '510799',
    '510799999001 孤村 村',
  )
  const problems = must(await checkUnitLines(system, wrong, NOW)).map(({ line, problem }) => [line, problem])
  expect(problems).toEqual([
    [2, null],
    [3, null],
    [4, null],
    [5, '代码已由“城关镇”使用'],
    [6, '与第 4 行代码相同'],
    [7, '不认识类型“县城”，请写部门、乡镇或村'],
    [8, '缺少名称和类型，每行依次写代码、名称、类型'],
    [9, '没有代码为 510799999 的乡镇，请先增设，或写在同一批里'],
  ])
  expect(refusalOf(await addUnits(system, wrong, NOW))).toContain('第 5 行：代码已由“城关镇”使用')
  expect(await listUnits(system)).toEqual(before)
  for (const ask of [checkUnitLines, addUnits])
    expect(refusalOf(await ask(security, linesOf(...GOOD), NOW))).toBe('forbidden')
  expect(refusalOf(await addUnits(system, linesOf(GOOD[0]!), NOW))).toContain('没有可以增设的行')

  expect(must(await addUnits(system, linesOf(...GOOD), NOW))).toEqual({ count: 3 })
  const added = (await listUnits(system)).filter(({ code }) => !before.some((unit) => unit.code === code))
  expect(added.map(({ code, kind, shortName, parentCode }) => [code, kind, shortName, parentCode])).toEqual([
    ['510799900', 'township', '新桥街道', '510799'],
    ['510799900001', 'village', '新桥社区', '510799900'],
    ['LYJ', 'department', '林草局', '510799'],
  ])
})

it('a unit is renamed under its code, by who saw it as it is', async () => {
  const seen = (await getUnit(system, 'JYJ'))!
  const change = (more: object) =>
    ChangeUnitInput.parse({ code: 'JYJ', seen: seen.seen, name: '云岭县教育和体育局', shortName: '教体局', ...more })
  expect(refusalOf(await changeUnit(security, change({}), NOW))).toBe('forbidden')
  expect(await getUnit(security, 'JYJ')).toBeNull()
  expect(await getUnit(system, '510799')).toBeNull()
  expect(refusalOf(await changeUnit(system, change({ name: seen.name, shortName: seen.shortName }), NOW))).toContain(
    '没有改动',
  )
  must(await changeUnit(system, change({}), NOW))
  expect(refusalOf(await changeUnit(system, change({ name: '教育局' }), NOW))).toBe('conflict')
  expect(await getUnit(system, 'JYJ')).toMatchObject({
    name: '云岭县教育和体育局',
    shortName: '教体局',
    isCountyWide: false,
  })
  const [audit] = await rowsOf<{ summary: string }>(
    `select summary from audit_event where action = 'account.changeUnit'`,
  )
  expect(audit?.summary).toBe(`修改机构 JYJ：名称 ${seen.name} → 云岭县教育和体育局；简称 教育局 → 教体局`)

  const town = (await getUnit(system, '510799100'))!
  const wide = ChangeUnitInput.parse({
    ...{ code: town.code, seen: town.seen, name: '城关街道', shortName: town.shortName },
    isCountyWide: 'yes',
  })
  expect(refusalOf(await changeUnit(system, wide, NOW))).toContain('只有部门可以看全县')
})
