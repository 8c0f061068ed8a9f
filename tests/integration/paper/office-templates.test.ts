import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { chooseTemplate } from '@/lib/paper/commands/choose-template'
import { uploadTemplate } from '@/lib/paper/commands/upload-template'
import { getTemplateFile } from '@/lib/paper/queries/get-template-file'
import { listTemplates } from '@/lib/paper/queries/list-templates'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { wordFile } from '../../../scripts/paper/package'
import { body } from '../../../scripts/paper/word'
import { docxText } from '../../support/docx-text'
import { asApplication } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { must, NOW, refusalOf } from '../application/case-work'
import { ofCase, seededCase } from './seeded-papers'

let officer: Actor
let granted: string
beforeAll(async () => {
  officer = await actorFor('lizheng')
  granted = await seededCase('SET-09', 'granted')
})

const kind = 'decisionLetter' as const
const letter = (words: string) => ({ kind, name: '我们的决定书.docx', bytes: wordFile('letter', [body(words)]) })
const upload = async (words: string): Promise<string> => must(await uploadTemplate(officer, letter(words), NOW)).id
const printed = async () => docxText((await ofCase(officer, kind, granted)).bytes).trim()
const versions = async () => (await listTemplates(officer))?.kinds.find((one) => one.kind === kind)?.versions ?? []

describe('the office’s own template', () => {
  it('is kept when it is brought, and used once it is chosen; papers say which version they came from', async () => {
    const first = await upload('县里的格式：{申报对象}，{金额大写}')
    expect(await printed()).not.toContain('县里的格式')
    must(await chooseTemplate(officer, { kind, templateId: first }, NOW))
    expect(await printed()).toMatch(/^县里的格式：.+，人民币.+整$/)
    const line = await prisma.auditEvent.findFirstOrThrow({ where: { action: 'paper.make' }, orderBy: { id: 'desc' } })
    expect(line.detail).toEqual({ kind, template: 1 })
  })

  it('gives way to a later one and comes back; the shipped one is always there', async () => {
    const [first] = await versions()
    const second = await upload('第二版：{件号}')
    must(await chooseTemplate(officer, { kind, templateId: second }, NOW))
    expect((await versions()).map(({ number, isInUse }) => [number, isInUse])).toEqual([
      [2, true],
      [1, false],
    ])
    expect(await printed()).toMatch(/^第二版：2026-/)
    must(await chooseTemplate(officer, { kind, templateId: first?.id }, NOW))
    expect(await printed()).toContain('县里的格式')
    must(await chooseTemplate(officer, { kind, templateId: undefined }, NOW))
    expect(await printed()).toContain('拨付的安排')
    expect((await versions()).some(({ isInUse }) => isInUse)).toBe(false)
  })

  it('is refused with every fault named, and leaves no row', async () => {
    const before = (await versions()).length
    const refusal = refusalOf(await uploadTemplate(officer, letter('{姓名}{#分期}{期次}'), NOW))
    expect(refusal).toContain('后面没有 {/分期}')
    expect(refusalOf(await uploadTemplate(officer, letter('{姓名}{期次}'), NOW))).toContain('没有 {姓名} 这个占位符')
    const large = { ...letter(''), bytes: new Uint8Array(2 * 1024 * 1024 + 1) }
    expect(refusalOf(await uploadTemplate(officer, large, NOW))).toContain('超过 2 MB')
    expect((await versions()).length).toBe(before)
  })

  it('is brought and chosen by policy officers and county-wide reviewers, and by nobody else', async () => {
    for (const key of ['wangfang', 'chenhui', 'shenji', 'ouyang']) {
      const actor = await actorFor(key)
      expect(refusalOf(await uploadTemplate(actor, letter('{件号}'), NOW))).toContain('paper.changeTemplates')
      const choice = { kind, templateId: undefined }
      expect(refusalOf(await chooseTemplate(actor, choice, NOW))).toContain('paper.changeTemplates')
    }
    must(await uploadTemplate(await actorFor('zhangmin'), letter('{件号}'), NOW))
  })

  it('can be taken to Word as it was brought, and looked at filled with examples', async () => {
    const [latest] = await versions()
    const asked = { kind, versionId: latest?.id ?? '' }
    const file = await getTemplateFile(officer, { ...asked, as: 'template' })
    expect(file?.fileName).toBe(`决定书 模板 第${latest?.number}版.docx`)
    expect(docxText(file?.bytes ?? new Uint8Array()).trim()).toBe('{件号}')
    const sample = await getTemplateFile(officer, { ...asked, as: 'sample' })
    expect(docxText(sample?.bytes ?? new Uint8Array()).trim()).toBe('2026-0412')
    const shipped = await getTemplateFile(officer, { kind, versionId: null, as: 'template' })
    expect(shipped?.bytes).toEqual(readFileSync('lib/paper/templates/decisionLetter.docx'))
    expect(await getTemplateFile(await actorFor('ouyang'), { ...asked, as: 'template' })).toBeNull()
    const roster = { kind: 'roster', versionId: latest?.id ?? '', as: 'template' } as const
    expect(await getTemplateFile(officer, roster)).toBeNull()
  })

  it('is never changed or removed once it is there, and one of a kind is in use at most', async () => {
    await asApplication(async (client) => {
      await expect(client.query('update paper_template set number = 9')).rejects.toThrow('may not be changed')
      await expect(client.query('delete from paper_template')).rejects.toThrow('never deleted')
      await expect(
        client.query(`update paper_template set is_in_use = true where kind = 'decisionLetter'`),
      ).rejects.toThrow('paper_template_in_use_key')
      await expect(
        client.query(`update attachment set owner_kind = 'application' where owner_kind = 'paperTemplate'`),
      ).rejects.toThrow('attachment_mime_type_check')
    })
    expect(await prisma.paperTemplate.count({ where: { countyCode: COUNTY } })).toBe(3)
  })
})
