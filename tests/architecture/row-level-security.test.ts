import { describe, expect, it } from 'vitest'
import { countyRoleOf } from '../../scripts/database/county-role'
import { asOwner } from '../support/owner-database'
import { filesUnder, read } from './source-files'

const NO_PERSON = 'names no person'
const STAFF = 'of the county’s staff alone'
const BEFORE_LOGIN = 'asked before it is known who asks'

/** Tables that anybody's query may read, and why that is no harm. A new table is fenced, or comes here with its reason. */
const OPEN: Record<string, string> = {
  account: BEFORE_LOGIN,
  application_counter: NO_PERSON,
  audit_check: NO_PERSON,
  audit_event: 'masked when written; read by the audit administrator alone, who works with no case',
  audit_seal: NO_PERSON,
  audit_seal_line: 'ids and digests alone',
  audit_unsealed: 'ids alone',
  bank_instruction: 'ids, sums and what the bank said; its lines are fenced',
  business_clock: NO_PERSON,
  calendar_day: NO_PERSON,
  calendar_notice: NO_PERSON,
  card_benefit: NO_PERSON,
  case_reminder: 'a case’s id, its step and a day',
  comparison_line: 'ids alone',
  comparison_list: STAFF,
  conflict_declaration: STAFF,
  default_view: STAFF,
  delegation: BEFORE_LOGIN,
  disbursement_batch: 'sums and staff; its lines are fenced',
  disclosure_allowance: STAFF,
  duplicate_scan: NO_PERSON,
  external_identity: BEFORE_LOGIN,
  external_login: BEFORE_LOGIN,
  former_password: BEFORE_LOGIN,
  fund: NO_PERSON,
  fund_year: NO_PERSON,
  handover: STAFF,
  handover_line: STAFF,
  idempotency_key: 'ids and hashes alone',
  kept_words: 'looked up by account; unsent words',
  ledger_entry: 'sums; whose they are is said by fenced rows',
  ledger_transaction: 'sums; whose they are is said by fenced rows',
  login_session: BEFORE_LOGIN,
  match_count: NO_PERSON,
  match_mark: NO_PERSON,
  match_run: NO_PERSON,
  message_mute: 'an account and a kind of message',
  number_disclosure: 'who looked at whose number and why; the number is not in it',
  offer_look: 'ids and a day',
  offer_opt_out: 'ids alone',
  offer_pass: NO_PERSON,
  one_time_code: BEFORE_LOGIN,
  opening_batch: 'sums and staff; its lines are fenced',
  paper_template: NO_PERSON,
  passing_batch: STAFF,
  passing_batch_line: 'a case’s id and what became of it',
  pending_login: BEFORE_LOGIN,
  policy: NO_PERSON,
  policy_item: NO_PERSON,
  policy_item_version: NO_PERSON,
  policy_version_check: NO_PERSON,
  provider_account: 'which account an item pays; the account itself is fenced',
  public_notice: 'published',
  public_notice_row: 'published, with names masked',
  quality_finding: STAFF,
  quality_line: 'ids alone',
  quality_round: NO_PERSON,
  rate_counter: BEFORE_LOGIN,
  recovery_code: BEFORE_LOGIN,
  reminder_rule: NO_PERSON,
  retention_rule: NO_PERSON,
  role_assignment: BEFORE_LOGIN,
  rulebook_working_copy: NO_PERSON,
  saved_view: STAFF,
  second_factor: BEFORE_LOGIN,
  second_person_request: STAFF,
  simulation: NO_PERSON,
  sub_budget: NO_PERSON,
  subject_alias: 'ids alone',
  unit: NO_PERSON,
  unmatched_subject: 'ids alone',
  year_closing: 'sums and staff',
  year_closing_line: NO_PERSON,
}

/** Queries that read past the fence, and why what they show is still no more than the reader may see. */
const PAST_THE_FENCE: Record<string, string> = {
  'lib/account/queries/list-demo-messages.ts':
    'the demo’s inbox, open to whoever is there; there is none in production',
  'lib/application/queries/get-application-form.ts': 'the name of the provider whom the item pays',
  'lib/application/steps/find-ties.ts': 'an officer’s family and employer, to stand aside from; ids alone',
  'lib/application/steps/read-household-orders.ts': 'what the spouse is, for the sums of both orders',
  'lib/application/steps/read-many-parties.ts': 'as readParties',
  'lib/application/steps/read-parties.ts': 'awards of spouse, employer and its sisters count against a ceiling',
  'lib/audit/commands/check-record.ts': 'digests of every history; nothing but numbers and ids is shown',
  'lib/audit/queries/get-chain-verification.ts': 'as check-record',
  'lib/employer-filing/queries/get-faulty-rows.ts': 'as the preview',
  'lib/employer-filing/queries/get-filing.ts':
    'rows are looked up by the numbers the employer wrote; of strangers nothing is shown',
  'lib/enterprise/queries/list-enterprise-options.ts': 'names of enterprises, for every keeper of a register',
  'lib/enterprise/queries/list-enterprises.ts': 'how many people work there, wherever they live',
  'lib/retention/queries/get-retention.ts': 'how many cases and files, for administrators who see none of them',
  'lib/staffing/queries/get-handover-plan.ts': 'numbers alone: how much waits for whoever takes over',
  'lib/subsidy/queries/get-month-statement.ts':
    'sums of a month of the whole fund, which name nobody; also for the auditor',
  'lib/talent-card/queries/check-card.ts': 'whoever holds up a card is not known; the surname alone is shown',
  'lib/talent/steps/read-talent-facts.ts': 'facts of the employer that make a fact of the person',
}

/** Where it is said how far reads go: the platform, and what is no web request. */
const SAYS_HOW_FAR = [
  'lib/platform/reach.ts',
  'lib/platform/reach-of-request.ts',
  'lib/platform/transaction.ts',
  'lib/wiring/measure-waiting.ts',
  'lib/wiring/register.ts',
]

const using = (word: RegExp) =>
  [...filesUnder('lib', /\.tsx?$/), ...filesUnder('app', /\.tsx?$/), ...filesUnder('components', /\.tsx?$/)].filter(
    (path) => word.test(read(path)),
  )

const tables = (isFenced: boolean) =>
  asOwner(async (client) => {
    const sql = `select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
      and relname <> '_prisma_migrations' and relrowsecurity = $1 order by relname`
    return (await client.query<{ relname: string }>(sql, [isFenced])).rows.map(({ relname }) => relname)
  })

// Shows ASVS 8.4.1 · G6
describe('every table', () => {
  it('is fenced by row-level security, or said to need no fence', async () => {
    expect(await tables(false)).toEqual(Object.keys(OPEN))
  })

  it('that is fenced lets the county’s role through, and the login only by what it was told, and only to read', async () => {
    const sql = `select tablename || ' ' || policyname || ' ' || cmd || ' ' || roles::text as policy from pg_policies`
    const { rows } = await asOwner((client) => client.query<{ policy: string }>(sql))
    const policies = rows.map(({ policy }) => policy)
    const fenced = await tables(true)
    const county = fenced.map((table) => `${table} county ALL {${countyRoleOf('jucai_app')}}`)
    expect(policies.filter((policy) => policy.includes(' county ')).sort()).toEqual(county.sort())
    const others = policies.filter((policy) => !policy.includes(' county '))
    expect(others.filter((policy) => !policy.endsWith(' reach SELECT {jucai_app}'))).toEqual([])
  })
})

describe('the county’s role', () => {
  it('is put on, not had: the login has none of its rights by itself', async () => {
    const sql = `select pg_has_role('jucai_app', $1, 'member') as may_take, pg_has_role('jucai_app', $1, 'usage') as has,
      (select rolcanlogin or rolsuper or rolbypassrls from pg_roles where rolname = $1) as is_too_strong`
    const { rows } = await asOwner((client) => client.query(sql, [countyRoleOf('jucai_app')]))
    expect(rows).toEqual([{ may_take: true, has: false, is_too_strong: false }])
  })

  it('is put on by transactions, by work nobody asked for, and by the queries listed here', () => {
    const found = using(/\b(withReach|reachInProcess|asReader|reachByRequest|noteReach)\(/)
    expect(found).toEqual([...SAYS_HOW_FAR, 'lib/platform/session.ts'].sort())
    expect(using(/\bpastTheFence\(/).filter((path) => path !== 'lib/platform/reach.ts')).toEqual(
      Object.keys(PAST_THE_FENCE),
    )
  })
})
