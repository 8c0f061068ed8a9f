import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/lib/paper/catalogue/catalogue'
import { PAPER_FORMATS, PAPER_KINDS } from '@/lib/paper/model'
import { sampleValues } from '@/lib/paper/rules/sample-values'
import { checkTemplate } from '@/lib/paper/steps/check-template'
import { fillPaper } from '@/lib/paper/steps/fill-paper'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'
import { wordFile } from '../../../scripts/paper/package'
import { body, row, table } from '../../../scripts/paper/word'
import { docxText } from '../../support/docx-text'

const shipped = (kind: (typeof PAPER_KINDS)[number]) =>
  readFileSync(`lib/paper/templates/${kind}.${PAPER_FORMATS[kind]}`)
const letter = (...lines: string[]) => wordFile('letter', lines.map(body))

/** A Word file with one of its parts written anew. */
function withPart(path: string, xml: string): Uint8Array {
  const zip = new PizZip(letter('{件号}'))
  zip.file(path, xml)
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

describe('the templates the system comes with', () => {
  it.each(PAPER_KINDS)('%s has nothing against it', async (kind) => {
    expect(await checkTemplate(kind, shipped(kind))).toEqual([])
  })

  it('leave no brace when they are filled', async () => {
    for (const kind of PAPER_KINDS.filter((one) => PAPER_FORMATS[one] === 'docx')) {
      const filled = await fillPaper(kind, shipped(kind), sampleValues(CATALOGUE[kind], true))
      expect(filled.ok && docxText(filled.bytes)).not.toMatch(/[{}]/)
    }
  })

  it('have every placeholder in docs/paper.md', () => {
    const page = readFileSync('docs/paper.md', 'utf8')
    const names = PAPER_KINDS.flatMap((kind) => {
      const { fields, conditions, lists } = CATALOGUE[kind]
      const columns = Object.values(lists).flatMap((list) => Object.keys(list.fields))
      return [...Object.keys(fields), ...Object.keys(conditions), ...Object.keys(lists), ...columns]
    })
    expect([...new Set(names)].filter((name) => !new RegExp(`\\{#?${name}\\}`).test(page))).toEqual([])
  })
})

describe('a template the office brings', () => {
  it('is told which placeholder there is not, and where one belongs', async () => {
    const faults = await checkTemplate('decisionLetter', letter('{姓名}{批准金额}', '{期次}', '{分期}'))
    expect(faults).toEqual([
      '没有 {姓名} 这个占位符，可用的占位符见本页列表。',
      '{期次} 只能写在 {#分期} 和 {/分期} 之间。',
      '{分期} 是一张表，要写成 {#分期}…{/分期}，中间放各栏的占位符。',
    ])
  })

  it('is looked at on both sides of a condition', async () => {
    expect(await checkTemplate('decisionLetter', letter('{件号}{^有分期}{一次付清}{/有分期}'))).toEqual([
      '没有 {一次付清} 这个占位符，可用的占位符见本页列表。',
    ])
  })

  it.each([
    ['{#分期}{期次}', '有 {#分期}，后面没有 {/分期}。'],
    ['{期次}{/分期}', '有 {/分期}，前面没有 {#分期}。'],
    ['{件号', '“{件号”后面少了或多了花括号，占位符要写成 {名称}。'],
    ['件号}', '“件号}”前面少了或多了花括号，占位符要写成 {名称}。'],
    ['{#分期}{期次}{/材料}', '{#分期} 要用 {/分期} 结束，现在写的是 {/材料}。'],
    ['｛件号｝', '模板中有全角花括号“｛｝”，占位符请改用半角的 {名称}。'],
    ['没有占位符', '模板中没有占位符，请核对是不是选错了文件。'],
  ])('with %s is told: %s', async (words, fault) => {
    expect(await checkTemplate('decisionLetter', letter(words))).toEqual([fault])
  })

  it('may split a placeholder over runs, as Word does', async () => {
    const split = letter('{件号}')
    const zip = new PizZip(split)
    const xml = zip.file('word/document.xml')?.asText() ?? ''
    zip.file('word/document.xml', xml.replace('{件号}', '{件</w:t></w:r><w:r><w:t>号}'))
    const bytes = zip.generate({ type: 'uint8array' })
    expect(await checkTemplate('decisionLetter', bytes)).toEqual([])
    const filled = await fillPaper('decisionLetter', bytes, { 件号: '2026-0412' })
    expect(filled.ok && docxText(filled.bytes)).toContain('2026-0412')
  })

  // Shows ASVS 5.2.2, 1.5.1, 1.3.3
  it('is refused when it is something else, links elsewhere, or carries something', async () => {
    const sayings = await Promise.all([
      checkTemplate('decisionLetter', new TextEncoder().encode('not a zip')),
      checkTemplate('decisionLetter', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)),
      checkTemplate('decisionLetter', shipped('roster')),
      checkTemplate('roster', shipped('decisionLetter')),
      checkTemplate('decisionLetter', withPart('word/vbaProject.bin', 'x')),
      checkTemplate('decisionLetter', withPart('word/embeddings/oleObject1.bin', 'x')),
      checkTemplate(
        'decisionLetter',
        withPart(
          'word/_rels/settings.xml.rels',
          '<Relationships><Relationship Id="r" Type="x/attachedTemplate" Target="http://x/t.dotm" TargetMode="External"/></Relationships>',
        ),
      ),
    ])
    const words = [
      '不是完整的 Word',
      '旧格式',
      '不是完整的 Word',
      '不是完整的 Excel',
      '带有宏',
      '嵌入了其他文件',
      '链接了外部',
    ]
    expect(sayings.map(([first = ''], index) => first.includes(words[index] ?? '?'))).toEqual(words.map(() => true))
  })

  // Shows ASVS 5.2.3
  it('is refused unopened when it would unpack to more than a paper can be', async () => {
    const bomb = withPart('word/media/zero.bin', 'a'.repeat(21 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(200_000)
    expect(await checkTemplate('decisionLetter', bomb)).toEqual(['文档太大或加了密，请删去图片、取消密码后再上传。'])
  })

  it('repeats a row of a table for every instalment', async () => {
    const bytes = wordFile('form', [table([1000, 2000], [row('{#分期}{期次}', '{金额}{/分期}')])])
    const 分期 = [
      { 期次: '1', 金额: '1.00' },
      { 期次: '2', 金额: '2.00' },
    ]
    const filled = await fillPaper('decisionLetter', bytes, { 分期 })
    expect(filled.ok && docxText(filled.bytes).trim().split('\n')).toEqual(['1', '1.00', '2', '2.00'])
  })

  // Shows ASVS 1.1.2, 1.3.7
  it('prints words as words: nothing a person typed becomes markup or a placeholder', async () => {
    const filled = await fillPaper('decisionLetter', letter('{申报对象}'), { 申报对象: '<w:p>{件号}&"\u0000' })
    expect(filled.ok && docxText(filled.bytes).trim()).toBe('<w:p>{件号}&"')
  })
})

describe('a roster the office brings', () => {
  const sheet = (rows: (string | null)[][], cells?: Map<string, { formula: string }>) =>
    writeXlsx({ sheets: [{ name: '花名册', rows, ...(cells ? { cells } : {}) }] })
  const 名单 = [
    { 姓名: '欧阳若兰', 金额: '1,200.50' },
    { 姓名: '=1+1', 金额: '' },
    { 姓名: '李国强', 金额: '0.50' },
  ]

  it('repeats its row, keeps what stands below, and writes money as numbers', async () => {
    const bytes = await sheet([['{标题}'], ['姓名', '金额'], ['{姓名}', '{金额}'], ['合计 {件数} 人', '{合计金额}']])
    expect(await checkTemplate('roster', bytes)).toEqual([])
    const filled = await fillPaper('roster', bytes, { 标题: '花名册', 件数: '3', 合计金额: '1,201.00', 名单 })
    const read = filled.ok ? await readWorkbook(filled.bytes) : null
    expect(read?.ok && read.value[0]?.rows).toEqual([
      ['花名册', null],
      ['姓名', '金额'],
      ['欧阳若兰', 1200.5],
      ['=1+1', null],
      ['李国强', 0.5],
      ['合计 3 人', 1201],
    ])
  })

  it('leaves an empty row where nobody is on the list', async () => {
    const filled = await fillPaper('roster', shipped('roster'), { ...sampleValues(CATALOGUE.roster, true), 名单: [] })
    const read = filled.ok ? await readWorkbook(filled.bytes) : null
    expect(JSON.stringify(read?.ok && read.value[0]?.rows)).not.toMatch(/[{}]/)
    expect(read?.ok && read.value[0]?.rows[3]?.every((value) => value === null)).toBe(true)
  })

  it('is told of an unknown name, of a missing row, and that a formula will not follow', async () => {
    expect(await checkTemplate('roster', await sheet([['{姓名}', '{身份证}']]))).toEqual([
      '没有 {身份证} 这个占位符，可用的占位符见本页列表。',
    ])
    expect(await checkTemplate('roster', await sheet([['{标题}']]))).toEqual([
      '工作表中没有名单行：请在一行里写上 {姓名}、{金额} 等占位符。',
    ])
    const cells = new Map([['1,1', { formula: 'SUM(B1:B1)' }]])
    expect(
      (
        await checkTemplate(
          'roster',
          await sheet(
            [
              ['{姓名}', '{金额}'],
              ['合计', null],
            ],
            cells,
          ),
        )
      )[0],
    ).toContain('“花名册”的 B2 有公式')
  })

  it('takes two thousand rows in good time', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({ ...名单[0], 序号: String(index + 1) }))
    const from = performance.now()
    const filled = await fillPaper('roster', shipped('roster'), { ...sampleValues(CATALOGUE.roster, true), 名单: many })
    expect(filled.ok).toBe(true)
    expect(performance.now() - from).toBeLessThan(5_000)
  })
})
