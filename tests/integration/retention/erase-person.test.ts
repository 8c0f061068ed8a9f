import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { addMaterial } from '@/lib/application/commands/add-material'
import { saveDraft } from '@/lib/application/commands/save-draft'
import { setPayeeAccount } from '@/lib/application/commands/set-payee-account'
import { startApplication } from '@/lib/application/commands/start-application'
import { withdrawApplication } from '@/lib/application/commands/withdraw-application'
import { checkRecord } from '@/lib/audit/commands/check-record'
import { sealRecord } from '@/lib/audit/commands/seal-record'
import { fileCorrection } from '@/lib/fact/commands/file-correction'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { prisma } from '@/lib/platform/prisma'
import { decideErasure } from '@/lib/retention/commands/decide-erasure'
import { requestErasure } from '@/lib/retention/commands/request-erasure'
import { getOwnErasure } from '@/lib/retention/queries/get-own-erasure'
import { listErasures } from '@/lib/retention/queries/list-erasures'
import { DecideErasureInput } from '@/lib/retention/schema'
import { listTalents } from '@/lib/talent/queries/list-talents'
import { SEALED_COLUMNS, SEALED_FOR_GOOD } from '@/lib/wiring/sealed-columns'
import { demoPaper } from '@/prisma/seed/cases/paper'
import '@/lib/wiring/register'
import { asApplication, asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { ACCOUNT, accountInput, BUY_ANSWERS, itemIdOf, must, NOW, on, refusalOf } from '../application/case-work'
import { aNumber, aTalentOf } from '../talent/a-person'

const system = systemActor(COUNTY)
const office = await actorFor('lizheng')
const reviewer = await actorFor('zhangmin')
const ouyang = await actorFor('ouyang')
const wangfang = await actorFor('wangfang')

/** A data folder of its own: the files of the tests' county are everybody's. */
const folder = mkdtempSync(join(tmpdir(), 'jucai-erasure-'))
cpSync(join(env().JUCAI_DATA, 'files'), join(folder, 'files'), { recursive: true })
Object.assign(env(), { JUCAI_DATA: folder })
afterAll(() => rmSync(folder, { recursive: true }))

const HER = { name: '慕容琛瑶', phone: '13971234509', identityNumber: aNumber() }
const WORDS = '琼州大学毕业，曾住桐花巷'
/**
 * Where words about her stay: rows that are never changed, written when they were said (docs/adr/0054). No number is among
 * them. A column that is not listed here may hold nothing of her.
 */
const KEPT = ['application_event', 'audit_event', 'fact_change']

async function herself(given = HER): Promise<Actor> {
  const talentId = await aTalentOf(wangfang, given)
  const account = await prisma.account.findFirstOrThrow({
    where: { countyCode: COUNTY, kind: 'talent', subjectId: talentId },
  })
  return { ...ouyang, accountId: account.id, name: HER.name, talentId }
}

/** Asks for a purchase subsidy, with paper and account, and draws back. */
async function withdrawn(her: Actor): Promise<void> {
  const { id } = must(await startApplication(her, { itemId: await itemIdOf('BUY-01'), talentId: undefined }, NOW))
  must(await saveDraft(her, { applicationId: id, answers: BUY_ANSWERS }, NOW))
  const paper = { applicationId: id, materialCode: 'ownership', name: `${HER.name}.pdf`, bytes: demoPaper('ownership') }
  must(await addMaterial(her, paper, NOW))
  must(await setPayeeAccount(her, accountInput(id), NOW))
  must(await withdrawApplication(her, { applicationId: id, reason: undefined }, NOW))
}

const dump = (): Promise<ReadonlyMap<string, string>> =>
  asOwner(async (client) => {
    const tables = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    )
    const texts = new Map<string, string>()
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ said: string | null }>(
        `select string_agg(t::text, e'\n') as said from "${name}" t`,
      )
      texts.set(name, rows[0]?.said ?? '')
    }
    return texts
  })
const holding = (texts: ReadonlyMap<string, string>, word: string): string[] =>
  [...texts].filter(([, text]) => text.includes(word)).map(([table]) => table)

const filesHolding = (words: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .filter((path) => {
      const bytes = readFileSync(path)
      return words.some((word) => bytes.includes(word))
    })

/** What lies sealed and still opens: with the keys, it would be hers again. */
async function opened(): Promise<string[]> {
  const found: string[] = []
  for (const { table, column, purpose } of [...SEALED_COLUMNS, ...SEALED_FOR_GOOD]) {
    const { rows } = await asOwner((client) =>
      client.query<{ value: string }>(`select "${column}" as value from "${table}" where "${column}" is not null`),
    )
    if (rows.some(({ value }) => [HER.identityNumber, HER.phone].some((one) => unseal(purpose, value).includes(one))))
      found.push(`${table}.${column}`)
  }
  return found
}

const othersOf = (talentId: string): Promise<string> =>
  asOwner(async (client) => {
    const digest = async (table: string, but: string) => {
      const { rows } = await client.query<{ said: string }>(
        `select md5(string_agg(t::text, e'\n' order by t.id)) as said from "${table}" t where not (${but})`,
        [talentId],
      )
      return rows[0]?.said
    }
    return [
      await digest('talent', 't.id = $1::uuid'),
      await digest('account', 't.subject_id = $1::uuid'),
      await digest('application', 't.talent_id = $1::uuid'),
      await digest('payee_account', 't.owner_id = $1::uuid'),
      await digest('employment', 't.talent_id = $1::uuid'),
    ].join()
  })

const deciding = (erasureId: string, outcome = 'erased', reply?: string) =>
  DecideErasureInput.parse({ erasureId, outcome, reply })
const requestOf = async (her: Actor): Promise<string> =>
  must(await requestErasure(her, { reason: WORDS, requestId: undefined }, on('2027-04-01'))).id

describe('申请删除我的信息', () => {
  // Shows ASVS 14.2.7 · G13
  it('takes everything of her away that may be changed, files and logins too; the record stays whole, others untouched', async () => {
    const her = await herself()
    const talentId = String(her.talentId)
    await withdrawn(her)
    const asked = {
      subjectKind: 'talent',
      subjectId: talentId,
      factKey: 'person.name',
      proposedValue: `${HER.name}儿`,
      reason: WORDS,
    } as const
    must(await fileCorrection(her, asked, NOW))
    const id = await requestOf(her)
    const before = await dump()
    expect(holding(before, HER.name).length).toBeGreaterThan(KEPT.length)
    expect(await opened()).toEqual(
      expect.arrayContaining(['account.phone_sealed', 'talent.identity_sealed', 'talent.phone_sealed']),
    )
    const others = await othersOf(talentId)
    must(await sealRecord(system, {}, NOW))

    expect((await listErasures(office, on('2027-04-02'))).map((one) => [one.id, one.name, one.holds])).toEqual([
      [id, HER.name, []],
    ])
    must(await decideErasure(office, deciding(id), on('2027-04-02')))

    const after = await dump()
    expect(holding(after, HER.name)).toEqual(KEPT)
    for (const word of [WORDS, HER.identityNumber, HER.phone, ACCOUNT]) expect(holding(after, word), word).toEqual([])
    expect(await opened()).toEqual([])
    const files = await prisma.attachment.findMany({ where: { countyCode: COUNTY, uploadedById: her.accountId } })
    expect(files.map(({ storageKey, originalName }) => [storageKey, originalName])).toEqual([[null, '已删除的材料']])
    expect(filesHolding([HER.name, HER.identityNumber, HER.phone, ACCOUNT])).toEqual([])
    expect((await listTalents(office, { search: HER.identityNumber }, { now: NOW })).items).toEqual([])
    expect((await prisma.account.findFirstOrThrow({ where: { countyCode: COUNTY, id: her.accountId } })).status).toBe(
      'disabled',
    )

    expect(await othersOf(talentId)).toBe(others)
    must(await sealRecord(system, {}, NOW))
    expect(must(await checkRecord(await actorFor('shenji'), {}, NOW))).toEqual({ findingCount: 0 })
    // Whoever was here before may come again, as somebody new.
    expect(await aTalentOf(wangfang, { ...HER, name: '慕容又来' })).not.toBe(talentId)
  })

  it('is refused with the reason and the day while something has to be kept, by the database too', async () => {
    const phone = '13971234510'
    const her = await herself({ ...HER, phone, identityNumber: aNumber() })
    await withdrawn(her)
    const early = must(await requestErasure(her, { reason: WORDS, requestId: undefined }, NOW)).id
    expect(refusalOf(await requestErasure(her, { reason: WORDS, requestId: undefined }, NOW))).toContain('已经申请过')
    expect(refusalOf(await decideErasure(office, deciding(early), NOW))).toContain('2027-03-14 起可以再申请')
    expect((await getOwnErasure(her, NOW))?.holds).toEqual([expect.stringContaining('不满六个月')])
    must(await decideErasure(office, deciding(early, 'declined', '期限未到，请届时再提'), NOW))
    expect((await getOwnErasure(her, NOW))?.latest).toMatchObject({ status: 'declined', reply: '期限未到，请届时再提' })

    const award = await prisma.entitlement.findFirstOrThrow({ where: { countyCode: COUNTY, talentId: { not: null } } })
    const holder = { ...ouyang, talentId: award.talentId }
    const held = must(await requestErasure(holder, { reason: WORDS, requestId: undefined }, NOW)).id
    expect(refusalOf(await decideErasure(office, deciding(held), NOW))).toContain('发放凭证须保存十年')
    const erase = asApplication((client) =>
      client.query('update talent set erased_at = now() where id = $1', [award.talentId]),
    )
    await expect(erase).rejects.toThrow('is kept')
  })

  it('is the person’s own to ask, and 人才办’s to answer', async () => {
    const ask = { reason: WORDS, requestId: undefined }
    for (const actor of [wangfang, office, reviewer])
      expect(refusalOf(await requestErasure(actor, ask, NOW))).toContain('requestErasure')
    const id = must(await requestErasure(ouyang, ask, NOW)).id
    for (const actor of [ouyang, wangfang, reviewer, await actorFor('xitong'), await actorFor('linbuzhang')]) {
      expect(refusalOf(await decideErasure(actor, deciding(id), NOW))).toContain('decideErasure')
      expect(await listErasures(actor, NOW)).toEqual([])
    }
    expect(DecideErasureInput.safeParse({ erasureId: id, outcome: 'declined' }).success).toBe(false)
  })
})
