import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Actor } from '@/lib/kernel/actor'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import { sha256 } from '@/lib/platform/crypto'
import { prisma } from '@/lib/platform/prisma'
import { draftVersion } from '@/lib/policy/commands/draft-version'
import { keepWorkingCopy } from '@/lib/policy/commands/keep-working-copy'
import { saveEditedDraft } from '@/lib/policy/commands/save-edited-draft'
import { getRulebookEditor } from '@/lib/policy/queries/get-rulebook-editor'
import { readRulebookText } from '@/lib/policy/queries/read-rulebook-text'
import { withValue } from '@/lib/policy/rulebook/editor/at-path'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import { actorFor, COUNTY } from '../../support/personas'
import { NOW } from '../application/case-work'
import { must, rulebookFile } from './rulebook-file'

let officer: Actor
/** Another policy officer of the county. */
let second: Actor
let itemId: string

beforeAll(async () => {
  officer = await actorFor('lizheng')
  second = await actorFor('zhaolin')
})

beforeEach(async () => {
  const item = await prisma.policyItem.findFirstOrThrow({ where: { countyCode: COUNTY, code: 'BUY-08' } })
  itemId = item.id
  await prisma.rulebookWorkingCopy.deleteMany({ where: { countyCode: COUNTY } })
  await prisma.policyItemVersion.deleteMany({ where: { countyCode: COUNTY, itemId, status: 'draft' } })
})

const opened = async (actor = officer, subject = itemId) => {
  const view = await getRulebookEditor(actor, subject, NOW)
  if (!view) throw new Error('not opened')
  return view
}
const LATER = ['effectiveFrom'] as const
const retitled = (document: unknown, title: string) =>
  withValue(withValue(document, ['title'], title), LATER, '2027-01-01')
const save = (actor: Actor, document: unknown, baseHash: string, subject = itemId) =>
  saveEditedDraft(actor, { subject, baseHash, document, changeNote: undefined, requestId: undefined }, NOW)
const keep = (actor: Actor, document: unknown, baseHash: string, subject = itemId) =>
  keepWorkingCopy(actor, { subject, baseHash, document }, NOW)
const codesOf = (result: { ok: boolean; failure?: unknown }) => JSON.stringify(result)

describe('an item in force, opened in the editor', () => {
  it('is saved as its next draft, and the file says what the editor had', async () => {
    const { document, baseHash } = await opened()
    const changed = retitled(document, '购房补贴（新）')
    const saved = must(await save(officer, changed, baseHash))
    const row = await prisma.policyItemVersion.findFirstOrThrow({ where: { countyCode: COUNTY, id: saved.versionId } })
    expect(row.status).toBe('draft')
    expect(row.rulebookHash).toBe(sha256(canonicalJson(changed)))
    const read = parseRulebook(row.sourceText)
    expect(read.ok && read.value.document).toEqual(changed)
    expect(row.sourceText).toContain('标题: 购房补贴（新）')
    const events = await prisma.auditEvent.findMany({
      where: { countyCode: COUNTY, action: 'policy.saveEditedDraft', objectId: saved.versionId },
    })
    expect(events).toHaveLength(1)
  })

  it('keeps its file, comments and all, while it says the same', async () => {
    const text = `# 牵头单位已核\n${rulebookFile('BUY-08', '2027-01-01')}`
    const draft = must(await draftVersion(officer, { sourceText: text }, NOW))
    const { document, baseHash } = await opened()
    must(await save(officer, document, baseHash))
    const row = await prisma.policyItemVersion.findFirstOrThrow({ where: { countyCode: COUNTY, id: draft.versionId } })
    expect(row.sourceText).toBe(text)
  })

  it('is not saved while there are faults; what was written is still there when it is opened again', async () => {
    const { document, baseHash } = await opened()
    const broken = withValue(withValue(document, ['criteria', 0, 'test'], { fact: '' }), ['title'], '写到一半')
    const kept = must(await keep(officer, broken, baseHash))
    expect(kept.faults.map(({ path }) => path.slice(0, 3))).toContainEqual(['criteria', 0, 'test'])
    expect(kept.sections).toBeNull()
    const refused = await save(officer, broken, baseHash)
    expect(codesOf(refused)).toContain('处要改')
    const again = await opened()
    expect(again.document).toEqual(broken)
    expect(again.keptAt).not.toBeNull()
    expect(await prisma.policyItemVersion.count({ where: { countyCode: COUNTY, itemId, status: 'draft' } })).toBe(0)
  })

  it('needs no unfinished work once it is saved, nor when everything was taken back', async () => {
    const { document, baseHash } = await opened()
    const changed = retitled(document, '一')
    must(await keep(officer, changed, baseHash))
    must(await keep(officer, document, baseHash))
    expect((await opened()).keptAt).toBeNull()
    must(await keep(officer, changed, baseHash))
    must(await save(officer, changed, baseHash))
    expect((await opened()).keptAt).toBeNull()
  })

  it('keeps its code', async () => {
    const { document, baseHash } = await opened()
    const other = retitled(withValue(document, ['code'], 'BUY-99'), '另立')
    expect(codesOf(await save(officer, other, baseHash))).toContain('codeChanged')
    expect(await prisma.policyItem.count({ where: { countyCode: COUNTY, code: 'BUY-99' } })).toBe(0)
  })
})

describe('two officers at one item', () => {
  it('are told of one another while both write', async () => {
    const { document, baseHash } = await opened()
    must(await keep(second, retitled(document, '赵的'), baseHash))
    expect((await opened()).kept.others.map(({ name }) => name)).toHaveLength(1)
    const kept = must(await keep(officer, retitled(document, '李的'), baseHash))
    expect(kept.others).toHaveLength(1)
    expect(kept.overtaken).toBeNull()
  })

  it('do not overwrite one another: the second sees what differs, and then says whose is to stand', async () => {
    const mine = await opened()
    const theirs = await opened(second)
    must(await save(second, retitled(theirs.document, '赵的'), theirs.baseHash))
    const refused = await save(officer, retitled(mine.document, '李的'), mine.baseHash)
    expect(codesOf(refused)).toContain('draftChanged')
    const { overtaken } = must(await keep(officer, retitled(mine.document, '李的'), mine.baseHash))
    expect(overtaken?.differences).toEqual([{ where: '标题', mine: '李的', theirs: '赵的' }])
    must(await save(officer, retitled(mine.document, '李的'), overtaken?.hash ?? ''))
    const draft = await prisma.policyItemVersion.findFirstOrThrow({
      where: { countyCode: COUNTY, itemId, status: 'draft' },
    })
    expect(draft.rulebook).toMatchObject({ title: '李的' })
  })

  it('of two that save at once one is refused', async () => {
    const { document, baseHash } = await opened()
    const answers = await Promise.all([
      save(officer, retitled(document, '李的'), baseHash),
      save(second, retitled(document, '赵的'), baseHash),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(codesOf(answers.find(({ ok }) => !ok) ?? { ok: true })).toContain('draftChanged')
  })

  it('keeps what was changed, of ten that arrive at once', async () => {
    const { document, baseHash } = await opened()
    const all = Array.from({ length: 10 }, (_, at) => keep(officer, retitled(document, `第${at}稿`), baseHash))
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true)
  })

  it('do not overwrite one another by a file either, unless it is meant', async () => {
    must(await draftVersion(second, { sourceText: rulebookFile('BUY-08', '2027-01-01') }, NOW))
    const sourceText = rulebookFile('BUY-08', '2027-02-01')
    expect(codesOf(await draftVersion(officer, { sourceText }, NOW))).toContain('draftOfAnother')
    must(await draftVersion(officer, { sourceText, replacesOthers: 'yes' }, NOW))
  })
})

describe('a new item', () => {
  it('begins blank, is kept unfinished, and becomes an item once it is whole', async () => {
    const { document, baseHash } = await opened(officer, 'new')
    expect(baseHash).toBe('')
    must(await keep(officer, document, '', 'new'))
    expect((await opened(officer, 'new')).document).toEqual(document)
    const whole = withValue(parse(rulebookFile('BUY-08', '2027-01-01')), ['code'], 'BUY-77')
    const saved = must(await save(officer, whole, '', 'new'))
    expect(saved.number).toBe(1)
    expect((await opened(officer, 'new')).keptAt).toBeNull()
  })

  it('cannot take the code of another', async () => {
    const whole: unknown = parse(rulebookFile('BUY-08', '2027-01-01'))
    expect(codesOf(await save(officer, whole, '', 'new'))).toContain('codeTaken')
  })
})

describe('who does not write policies', () => {
  it('neither opens, keeps, saves nor reads', async () => {
    const reviewer = await actorFor('zhangmin')
    const { document, baseHash } = await opened()
    expect(await getRulebookEditor(reviewer, itemId, NOW)).toBeNull()
    for (const answer of [
      await keep(reviewer, document, baseHash),
      await save(reviewer, document, baseHash),
      await readRulebookText(reviewer, { text: '代码: X' }),
    ])
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
  })
})

describe('a text written by hand', () => {
  it('is read into the editor, finished or not; what cannot be read is told with its line', async () => {
    expect(must(await readRulebookText(officer, { text: '代码: X-1\n条件: []' })).document).toEqual({
      code: 'X-1',
      criteria: [],
    })
    const refused = await readRulebookText(officer, { text: '代码: X-1\n条见: []' })
    expect(codesOf(refused)).toContain('第 2 行')
  })
})
