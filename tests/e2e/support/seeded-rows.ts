import { readFileSync } from 'node:fs'
import type pg from 'pg'

/** Real rows of the demo county to aim at, in 城关镇 where a township matters. */
export type SeededRows = Awaited<ReturnType<typeof findSeededRows>>

const TOWNSHIP = '510799100'
const LAST_TOWNSHIP = '510799202'
const CASE = `select id, version, version_id as "versionId" from application`
type Case = { id: string; version: number; versionId: string }

/** Finds them; a county without one of them fails the test, which would else be refused for the wrong reason. */
export async function findSeededRows(client: pg.Client) {
  // In order: rows that were put back lie elsewhere on the disk, and are to be found again all the same.
  const row = async <T>(sql: string): Promise<T> => {
    const { rows } = await client.query(`${/order by/.test(sql) ? sql : `${sql} order by 1`} limit 1`)
    if (rows[0] === undefined) throw new Error(`the demo county has no row for: ${sql}`)
    return rows[0] as T
  }
  const id = async (sql: string): Promise<string> => (await row<{ id: string }>(sql)).id
  return {
    /** For commands that ask permission before they look for the row. */
    anyId: '00000000-0000-7000-8000-000000000000',
    draft: await row<Case>(
      `${CASE} where status = 'draft' and id not in (select application_id from filing_authorisation)
       and id not in (select application_id from employer_filing_row)`,
    ),
    /** Begun by 王芳 for somebody else. */
    filing: await id(`select application_id as id from filing_authorisation`),
    /** Brought by 李红, not confirmed. */
    employerFiling: await id(`select id from employer_filing where filed_at is null order by id`),
    intake: await row<Case>(`${CASE} where status = 'submitted' and unit_code = '${TOWNSHIP}'`),
    returned: await row<Case>(`${CASE} where status = 'returned'`),
    unconfirmed: await row<Case>(
      `${CASE} where status = 'submitted' and unit_code is null and exists
       (select from account a where a.subject_id = application.employer_id) and employer_id not in
       (select subject_id from account where display_name = '李红' and subject_id is not null)`,
    ),
    review: await row<Case>(`${CASE} where status = 'inReview' and unit_code = 'ZZB'`),
    /** Waits for a meeting's decision on paper, unless a journey has just recorded it. */
    offline: await row<Case>(
      `${CASE} where item_id in (select id from policy_item where code = 'ENT-01')
       order by status = 'inReview' and unit_code = 'RCB' desc`,
    ),
    passing: await id(`select id from passing_batch`),
    approved: await row<Case>(`${CASE} where status = 'approved'`),
    declined: await row<Case>(`${CASE} where status = 'declined'`),
    material: await row<{ id: string; applicationId: string; attachmentId: string; code: string }>(
      `select m.id, m.application_id as "applicationId", m.attachment_id as "attachmentId", m.material_code as code
       from application_material m join application a on a.id = m.application_id
       where m.removed_at is null and a.status = 'submitted' and a.unit_code = '${TOWNSHIP}'`,
    ),
    objection: await id(`select id from objection where status = 'filed'`),
    noticeRow: await row<{ id: string; noticeId: string }>(
      `select id, notice_id as "noticeId" from public_notice_row where status = 'open'`,
    ),
    card: await row<{ id: string; talentId: string }>(
      `select id, talent_id as "talentId" from talent_card where status = 'active'`,
    ),
    enterprise: await row<{ id: string; version: number; uscc: string }>(
      `select id, version, uscc from enterprise where township_code = '${TOWNSHIP}'`,
    ),
    contact: await id(
      `select c.id from enterprise_contact c join enterprise e on e.id = c.enterprise_id
       where e.township_code = '${TOWNSHIP}' and c.revoked_at is null`,
    ),
    talent: await row<{ id: string; version: number }>(
      `select id, version from talent where township_code = '${TOWNSHIP}' and status = 'active'`,
    ),
    employment: await row<{ id: string; talentId: string }>(
      `select e.id, e.talent_id as "talentId" from employment e join talent t on t.id = e.talent_id
       where t.township_code = '${TOWNSHIP}' and e.ended_on is null`,
    ),
    duplicate: await row<{ id: string; version: number }>(
      `select id, version from duplicate_pair where subject_kind = 'talent' and status = 'open'`,
    ),
    duplicateFirm: await id(`select id from duplicate_pair where subject_kind = 'enterprise' and status = 'open'`),
    verification: await id(`select id from fact_verification where status = 'pending' and department_code = 'RSJ'`),
    subBudget: await row<{ id: string; category: string; fundId: string; fundYearId: string }>(
      `select b.id, b.category, y.fund_id as "fundId", y.id as "fundYearId" from sub_budget b join fund_year y on y.id = b.fund_year_id where y.status = 'open'`,
    ),
    payment: await row<{ id: string; amountFen: string }>(
      `select id, amount_fen::text as "amountFen" from payment where status in ('gated', 'planned', 'due')`,
    ),
    /** Lapsed, of somebody who is none of the visitors. */
    offer: await aLapsedOffer(client),
    /** Of a talent, about a case of their own. */
    message: await row<{ id: string; accountId: string; targetId: string }>(
      `select m.id, m.account_id as "accountId", m.target_id as "targetId" from inbox_message m
       join account a on a.id = m.account_id where m.target_kind = 'application' and a.kind = 'talent'`,
    ),
    batch: await id(`select id from disbursement_batch`),
    importToConfirm: await row<{ id: string; planHash: string }>(
      `select id, plan_hash as "planHash" from import_batch where status = 'checked'`,
    ),
    importToUndo: await id(`select id from import_batch where status = 'applied'`),
    comparison: await id(`select id from comparison_list where department_code = 'JYJ'`),
    entitlement: await id(
      `select e.id from entitlement e join application a on a.id = e.application_id
       where a.township_code = '${TOWNSHIP}' and e.status = 'active'`,
    ),
    opening: {
      draft: await id(`select id from opening_batch where status = 'draft'`),
      prepared: await id(`select id from opening_batch where status = 'prepared'`),
      posted: await id(`select id from opening_batch where status = 'posted'`),
      award: await id(`select id from entitlement where opening_batch_id is not null`),
    },
    itemForTalents: await id(`select id from policy_item where code = 'LIV-01'`),
    policyVersion: await id(`select id from policy_item_version`),
    rulebook: readFileSync('prisma/seed/rulebooks/LIV-01.yaml', 'utf8'),
    account: await id(`select id from account where user_name = 'jb103'`),
    /** Whoever takes in for the last township, and a list of what was handed over before. */
    leaver: await id(
      `select account_id as id from role_assignment where role = 'intakeOfficer' and unit_code = '${LAST_TOWNSHIP}'`,
    ),
    handover: await id(`select id from handover`),
    /** 张敏's, and what she has lent. */
    reviewerAccount: await id(`select id from account where user_name = 'zhangmin'`),
    delegation: await id(`select id from delegation`),
    /** A treasurer asked for by 安全之. */
    secondPerson: await id(`select id from second_person_request where status = 'open'`),
    assignment: await id(
      `select r.id from role_assignment r join account a on a.id = r.account_id where a.user_name = 'jb103'`,
    ),
    /** 王芳's own, open. */
    session: await id(
      `select s.id from login_session s join account a on a.id = s.account_id
       where a.user_name = 'wangfang' and s.revoked_at is null`,
    ),
  }
}

/** The county is seeded without offers, which nobody makes but the worker: one that lapsed changes nothing any more. */
async function aLapsedOffer(client: pg.Client): Promise<{ id: string; itemId: string; accountId: string }> {
  const id = '00000000-0000-7000-8000-00000000000f'
  await client.query(
    `insert into offer (county_code, id, item_id, version_id, subject_kind, talent_id, period, status, amount_fen,
       offered_at, answer_by, closed_at)
     select a.county_code, $1, v.item_id, v.id, 'talent', a.subject_id, '', 'lapsed', 240000, '2026-06-01T02:00:00Z', '2026-07-01',
            '2026-07-02T02:00:00Z'
       from account a, policy_item_version v join policy_item i on i.id = v.item_id
      where a.kind = 'talent' and a.status = 'active' and a.display_name <> '欧阳若兰' and i.code = 'LIV-01'
      order by a.id, v.number desc limit 1 on conflict do nothing`,
    [id],
  )
  const { rows } = await client.query<{ itemId: string; accountId: string }>(
    `select o.item_id as "itemId", a.id as "accountId" from offer o join account a on a.subject_id = o.talent_id
      where o.id = $1 and a.status = 'active'`,
    [id],
  )
  if (rows[0] === undefined) throw new Error('nobody to have been offered anything')
  return { id, ...rows[0] }
}
