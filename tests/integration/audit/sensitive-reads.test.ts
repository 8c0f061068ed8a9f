import { beforeAll, describe, expect, it } from 'vitest'
import { takeMaterial } from '@/lib/application/commands/take-material'
import { takeFaultyRows as takeFiledRows } from '@/lib/employer-filing/commands/take-faulty-rows'
import type { Actor } from '@/lib/kernel/actor'
import type { Result } from '@/lib/kernel/result'
import { takeFaultyRows } from '@/lib/opening-balance/commands/take-faulty-rows'
import { takeOpeningScan } from '@/lib/opening-balance/commands/take-opening-scan'
import { wallNow } from '@/lib/platform/clock'
import { takeFaultyBook } from '@/lib/register-import/commands/take-faulty-book'
import { asOwner } from '../../support/owner-database'
import { actorFor } from '../../support/personas'

const NOW = wallNow()
const idOf = async (sql: string): Promise<string> =>
  String((await asOwner((client) => client.query<{ id: string }>(sql))).rows[0]?.id)
const lines = async (): Promise<{ action: string; actor: string; object: string }[]> =>
  (
    await asOwner((client) =>
      client.query<{ action: string; actor: string; object: string }>(
        `select action, actor_id as actor, object_id as object from audit_event where action ~ 'take(Material|Faulty|Scan)' order by id`,
      ),
    )
  ).rows

type Read = (actor: Actor) => Promise<Result<unknown, unknown>>
let office: Actor
let stranger: Actor
let reads: Record<string, { actor: Actor; object: string; read: Read }>

beforeAll(async () => {
  office = await actorFor('zhangmin')
  stranger = await actorFor('ouyang')
  const contact = await actorFor('hengrui')
  const [material, book, filing, faulty, scan] = await Promise.all([
    idOf(`select attachment_id as id from application_material order by id limit 1`),
    idOf(`select id from import_batch where faulty_book_key is not null order by id limit 1`),
    idOf(`select id from employer_filing where filed_at is null order by id limit 1`),
    idOf(`select id from opening_batch where status = 'draft' order by id limit 1`),
    idOf(`select id from opening_batch where status = 'posted' order by id limit 1`),
  ])
  reads = {
    'application.takeMaterial': {
      ...{ actor: office, object: material },
      read: (actor) => takeMaterial(actor, { attachmentId: material }, NOW),
    },
    'registerImport.takeFaultyBook': {
      ...{ actor: office, object: book },
      read: (actor) => takeFaultyBook(actor, { batchId: book }, NOW),
    },
    'employerFiling.takeFaultyRows': {
      ...{ actor: contact, object: filing },
      read: (actor) => takeFiledRows(actor, { filingId: filing }, NOW),
    },
    'openingBalance.takeFaultyRows': {
      ...{ actor: office, object: faulty },
      read: (actor) => takeFaultyRows(actor, { batchId: faulty }, NOW),
    },
    'openingBalance.takeScan': {
      ...{ actor: office, object: scan },
      read: (actor) => takeOpeningScan(actor, { batchId: scan }, NOW),
    },
  }
})

describe('what is opened or taken along', () => {
  // Shows ASVS 16.2.1 · G14
  it('is a line of the record each time; what was refused is none', async () => {
    for (const [action, { actor, object, read }] of Object.entries(reads)) {
      const before = await lines()
      expect({ action, ...(await read(actor)) }).toMatchObject({ action, ok: true })
      const refused = await read(stranger)
      // Her own papers are hers; these are somebody else's.
      expect({ action, ...refused }).toMatchObject({ action, ok: false })
      expect((await lines()).slice(before.length)).toEqual([{ action, actor: actor.accountId, object }])
    }
  })

  // Shows ASVS 16.5.3
  it('is not handed out when it cannot be written down', async () => {
    await asOwner((client) => client.query('revoke insert on audit_event from jucai_app, jucai_app_county'))
    try {
      for (const { actor, read } of Object.values(reads)) await expect(read(actor)).rejects.toThrow(/permission denied/)
    } finally {
      await asOwner((client) => client.query('grant insert on audit_event to jucai_app, jucai_app_county'))
    }
  })
})
