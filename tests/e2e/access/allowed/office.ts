import { setTimeout as sleep } from 'node:timers/promises'
import { DEMO_PASSWORD } from '@/lib/account/demo-personas'
import { codeAt, stepAt } from '@/lib/platform/totp'
import { callAction, honest, listActions } from '../../support/call-action'
import { ACCOUNT, DAY, WORDS } from '../entry'
import type { Allowed, Caller, World } from './world'

const MESSAGES = 'app/_messages/actions.ts'
const SETTINGS = 'app/office/settings/actions.ts'
const SECOND = 'app/office/second-person/actions.ts'
const FACTOR = 'app/office/settings/second-factor-actions.ts'
const POLICIES = 'app/office/policies/actions.ts'
const PROVIDER = 'app/office/policies/[id]/actions.ts'
const EDITING = 'app/office/policies/edit-actions.ts'
const UNITS = 'app/office/settings/units/actions.ts'
const LISTS = 'app/office/_lists/actions.ts'
const MERGING = 'app/office/_duplicates/actions.ts'
const CARDS = 'app/office/cards/[id]/actions.ts'
const ERASURE = 'app/office/talents/erasures/actions.ts decideErasureAction'
const ADDRESS = 'li.hong@example.com'
const OPENER: Caller = 'intakeOfficer'

/** A draft of a version, as the officer just sent it in. */
async function drafted({ rows, first, id }: World): Promise<string> {
  const sourceText = rows.rulebook.replace("effectiveFrom: '2026-01-01'", "effectiveFrom: '2027-01-01'")
  await first(`${POLICIES} draft`, 'policyOfficer', { sourceText })
  return id(`select id from policy_item_version where status = 'draft' order by id desc`)
}

/** What a second person says of it: the leader, who may where the county has one policy officer. */
async function checking({ find }: World, versionId: string): Promise<Record<string, string>> {
  const values = [versionId]
  const { hash } = await find<{ hash: string }>({
    text: `select rulebook_hash as hash from policy_item_version where id = $1`,
    values,
  })
  return { versionId, rulebookHash: hash, verdict: 'passed' }
}

/** A draft that was checked, and simulated to the end by the worker. */
async function readyToPublish(world: World): Promise<string> {
  const versionId = await drafted(world)
  await world.first(`${POLICIES} check`, 'leader', await checking(world, versionId))
  await world.first(`${POLICIES} simulate`, 'policyOfficer', { versionId })
  const isDone = async (): Promise<boolean> => {
    const latest = {
      text: `select status::text from simulation where version_id = $1 order by id desc`,
      values: [versionId],
    }
    return (await world.find<{ status: string }>(latest)).status === 'done'
  }
  for (let asked = 0; asked < 60 && !(await isDone()); asked += 1) await sleep(500)
  return versionId
}

async function keptView({ first, id }: World): Promise<string> {
  const view = { listKey: 'applications', name: '城关镇待补正', query: 'status=returned' }
  await first(`${LISTS} saveViewAction`, OPENER, view)
  return id(`select id from saved_view order by id desc`)
}

/** What the page of the pair shows is what is posted. */
async function merging({ rows, hidden }: World): Promise<Record<string, string>> {
  const { id, version } = rows.duplicate
  const seen = await hidden(`/office/talents/duplicates/${id}?keep=first`, 'reviewer', 'seen')
  return { pairId: id, version: String(version), keep: 'first', seen, reason: WORDS }
}

/** Few departments of the demo have so much waiting. */
const OF_A_LARGE_LIST = 'a list of more than a hundred people: integration/second-person/clear-exports.test.ts'

/** A leader of some unit, asked for by the security administrator. */
async function askedFor({ rows: { account }, first, id }: World, unitCode: string): Promise<string> {
  const form = { accountId: account, role: 'leader', unitCode, validFrom: DAY }
  await first(`${SECOND} askForRoleAction`, 'securityAdmin', form)
  return id(`select id from second_person_request where status = 'open' order by asked_at desc, id desc`)
}

/** An address of 王芳's, asked for; with the code that came. */
async function asked({ first, codeFor }: World): Promise<{ address: string; code: string }> {
  await first(`${MESSAGES} requestCode`, OPENER, { address: ADDRESS })
  return { address: ADDRESS, code: await codeFor(ADDRESS) }
}

/** Wrong guesses until the account is locked. */
async function lock(userName: string): Promise<void> {
  const action = listActions().find(({ name }) => name === 'app/login/actions.ts logInWithPasswordAction')
  if (!action) throw new Error('no way in')
  for (let guess = 0; guess < 5; guess += 1) await callAction(action, { userName, password: 'wrong' }, honest(null))
}

export const OFFICE_ALLOWED: Record<string, Allowed> = {
  [`${UNITS} checkUnitLinesAction`]: { asksOnly: true },
  [`${UNITS} changeUnitAction`]: {
    form: async ({ hidden }) => ({
      code: 'JYJ',
      seen: await hidden('/office/settings/units/JYJ', 'systemAdmin', 'seen'),
      name: '云岭县教育和体育局',
      shortName: '教体局',
    }),
  },
  [`${MESSAGES} open`]: {
    as: ({ rows }) => Promise.resolve({ account: rows.message.accountId }),
    form: ({ rows }) => ({ messageId: rows.message.id }),
  },
  [`${MESSAGES} verifyAddress`]: { as: OPENER, form: asked },
  [`${MESSAGES} removeAddress`]: {
    as: OPENER,
    form: async (world) => {
      await world.first(`${MESSAGES} verifyAddress`, OPENER, await asked(world))
      return {}
    },
  },
  [`${LISTS} deleteViewAction`]: { as: OPENER, form: async (world) => ({ viewId: await keptView(world) }) },
  [`${LISTS} chooseDefaultViewAction`]: {
    as: OPENER,
    form: async (world) => ({ viewId: await keptView(world), isDefault: 'yes' }),
  },
  [`${MERGING} mergeEntriesAction`]: { form: merging },
  [`${MERGING} unmergeEntriesAction`]: {
    form: async (world) => {
      await world.first(`${MERGING} mergeEntriesAction`, 'reviewer', await merging(world))
      const mergeId = await world.id(`select id from register_merge order by id desc`)
      return { mergeId, verdict: 'undecided', reason: WORDS }
    },
  },
  [`${MERGING} proposeDuplicateAction`]: {
    form: async ({ rows, id }) => ({
      ...{ subjectKind: 'talent', firstId: rows.talent.id },
      secondId: await id({
        text: `select id from talent where id <> $1 and status = 'active'`,
        values: [rows.talent.id],
      }),
    }),
  },
  [ERASURE]: {
    form: async ({ first, id }) => {
      await first('app/my/profile/privacy/actions.ts requestErasureAction', 'talent', { reason: WORDS })
      const erasureId = await id(`select id from erasure_request where status = 'filed'`)
      return { erasureId, outcome: 'declined', reply: WORDS }
    },
  },
  [`${CARDS} resume`]: {
    form: async ({ rows: { card }, first }) => {
      const form = { cardId: card.id, reason: WORDS }
      await first(`${CARDS} suspend`, 'reviewer', form)
      return form
    },
  },
  [`${POLICIES} check`]: { as: 'leader', form: async (world) => checking(world, await drafted(world)) },
  [`${POLICIES} simulate`]: { elsewhere: 'publishing.spec.ts: the worker goes on with it beside whatever comes next' },
  [`${PROVIDER} checkProvider`]: {
    as: 'leader',
    form: async ({ rows: { itemForTalents: itemId, enterprise }, first, id }) => {
      const account = { bankName: '云岭农村商业银行城关支行', account: ACCOUNT, accountAgain: ACCOUNT }
      await first(`${PROVIDER} enterProvider`, 'policyOfficer', { itemId, uscc: enterprise.uscc, ...account })
      return { providerAccountId: await id(`select id from provider_account where checked_at is null`) }
    },
  },
  [`${POLICIES} publish`]: { form: async (world) => ({ versionId: await readyToPublish(world) }) },
  [`${POLICIES} discard`]: { form: async (world) => ({ versionId: await drafted(world) }) },
  [`${EDITING} readText`]: { asksOnly: true },
  [`${SETTINGS} changePasswordAction`]: {
    form: () => ({
      currentPassword: DEMO_PASSWORD,
      newPassword: 'Yunling-2027-demo',
      repeatedPassword: 'Yunling-2027-demo',
    }),
  },
  [`${SECOND} confirmExportAction`]: { elsewhere: OF_A_LARGE_LIST },
  'app/office/imports/actions.ts askForComparisonAction': { elsewhere: OF_A_LARGE_LIST },
  [`${SECOND} refuseRequestAction`]: {
    form: async (world) => ({ id: await askedFor(world, 'ZZB'), remark: WORDS }),
  },
  [`${SECOND} withdrawRequestAction`]: { form: async (world) => ({ id: await askedFor(world, 'CZJ') }) },
  [`${SETTINGS} enableAccountAction`]: {
    form: async ({ rows: { account }, first }) => {
      const form = { accountId: account, reason: WORDS }
      await first(`${SETTINGS} disableAccountAction`, 'systemAdmin', form)
      return form
    },
  },
  [`${FACTOR} confirmIdentityAction`]: { form: () => ({ proof: DEMO_PASSWORD }) },
  [`${FACTOR} enrolSecondFactorAction`]: {
    as: OPENER,
    form: async ({ first, read }) => {
      await first(`${FACTOR} beginSecondFactorAction`, OPENER, {})
      const page = new TextDecoder().decode(await read('/office/settings/me/second-factor', OPENER))
      const secret = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(page)?.[0].replaceAll(' ', '') ?? ''
      return { code: codeAt(secret, stepAt(new Date())) }
    },
  },
  [`${FACTOR} resetSecondFactorAction`]: {
    form: async ({ rows: { account }, write }) => {
      await write(
        `insert into second_factor (county_code, account_id, secret_sealed, created_at)
         select county_code, id, 'v1', now() from account where id = '${account}'`,
      )
      return { accountId: account }
    },
  },
  [`${SETTINGS} unlockAccountAction`]: {
    form: async ({ rows: { account } }) => {
      await lock('jb103')
      return { accountId: account }
    },
  },
}
