import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { writeRulebook } from '@/lib/policy/rulebook/write'
import { parse } from 'yaml'
import { seedText } from './support/seed-rulebooks'

// Each run is a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 30_000 })

const ROOT = join(import.meta.dirname, '../..')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** In an environment with nothing in it: neither a database nor a secret of ours is there to be read. */
function policy(...words: string[]) {
  const { PATH } = process.env
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/policy.ts', ...words], {
    cwd: ROOT,
    env: { PATH, NODE_ENV: 'production' },
    encoding: 'utf8',
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

const fileOf = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

it('policy diff tells what the second says otherwise, or that nothing does', () => {
  const before = fileOf('before.yaml', seedText('RENT-01'))
  const after = fileOf('after.yaml', seedText('RENT-01').replace('35周岁', '40周岁'))
  expect(policy('diff', before, after)).toEqual({
    code: 0,
    out: '条件\n  年龄由不超过 35 周岁放宽到不超过 40 周岁（第二条第（三）项）\n',
    err: '',
  })
  expect(policy('diff', before, before).out).toBe('两份规则说的一样\n')
  expect(policy('diff', before).code).toBe(2)
})

describe('policy check', () => {
  it('takes the folder of the county, and says how it was read', () => {
    const { code, out } = policy('check', 'prisma/seed/rulebooks')
    expect(code).toBe(0)
    expect(out).toContain('LIV-01 归雁人才生活补助')
    expect(out).toContain('读法：')
    expect(out).toMatch(/\d+ 个文件，全部正确/)
  })

  it('takes the examined items beside them: no two are one item at one time', () => {
    const { code, out } = policy('check', 'prisma/seed/rulebooks', 'tests/policy')
    expect(out.split('\n').filter((line) => line.includes('✗'))).toEqual([])
    expect(code).toBe(0)
  })

  it('refuses with line and mend', () => {
    const text = writeRulebook(parse(seedText('LIV-01')))
    const broken = text.replace('事实: 合同年限', '事实: 合同年现')
    const line = broken.split('\n').findIndex((one) => one.includes('合同年现')) + 1
    const { code, out } = policy('check', fileOf('broken.yaml', broken))
    expect(code).toBe(1)
    expect(out).toContain(`第 ${line} 行 条件[4].判断.事实：事实目录里没有「合同年现」，是不是“合同年限”？`)
    expect(out).toContain('1 个有错，共 1 处')
  })

  it('checks the cases beside the rulebooks too', () => {
    const { code, out } = policy(
      'check',
      'tests/policy/LIV-01',
      fileOf('其他.yaml', '规则: LIV-01\n日期: 今天\n案例: []\n'),
    )
    expect(code).toBe(1)
    expect(out).toContain('✓ tests/policy/LIV-01/cases.yaml')
    expect(out).toContain('第 2 行 日期：日期要写成 2026-01-01 的样子')
    expect(out).toContain('第 3 行 案例：至少要有一个案例')
  })

  it('tells machines the same', () => {
    const { code, out } = policy('check', fileOf('json.yaml', 'code: A'), '--json')
    expect(code).toBe(1)
    const { ok, issues } = JSON.parse(out) as { ok: boolean; issues: { line: number; message: string }[] }
    expect(ok).toBe(false)
    expect(issues).toContainEqual(
      expect.objectContaining({ line: 1, message: expect.stringContaining('缺少「承诺书」') as string }),
    )
  })
})

describe('policy assess', () => {
  const RULEBOOK = 'prisma/seed/rulebooks/LIV-01.yaml'

  it('works every case and shows the clause and the sum', () => {
    const { code, out } = policy('assess', RULEBOOK, 'tests/policy/LIV-01/cases.yaml')
    expect(code).toBe(0)
    expect(out).toContain('✓ 硕士但合同 2 年')
    expect(out).toContain('不符合：第二条第（二）项 签订 3 年以上劳动合同')
    expect(out).toContain('第三条 补助期限 3 年：× 36 个月：72,000.00 元')
    expect(out).toContain('全部一致')
  })

  it('says where a case came out otherwise, in words of the county', () => {
    const cases = fileOf(
      'cases.yaml',
      `规则: LIV-01
日期: 2026年9月14日
情况: { 最高学历: 硕士研究生毕业, 合同起始日: 2026年3月1日, 合同终止日: 2028年2月29日 }
案例:
  - 名称: 合同两年
    应得: { 结论: 符合, 金额: 72000元 }
  - 名称: 只看结果
`,
    )
    const { code, out } = policy('assess', RULEBOOK, cases)
    expect(code).toBe(1)
    expect(out).toContain('✗ 结论：应为 符合（eligible），实为 不符合（ineligible）')
    expect(out).toContain('2 个案例，1 个不一致')
    const json = policy('assess', RULEBOOK, cases, '--json')
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out)).toMatchObject({
      rulebook: 'LIV-01',
      cases: [{ ok: false, assessment: { verdict: 'ineligible' } }, { ok: true }],
    })
  })

  it('does not begin with cases that are wrong', () => {
    const cases = fileOf(
      'wrong.yaml',
      '规则: LIV-01\n日期: 2026-09-14\n案例:\n  - 名称: 一\n    情况: { 在本县累计参保月数: 三十, 年龄: 30 }\n',
    )
    const { code, err } = policy('assess', RULEBOOK, cases)
    expect(code).toBe(2)
    expect(err).toContain(
      '第 5 行 案例[1].情况.在本县累计参保月数：「在本县累计参保月数」是以「个月」计的整数，例如 3个月',
    )
    expect(err).toContain('第 5 行 案例[1].情况.年龄：「年龄」由「出生日期」推算，案例里请改写这一项')
  })
})

describe('policy', () => {
  it('writes a rulebook in Chinese words', () => {
    const { code, out } = policy('chinese', 'prisma/seed/rulebooks/SET-05.yaml')
    expect(code).toBe(0)
    expect(out).toBe(writeRulebook(parse(seedText('SET-05'))))
  })

  it('tells the facts and their values', () => {
    const { code, out } = policy('facts', '最高学历')
    expect(code).toBe(0)
    expect(out).toContain('硕士研究生毕业（14）')
  })

  it.each([[[]], [['chek', 'x']], [['check']], [['check', 'no-such-file.yaml']], [['check', 'x', '--jason']]])(
    'answers 2 to %j',
    (words) => {
      expect(policy(...words).code).toBe(2)
    },
  )
})
