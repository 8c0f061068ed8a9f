import { paths } from '@/app/paths'
import type { Visitor } from './support/people'
import type { SeededRows } from './support/seeded-rows'

/** Whose page it is: a visitor, or the very person a row belongs to, named by the SQL that finds their account. */
export type Reader = Visitor | { readonly account: (rows: SeededRows) => string }

export type PageEntry = {
  readonly reader: Reader
  readonly address: (rows: SeededRows) => string
  /** Desks are 1440 px wide, phones 390. Public pages are looked at on both. */
  readonly widths: readonly (1440 | 390)[]
  /** Where a page that only shows the way leads this reader. */
  readonly leadsTo?: string | ((rows: SeededRows) => string)
}

const open = (address: PageEntry['address']): PageEntry => ({ reader: 'nobody', address, widths: [1440, 390] })
const desk = (reader: Visitor, address: PageEntry['address']): PageEntry => ({ reader, address, widths: [1440] })
const phone = (reader: Reader, address: PageEntry['address']): PageEntry => ({ reader, address, widths: [390] })

const APPLICANT_OF_DRAFT: Reader = {
  account: ({ draft }) => `select created_by_id as id from application where id = '${draft.id}'`,
}
const APPLICANT_OF_RETURNED: Reader = {
  account: ({ returned }) => `select created_by_id as id from application where id = '${returned.id}'`,
}
const EMPLOYER: Reader = {
  account: ({ unconfirmed }) =>
    `select a.id from account a join application c on c.employer_id = a.subject_id where c.id = '${unconfirmed.id}'`,
}
const CARD_HOLDER: Reader = {
  account: ({ card }) => `select id from account where subject_id = '${card.talentId}'`,
}

const OFFERED: Reader = { account: ({ offer }) => `select '${offer.accountId}' as id` }
const READER_OF_MESSAGE: Reader = { account: ({ message }) => `select '${message.accountId}' as id` }

/** Every page of the app by its file, at an address where it has something to show. */
export const PAGES: Readonly<Record<string, PageEntry>> = {
  'page.tsx': { ...open(paths.home), leadsTo: paths.policyHall() },
  'login/page.tsx': open(paths.login),
  // Without a ticket of the identity provider there is nothing to link.
  'login/link/page.tsx': { ...open(() => paths.linkLogin()), leadsTo: paths.loginAs('staff') },
  // Without a password that was right no code is asked for.
  'login/second/page.tsx': { ...open(() => paths.secondStep()), leadsTo: paths.loginAs('staff') },
  'register/page.tsx': open(paths.register),
  'demo/inbox/page.tsx': open(() => paths.demoInbox()),
  '(public)/card-check/page.tsx': open(paths.cardCheck),
  '(public)/notices/page.tsx': open(paths.publicNotices),
  '(public)/notices/[id]/page.tsx': open(({ noticeRow }) => paths.publicNotice(noticeRow.noticeId)),
  '(public)/notices/[id]/objection/page.tsx': open(({ noticeRow }) => paths.publicNoticeObjection(noticeRow.noticeId)),
  '(public)/policies/page.tsx': open(paths.policyHall),
  '(public)/policies/[code]/page.tsx': open(() => paths.policyItem('LIV-01')),

  'messages/page.tsx': { ...phone('talent', paths.messages), leadsTo: paths.myMessages() },
  'messages/[id]/page.tsx': {
    ...phone(READER_OF_MESSAGE, ({ message }) => paths.message(message.id)),
    leadsTo: ({ message }) => paths.myApplication(message.targetId),
  },

  'my/offers/page.tsx': phone(OFFERED, paths.myOffers),
  'my/offers/[id]/page.tsx': phone(OFFERED, ({ offer }) => paths.myOffer(offer.id)),
  'my/page.tsx': phone('talent', paths.my),
  'my/account/page.tsx': phone('talent', paths.myAccount),
  'my/applications/page.tsx': phone(CARD_HOLDER, paths.myApplications),
  'my/applications/[id]/page.tsx': phone(APPLICANT_OF_RETURNED, ({ returned }) => paths.myApplication(returned.id)),
  'my/applications/[id]/form/[step]/page.tsx': phone(APPLICANT_OF_DRAFT, ({ draft }) =>
    paths.myApplicationForm(draft.id, 'materials'),
  ),
  'my/apply/[code]/page.tsx': phone('talent', () => paths.myApply('BUY-01')),
  'my/card/page.tsx': phone(CARD_HOLDER, paths.myCard),
  'my/company/page.tsx': phone('enterpriseContact', paths.myCompany),
  'my/company/confirmations/[id]/page.tsx': phone(EMPLOYER, ({ unconfirmed }) => paths.myConfirmation(unconfirmed.id)),
  'my/company/filings/page.tsx': { ...phone('enterpriseContact', paths.myFilings), widths: [1440, 390] },
  'my/company/filings/[id]/page.tsx': {
    ...phone('enterpriseContact', ({ employerFiling }) => paths.myFiling(employerFiling)),
    widths: [1440, 390],
  },
  'my/messages/page.tsx': phone('talent', paths.myMessages),
  'my/profile/page.tsx': phone('talent', paths.myProfile),
  'my/profile/privacy/page.tsx': phone('talent', paths.myPrivacy),
  'my/profile/correction/page.tsx': phone('talent', () => paths.myCorrection('person.name')),

  'office/page.tsx': desk('intakeOfficer', paths.office),
  'office/applications/page.tsx': desk('reviewer', paths.applications),
  'office/applications/[id]/page.tsx': desk('intakeOfficer', ({ intake }) => paths.application(intake.id)),
  'office/applications/[id]/check/page.tsx': {
    ...desk('intakeOfficer', ({ material }) => paths.caseCheck(material.applicationId)),
    widths: [1440, 390],
  },
  'office/applications/quality/page.tsx': { ...desk('reviewer', () => paths.quality()), widths: [1440, 390] },
  'office/due/page.tsx': { ...desk('reviewer', paths.dueCases), widths: [1440, 390] },
  'office/messages/page.tsx': { ...desk('intakeOfficer', paths.officeMessages), widths: [1440, 390] },
  'office/audit/page.tsx': desk('auditor', paths.audit),
  'office/audit/chain/page.tsx': { ...desk('leader', paths.auditChain), widths: [1440, 390] },
  'office/audit/report/page.tsx': { ...desk('auditor', () => paths.auditReport()), widths: [1440, 390] },
  'office/cards/page.tsx': desk('reviewer', paths.cards),
  'office/cards/[id]/page.tsx': desk('reviewer', ({ card }) => paths.card(card.id)),
  'office/cards/[id]/print/page.tsx': desk('reviewer', ({ card }) => paths.cardSheet(card.id)),
  'office/enterprises/page.tsx': desk('intakeOfficer', paths.enterprises),
  'office/enterprises/duplicates/page.tsx': desk('reviewer', () => paths.duplicates('enterprise')),
  'office/enterprises/duplicates/[id]/page.tsx': desk('reviewer', ({ duplicateFirm }) =>
    paths.duplicate('enterprise', duplicateFirm),
  ),
  'office/enterprises/duplicates/propose/page.tsx': desk('reviewer', ({ enterprise }) =>
    paths.proposeDuplicate('enterprise', enterprise.id, '云岭'),
  ),
  'office/enterprises/new/page.tsx': desk('intakeOfficer', paths.newEnterprise),
  'office/enterprises/[id]/page.tsx': desk('intakeOfficer', ({ enterprise }) => paths.enterprise(enterprise.id)),
  'office/enterprises/[id]/add/[kind]/page.tsx': desk('intakeOfficer', ({ enterprise }) =>
    paths.enterpriseRecord(enterprise.id, 'qualification'),
  ),
  'office/enterprises/[id]/correct/page.tsx': desk('intakeOfficer', ({ enterprise }) =>
    paths.enterpriseCorrection(enterprise.id),
  ),
  'office/filings/new/page.tsx': {
    ...desk('intakeOfficer', ({ talent }) => paths.newFiling(talent.id)),
    widths: [1440, 390],
  },
  'office/filings/[id]/[step]/page.tsx': {
    ...desk('intakeOfficer', ({ filing }) => paths.filing(filing, 'check')),
    widths: [1440, 390],
  },
  'office/fund/page.tsx': desk('treasurer', () => paths.fund()),
  'office/fund/ledger/page.tsx': desk('treasurer', ({ subBudget }) =>
    paths.fundLedger({ year: subBudget.fundYearId, account: 'paid' }),
  ),
  'office/fund/closing/page.tsx': {
    ...desk('treasurer', ({ subBudget }) => paths.yearClosing(subBudget.fundYearId)),
    widths: [1440, 390],
  },
  'office/fund/statement/page.tsx': { ...desk('auditor', () => paths.fundStatement()), widths: [1440, 390] },
  'office/fund/new/page.tsx': { ...desk('treasurer', paths.newFund), widths: [1440, 390] },
  'office/fund/open/page.tsx': desk('treasurer', () => paths.fundOpenYear(2027)),
  'office/handovers/[id]/page.tsx': {
    ...desk('securityAdmin', ({ handover }) => paths.handover(handover)),
    widths: [1440, 390],
  },
  'office/imports/page.tsx': { ...desk('intakeOfficer', () => paths.imports()), widths: [1440, 390] },
  'office/imports/new/page.tsx': { ...desk('intakeOfficer', () => paths.newImport('talents')), widths: [1440, 390] },
  'office/imports/[id]/page.tsx': {
    ...desk('intakeOfficer', ({ importToConfirm }) => paths.importBatch(importToConfirm.id)),
    widths: [1440, 390],
  },
  'office/imports/[id]/undo/page.tsx': desk('intakeOfficer', ({ importToUndo }) => paths.importUndo(importToUndo)),
  'office/imports/comparisons/page.tsx': desk('departmentReviewer', paths.comparisons),
  'office/fund/opening/page.tsx': desk('treasurer', paths.openingBatches),
  'office/fund/opening/new/page.tsx': desk('treasurer', paths.newOpeningBatch),
  'office/fund/opening/[id]/page.tsx': desk('treasurer', ({ opening }) => paths.openingBatch(opening.draft)),
  'office/fund/opening/[id]/print/page.tsx': desk('treasurer', ({ opening }) => paths.openingSheet(opening.posted)),
  'office/notices/page.tsx': desk('reviewer', paths.notices),
  'office/notices/[id]/page.tsx': desk('reviewer', ({ noticeRow }) => paths.notice(noticeRow.noticeId)),
  'office/notices/new/page.tsx': desk('reviewer', ({ approved }) => paths.newNotice([approved.id])),
  'office/papers/page.tsx': desk('policyOfficer', paths.papers),
  'office/papers/[kind]/page.tsx': desk('policyOfficer', () => paths.paperTemplates('decisionLetter')),
  'office/passings/[id]/page.tsx': {
    ...desk('intakeOfficer', ({ passing }) => paths.passing(passing)),
    widths: [1440, 390],
  },
  'office/payments/page.tsx': desk('treasurer', () => paths.payments('?all=1')),
  'office/payments/new/page.tsx': desk('treasurer', () => `${paths.newBatch()}?all=1`),
  'office/payments/batches/page.tsx': desk('treasurer', () => paths.batches()),
  'office/payments/batches/[id]/page.tsx': desk('treasurer', ({ batch }) => paths.batch(batch)),
  'office/payments/batches/[id]/print/page.tsx': desk('treasurer', ({ batch }) => paths.batchSheet(batch)),
  'office/payments/entitlements/page.tsx': desk('treasurer', () => paths.entitlements()),
  'office/payments/entitlements/[id]/page.tsx': desk('reviewer', ({ entitlement }) => paths.entitlement(entitlement)),
  'office/payments/gates/page.tsx': desk('reviewer', paths.gates),
  'office/payments/suspense/page.tsx': desk('treasurer', () => paths.suspense()),
  'office/policies/page.tsx': desk('policyOfficer', paths.policies),
  'office/policies/new/page.tsx': desk('policyOfficer', paths.newPolicy),
  'office/policies/new/blank/page.tsx': { ...desk('policyOfficer', paths.blankPolicy), widths: [1440, 390] },
  'office/policies/matches/page.tsx': { ...desk('policyOfficer', paths.matchOverview), widths: [1440, 390] },
  'office/policies/[id]/matches/page.tsx': {
    ...desk('policyOfficer', ({ itemForTalents }) => paths.itemMatches(itemForTalents)),
    widths: [1440, 390],
  },
  'office/policies/[id]/simulation/page.tsx': {
    ...desk('policyOfficer', ({ itemForTalents }) => paths.simulation(itemForTalents, 1)),
    widths: [1440, 390],
  },
  'office/policies/[id]/simulation/people/page.tsx': {
    ...desk('policyOfficer', ({ itemForTalents }) => paths.simulatedPeople(itemForTalents, '?version=1')),
    widths: [1440, 390],
  },
  'office/policies/[id]/differences/page.tsx': {
    ...desk('policyOfficer', ({ itemForTalents }) => paths.policyDifferences(itemForTalents, 1)),
    widths: [1440, 390],
  },
  'office/policies/[id]/trial/page.tsx': {
    ...desk('policyOfficer', ({ itemForTalents }) => paths.policyTrial(itemForTalents, 1)),
    widths: [1440, 390],
  },
  'office/policies/[id]/edit/page.tsx': {
    ...desk('policyOfficer', ({ itemForTalents }) => paths.editPolicy(itemForTalents)),
    widths: [1440, 390],
  },
  'office/policies/[id]/offers/page.tsx': {
    ...desk('policyOfficer', ({ offer }) => paths.itemOffers(offer.itemId)),
    widths: [1440, 390],
  },
  'office/policies/[id]/page.tsx': desk('policyOfficer', ({ itemForTalents }) => paths.policy(itemForTalents)),
  'office/second-person/page.tsx': { ...desk('leader', paths.secondPerson), widths: [1440, 390] },
  'office/settings/page.tsx': { ...desk('systemAdmin', paths.settings), leadsTo: paths.settingsPeople() },
  'office/settings/calendar/page.tsx': desk('systemAdmin', paths.settingsCalendar),
  'office/settings/delegations/page.tsx': { ...desk('reviewer', () => paths.delegations()), widths: [1440, 390] },
  'office/settings/me/page.tsx': desk('leader', paths.ownAccount),
  'office/settings/me/second-factor/page.tsx': desk('leader', paths.secondFactor),
  'office/settings/people/page.tsx': desk('securityAdmin', paths.settingsPeople),
  'office/settings/people/[id]/page.tsx': desk('securityAdmin', ({ account }) => paths.settingsPerson(account)),
  'office/settings/people/[id]/handover/page.tsx': {
    ...desk('securityAdmin', ({ account }) => paths.settingsHandover(account)),
    widths: [1440, 390],
  },
  'office/settings/people/new/page.tsx': desk('systemAdmin', paths.settingsNewPerson),
  'office/settings/staffing/page.tsx': { ...desk('securityAdmin', paths.staffing), widths: [1440, 390] },
  'office/settings/reminders/page.tsx': desk('systemAdmin', paths.settingsReminders),
  'office/settings/retention/page.tsx': { ...desk('systemAdmin', paths.settingsRetention), widths: [1440, 390] },
  'office/settings/units/page.tsx': desk('systemAdmin', paths.settingsUnits),
  'office/settings/units/[code]/page.tsx': desk('systemAdmin', () => paths.settingsUnit('JYJ')),
  'office/talents/page.tsx': desk('intakeOfficer', paths.talents),
  'office/talents/duplicates/page.tsx': desk('reviewer', () => paths.duplicates('talent')),
  'office/talents/duplicates/[id]/page.tsx': desk('reviewer', ({ duplicate }) =>
    paths.duplicate('talent', duplicate.id),
  ),
  'office/talents/duplicates/propose/page.tsx': desk('reviewer', ({ talent }) =>
    paths.proposeDuplicate('talent', talent.id, '欧阳'),
  ),
  'office/talents/new/page.tsx': desk('intakeOfficer', paths.newTalent),
  'office/talents/erasures/page.tsx': { ...desk('policyOfficer', paths.talentErasures), widths: [1440, 390] },
  'office/talents/corrections/page.tsx': desk('intakeOfficer', paths.talentCorrections),
  'office/talents/verifications/page.tsx': desk('departmentReviewer', paths.talentVerifications),
  'office/talents/[id]/page.tsx': desk('intakeOfficer', ({ talent }) => paths.talent(talent.id)),
  'office/talents/[id]/add/[kind]/page.tsx': desk('intakeOfficer', ({ talent }) =>
    paths.talentRecord(talent.id, 'employment'),
  ),
  'office/talents/[id]/correct/page.tsx': desk('intakeOfficer', ({ talent }) => paths.talentCorrection(talent.id)),

  'leader/page.tsx': desk('leader', () => paths.leader()),
  'leader/rows/[metric]/page.tsx': desk('leader', () => paths.leaderRows('paid', { year: 2026 })),
  'leader/screen/page.tsx': desk('leader', paths.leaderScreen),
}
