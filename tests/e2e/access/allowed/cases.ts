import { CONSENT_KINDS } from '@/lib/application/rules/consent-texts'
import { demoPaper } from '../../../../prisma/seed/cases/paper'
import { ACCOUNT, WORDS } from '../entry'
import type { Allowed, Caller, World } from './world'

const OWN_FORM = 'app/my/applications/[id]/form/[step]/actions.ts'
const OWN_CASE = 'app/my/applications/[id]/actions.ts'
const DESK_CASE = 'app/office/applications/[id]/actions.ts'
const LIN: Caller = { user: 'rcb.lin' }

type Own = { id: string; version: number; versionId: string; account: string }

/** A case in the hands of its applicant, who has an account of their own. */
const ownCase = (world: World, where: string): Promise<Own> =>
  world.find<Own>(
    `select filed.id, filed.version, filed.version_id as "versionId", account.id as account from application filed
       join account on account.subject_id = filed.talent_id and account.kind = 'talent' and account.status = 'active'
      where ${where} order by filed.id`,
  )
const own = (where: string, form: (found: Own) => Record<string, string>): Allowed => ({
  as: async (world) => ({ account: (await ownCase(world, where)).account }),
  form: async (world) => form(await ownCase(world, where)),
})

/** 欧阳若兰's BUY-01, filled in and not sent. */
async function filledIn(world: World) {
  const itemId = await world.id(`select id from policy_item where code = 'BUY-01'`)
  await world.first('app/my/apply/[code]/actions.ts start', 'talent', { itemId })
  const draft = await world.find<{ id: string; versionId: string }>(
    `select id, version_id as "versionId" from application where status = 'draft' order by id desc`,
  )
  const form = { applicationId: draft.id }
  await world.first(`${OWN_FORM} keepAnswers`, 'talent', {
    ...form,
    'answers/housing.isDeedTaxPaid': 'yes',
    'answers/housing.ownerCode': 'self',
  })
  for (const material of ['purchaseContract', 'deedTaxReceipt', 'ownership']) {
    const file = { name: `${material}.pdf`, bytes: demoPaper(material) }
    await world.upload(`/api/files?application=${draft.id}&material=${material}`, 'talent', file)
  }
  const payee = { bankName: '云岭农村商业银行城关支行', account: ACCOUNT, accountAgain: ACCOUNT }
  await world.first(`${OWN_FORM} setAccount`, 'talent', { ...form, ...payee })
  return draft
}

/** The contact of the enterprise whose word the case waits for. */
const employer = async (world: World): Promise<Caller> => ({
  account: await world.id({
    text: `select account.id from account join application filed on filed.employer_id = account.subject_id
            where filed.id = $1 and account.status = 'active'`,
    values: [world.rows.unconfirmed.id],
  }),
})

/** A case just refused by 周正, and its applicant asks for another look. */
async function askedAgain(world: World): Promise<string> {
  const { id, version, account } = await refusable(world)
  const decision = { applicationId: id, version: String(version), clause: '第三条', opinion: WORDS }
  await world.first(`${DESK_CASE} decline`, 'decider', decision)
  await world.first(`${OWN_CASE} askReconsideration`, { account }, { applicationId: id, content: WORDS })
  return id
}
const refusable = (world: World) => ownCase(world, `filed.status = 'inReview' and filed.unit_code = 'ZZB'`)

export const CASES_ALLOWED: Record<string, Allowed> = {
  'app/office/applications/quality/actions.ts draw': {
    elsewhere: 'a case has to be approved after the round began: tests/integration/application/quality-sample',
  },
  'app/office/applications/quality/actions.ts examine': {
    elsewhere: 'a round has to be drawn first: tests/integration/application/quality-sample',
  },
  [`${OWN_CASE} withdraw`]: own(`filed.status = 'submitted'`, ({ id }) => ({ applicationId: id })),
  [`${OWN_CASE} askReconsideration`]: {
    as: async (world) => ({ account: (await refusable(world)).account }),
    form: async (world) => {
      const { id, version } = await refusable(world)
      const decision = { applicationId: id, version: String(version), clause: '第三条', opinion: WORDS }
      await world.first(`${DESK_CASE} decline`, 'decider', decision)
      return { applicationId: id, content: WORDS }
    },
  },
  [`${OWN_FORM} keepAnswers`]: { as: 'talent', form: async (world) => answersOf((await filledIn(world)).id) },
  [`${OWN_FORM} saveAnswers`]: { as: 'talent', form: async (world) => answersOf((await filledIn(world)).id) },
  [`${OWN_FORM} setAccount`]: own(`filed.status = 'draft'`, ({ id }) => ({
    ...{ applicationId: id, bankName: '云岭农村商业银行城关支行' },
    ...{ account: ACCOUNT, accountAgain: ACCOUNT },
  })),
  [`${OWN_FORM} takeOut`]: {
    as: 'talent',
    form: async (world) => {
      const { id } = await filledIn(world)
      const paper = { text: `select id from application_material where application_id = $1`, values: [id] }
      return { applicationId: id, materialId: await world.id(paper) }
    },
  },
  [`${OWN_FORM} send`]: {
    as: 'talent',
    form: async (world) => {
      const { id, versionId } = await filledIn(world)
      const consents: [string, string][] = CONSENT_KINDS.map((kind) => [`consents/${kind}`, 'yes'])
      return { applicationId: id, versionId, ...Object.fromEntries(consents) }
    },
  },
  [`${OWN_FORM} sendAgain`]: own(`filed.status = 'returned'`, ({ id }) => ({ applicationId: id })),
  'app/my/company/confirmations/[id]/actions.ts confirm': { as: employer },
  'app/my/company/confirmations/[id]/actions.ts reject': { as: employer },
  'app/my/company/filings/[id]/actions.ts confirm': {
    form: async ({ rows: { employerFiling }, hidden }) => ({
      filingId: employerFiling,
      rows: await hidden(`/my/company/filings/${employerFiling}`, 'enterpriseContact', 'rows'),
    }),
  },
  'app/my/offers/actions.ts confirm': { elsewhere: 'offer.spec.ts: it takes an item in force that is offered' },
  'app/my/offers/actions.ts confirmTicked': {
    elsewhere: 'confirming-many.test.ts: an enterprise with offers of its own',
  },
  'app/my/offers/actions.ts decline': {
    as: ({ rows: { offer } }) => Promise.resolve({ account: offer.accountId }),
    form: async (world) => {
      const { id } = world.rows.offer
      await world.write(
        `update offer set status = 'open', closed_at = null, answer_by = '2026-12-31' where id = '${id}'`,
      )
      return { offerId: id, scope: 'item', reason: WORDS }
    },
  },
  'app/my/offers/actions.ts takeBack': {
    as: 'talent',
    form: async (world) => {
      await world.first('app/my/offers/actions.ts optOut', 'talent', {})
      return { optOutId: await world.id(`select id from offer_opt_out`) }
    },
  },
  'app/office/policies/[id]/offers/actions.ts remind': {
    as: 'policyOfficer',
    form: async (world) => {
      const { id, itemId } = world.rows.offer
      await world.write(
        `update offer set status = 'open', closed_at = null, answer_by = '2026-12-31' where id = '${id}'`,
      )
      return { itemId }
    },
  },
  'app/my/profile/actions.ts fileCorrectionAction': {
    as: async (world) => ({ account: await accountOf(world, world.rows.talent.id) }),
  },
  [`${DESK_CASE} sendBack`]: {
    form: ({ rows: { intake } }) => ({
      ...{ applicationId: intake.id, version: String(intake.version), opinion: WORDS },
      'fields/payee': '开户行请写到支行。',
    }),
  },
  [`${DESK_CASE} reconsider`]: {
    as: LIN,
    form: async (world) => ({ applicationId: await askedAgain(world), outcome: 'dismissed', reply: WORDS }),
  },
  // 张敏 and 周正 have approved the case objected to.
  'app/office/notices/actions.ts decide': { as: LIN },
}

const answersOf = (applicationId: string) => ({ applicationId, 'answers/housing.ownerCode': 'both' })

export const accountOf = (world: World, subjectId: string): Promise<string> =>
  world.id({ text: `select id from account where subject_id = $1 and status = 'active'`, values: [subjectId] })
