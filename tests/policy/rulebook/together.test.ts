import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { checkFiles } from '@/lib/policy/rulebook/check-files'
import { aDocument, aSubsidy } from '../support/a-rulebook'
import { SEED_CODES, seedText } from '../support/seed-rulebooks'

const file = (name: string, over: object) => ({ name, text: stringify(aDocument(over)) })
const found = (severity: 'error' | 'warning', files: { name: string; text: string }[]) =>
  checkFiles(files).issues.flatMap((one) =>
    one.severity === severity ? [`${one.file}:${one.line} ${one.path} ${one.message}`] : [],
  )
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1

const rule = (kind: string, of: object, over: object = {}) => ({
  code: `${kind}Rule`,
  clause: '第一条',
  text: '叠加',
  kind,
  of,
  ...over,
})
const item = (code: string, category: string, ...stacking: object[]) =>
  file(code, { code, outcome: aSubsidy({ category, stacking }) })

it('the rulebooks of the county stand together, and say how they were read', () => {
  const files = SEED_CODES.map((code) => ({ name: code, text: seedText(code) }))
  expect(found('error', files)).toEqual([])
  const readings = found('warning', files).filter((one) => one.includes('读法：'))
  expect(readings.length).toBeGreaterThan(20)
})

describe('two versions', () => {
  const version = (name: string, effectiveFrom: string, effectiveTo?: string) =>
    file(name, { effectiveFrom, ...(effectiveTo ? { effectiveTo } : {}) })

  it('that share a day are refused at the earlier one’s end', () => {
    const early = version('旧', '2025-01-01', '2026-01-01')
    expect(found('error', [version('新', '2026-01-01'), early])).toEqual([
      `旧:${lineOf(early.text, 'effectiveTo')} effectiveTo 与 新 的生效日 2026-01-01 重叠：同一事项「TEST-01」同一天只能有一版；失效日请改为 2025-12-31 或更早`,
    ])
    expect(found('error', [version('旧', '2025-01-01', '2025-12-31'), version('新', '2026-01-01')])).toEqual([])
  })

  it('that begin on one day are refused', () => {
    expect(found('error', [version('旧', '2026-01-01'), version('新', '2026-01-01')])[0]).toContain(
      '与 旧 是同一事项「TEST-01」，又都自 2026-01-01 起生效',
    )
  })

  it('without an end: the later ends the earlier, and it is said', () => {
    const files = [version('旧', '2025-01-01'), version('新', '2026-01-01')]
    expect(found('error', files)).toEqual([])
    expect(found('warning', files)[0]).toContain('本版止于 2025-12-31')
  })
})

describe('stacking', () => {
  it('in a ring is refused, with its line and the whole ring', () => {
    const a = item('A', 'living', rule('netOff', { items: ['B'] }))
    const b = item('B', 'rent', rule('netOff', { items: ['C'] }))
    const c = item('C', 'settlement', rule('monthsCarried', { items: ['A'] }, { terminates: true }))
    const errors = found('error', [a, b, c])
    expect(errors).toEqual([expect.stringContaining('扣减或终止成了一个圈：A → B → C → A')])
    expect(errors[0]).toContain(`A:${lineOf(a.text, 'code: netOffRule')} outcome.stacking[1]`)
  })

  it('of two items that take from one another, by name or by category', () => {
    expect(
      found('error', [
        item('A', 'living', rule('netOff', { items: ['B'] })),
        item('B', 'rent', rule('netOff', { categories: ['living'] })),
      ]),
    ).toEqual([expect.stringContaining('A → B → A')])
  })

  it('may be mutual where the order makes no difference', () => {
    for (const kind of ['chooseOne', 'highestOnly'])
      expect(
        found('error', [
          item('A', 'living', rule(kind, { items: ['B'] })),
          item('B', 'rent', rule(kind, { items: ['A'] })),
        ]),
      ).toEqual([])
  })

  it('may look at its own category, and one way at another', () => {
    const own = rule('netOff', { categories: ['living'] })
    expect(found('error', [item('A', 'living', own), item('B', 'living', own), item('C', 'rent', own)])).toEqual([])
  })

  it('with an item that is not there is a warning with what was meant', () => {
    expect(
      found('warning', [item('LIV-01', 'living', rule('chooseOne', { items: ['LIV-20'] })), item('LIV-02', 'living')]),
    ).toEqual([expect.stringContaining('一起检查的文件里没有事项「LIV-20」，是不是')])
  })
})
