import type { Visitor } from './support/people'
import type { SeededRows } from './support/seeded-rows'

/** Who may, where, and with which status everybody else is sent away who is not sent to the login. */
export type RouteEntry = {
  /** 'owner': whom the row belongs to, who is none of the visitors. */
  readonly may: readonly (Visitor | 'owner')[] | 'everybody'
  readonly address: (rows: SeededRows) => string
  readonly refusal: readonly number[]
  /** Called by another server, which has no page of ours: believed by a signature, whatever origin it states. */
  readonly isSigned?: true
}

/** Staff without a case to read are answered with nothing found; applicants are no staff. */
const desk = ['intakeOfficer', 'intakeElsewhere', 'reviewer', 'decider', 'departmentReviewer', 'policyOfficer'] as const
const others = ['treasurer', 'leader', 'serviceUnit', 'systemAdmin', 'securityAdmin', 'auditor'] as const

/** Every route handler by its method and address. What is not listed here may not exist. */
export const ROUTES: Readonly<Record<string, RouteEntry>> = {
  'GET /api/card-keys': { may: 'everybody', address: () => '/api/card-keys', refusal: [] },
  'GET /api/health/live': { may: 'everybody', address: () => '/api/health/live', refusal: [] },
  'GET /api/health/ready': { may: 'everybody', address: () => '/api/health/ready', refusal: [] },
  // By a token that no account has; every-answer.spec.ts asks with it.
  'GET /api/metrics': { may: [], address: () => '/api/metrics', refusal: [404] },
  'GET /api/files/[id]': {
    may: ['owner', 'intakeOfficer', 'reviewer', 'decider', 'policyOfficer', 'treasurer', 'leader'],
    address: ({ material }) => `/api/files/${material.attachmentId}`,
    refusal: [401, 404],
  },
  // Whoever may take the paper along may look at it.
  'GET /api/files/[id]/view': {
    may: ['owner', 'intakeOfficer', 'reviewer', 'decider', 'policyOfficer', 'treasurer', 'leader'],
    address: ({ material }) => `/api/files/${material.attachmentId}/view`,
    refusal: [401, 404],
  },
  'GET /api/imports/progress': {
    may: ['intakeOfficer', 'reviewer'],
    address: ({ importToConfirm }) => `/api/imports/progress?id=${importToConfirm.id}`,
    refusal: [401, 404],
  },
  'GET /api/kept-words': {
    may: [...desk, ...others, 'talent', 'enterpriseContact'],
    address: ({ intake }) => `/api/kept-words?form=pass:${intake.id}`,
    refusal: [401],
  },
  'GET /api/my-card/qr': { may: ['talent'], address: () => '/api/my-card/qr', refusal: [401, 404] },
  // The way to the identity provider and back; what leads in is what the browser that began it holds.
  'GET /api/oidc/start': { may: 'everybody', address: () => '/api/oidc/start?as=staff', refusal: [] },
  'GET /api/oidc/callback': { may: 'everybody', address: () => '/api/oidc/callback?code=a&state=b', refusal: [] },
  'POST /api/oidc/backchannel-logout': {
    may: 'everybody',
    address: () => '/api/oidc/backchannel-logout',
    refusal: [],
    isSigned: true,
  },
  // Answers everybody who is logged in with what they may see: for those outside the desk, nothing.
  'POST /api/search': {
    may: [...desk, ...others, 'talent', 'enterpriseContact'],
    address: () => '/api/search',
    refusal: [401],
  },
  // Seals what was typed for the address of a list; says nothing of anybody.
  'POST /api/search/number': {
    may: [...desk, ...others, 'talent', 'enterpriseContact'],
    address: () => '/api/search/number',
    refusal: [401],
  },
  // A rulebook is tried by whoever may read drafts at the desk; it answers and keeps nothing.
  'POST /office/policies/trial': {
    may: [...desk, 'treasurer', 'leader', 'systemAdmin', 'securityAdmin', 'auditor'],
    address: () => '/office/policies/trial',
    refusal: [401, 404],
  },
  'POST /office/policies/trial/people': {
    may: [...desk, 'treasurer', 'leader', 'systemAdmin', 'securityAdmin', 'auditor'],
    address: () => '/office/policies/trial/people',
    refusal: [401, 404],
  },
  // Who reads the list may take it along; to everybody else it does not exist.
  'POST /api/exports/[list]': {
    may: ['intakeOfficer', 'intakeElsewhere', 'reviewer', 'decider', 'departmentReviewer', 'policyOfficer', 'leader'],
    address: () => '/api/exports/talents?q=欧阳',
    refusal: [401, 404],
  },
  'POST /api/files': {
    may: ['owner'],
    address: ({ draft, material }) => `/api/files?application=${draft.id}&material=${material.code}`,
    refusal: [401, 422],
  },
  'GET /office/imports/[id]/faulty': {
    may: ['intakeOfficer', 'reviewer'],
    address: ({ importToConfirm }) => `/office/imports/${importToConfirm.id}/faulty`,
    refusal: [307, 404],
  },
  // Holds identity numbers in clear: the department that was asked, and nobody else.
  'GET /office/imports/comparisons/[id]/file': {
    may: ['departmentReviewer'],
    address: ({ comparison }) => `/office/imports/comparisons/${comparison}/file`,
    refusal: [307, 404],
  },
  'GET /office/imports/template': {
    may: ['intakeOfficer', 'intakeElsewhere', 'reviewer'],
    address: () => '/office/imports/template?kind=talents',
    refusal: [307, 404],
  },
  'POST /office/imports/comparisons/answers': {
    may: ['intakeOfficer', 'intakeElsewhere', 'reviewer', 'decider', 'departmentReviewer'],
    address: () => '/office/imports/comparisons/answers',
    refusal: [401, 403],
  },
  'POST /office/imports/comparisons/answers/check': {
    may: ['intakeOfficer', 'intakeElsewhere', 'reviewer', 'decider', 'departmentReviewer'],
    address: () => '/office/imports/comparisons/answers/check',
    refusal: [401, 403],
  },
  'GET /my/profile/export': { may: ['talent'], address: () => '/my/profile/export', refusal: [307, 404] },
  'GET /my/company/filings/template': {
    may: ['enterpriseContact'],
    address: ({ itemForTalents }) => `/my/company/filings/template?item=${itemForTalents}`,
    refusal: [307, 404],
  },
  'GET /my/company/filings/[id]/faulty': {
    may: ['enterpriseContact'],
    address: ({ employerFiling }) => `/my/company/filings/${employerFiling}/faulty`,
    refusal: [307, 404],
  },
  'POST /my/company/filings/upload': {
    may: ['enterpriseContact'],
    address: () => '/my/company/filings/upload',
    refusal: [401, 403],
  },
  'POST /office/filings': {
    may: ['intakeOfficer', 'intakeElsewhere', 'reviewer'],
    address: () => '/office/filings',
    refusal: [401, 403],
  },
  'POST /office/imports/upload': {
    may: ['intakeOfficer', 'intakeElsewhere', 'reviewer'],
    address: () => '/office/imports/upload',
    refusal: [401, 403],
  },
  // Sums of nobody: the auditor, who opens no case, takes them along too.
  'GET /office/fund/statement/workbook': {
    may: ['treasurer', 'leader', 'reviewer', 'decider', 'policyOfficer', 'auditor'],
    address: ({ subBudget }) => `/office/fund/statement/workbook?fund=${subBudget.fundId}&month=2026-09`,
    refusal: [307, 404],
  },
  'GET /office/fund/opening/template': {
    may: ['treasurer', 'reviewer', 'decider'],
    address: () => '/office/fund/opening/template',
    refusal: [307, 404],
  },
  'GET /office/fund/opening/[id]/faults': {
    may: ['treasurer', 'reviewer', 'decider'],
    address: ({ opening }) => `/office/fund/opening/${opening.draft}/faults`,
    refusal: [307, 404],
  },
  'GET /office/fund/opening/[id]/scan': {
    may: ['treasurer', 'leader', 'reviewer', 'decider', 'policyOfficer'],
    address: ({ opening }) => `/office/fund/opening/${opening.posted}/scan`,
    refusal: [307, 404],
  },
  'POST /office/fund/opening/[id]/file': {
    may: ['treasurer', 'reviewer', 'decider'],
    address: ({ opening }) => `/office/fund/opening/${opening.draft}/file`,
    refusal: [401, 403, 404],
  },
  'POST /office/fund/opening/[id]/scan': {
    may: ['treasurer', 'reviewer', 'decider'],
    address: ({ opening }) => `/office/fund/opening/${opening.draft}/scan`,
    refusal: [401, 403, 404],
  },
  // What the case is: the applicant of this one has no letter yet.
  'GET /api/papers/[kind]/[id]': {
    may: ['intakeOfficer', 'reviewer', 'decider', 'policyOfficer', 'treasurer', 'leader'],
    address: ({ intake }) => `/api/papers/approvalForm/${intake.id}`,
    refusal: [401, 404],
  },
  'POST /office/applications/[id]/scan': {
    may: ['reviewer'],
    address: ({ offline }) => `/office/applications/${offline.id}/scan`,
    refusal: [401, 422],
  },
  'GET /office/applications/roster': {
    may: [...desk, 'treasurer', 'leader'],
    address: () => '/office/applications/roster',
    refusal: [401, 404],
  },
  'GET /office/papers/[kind]/sample': {
    may: [...desk, 'treasurer', 'leader'],
    address: () => '/office/papers/decisionLetter/sample',
    refusal: [401, 404],
  },
  'GET /office/papers/[kind]/template': {
    may: [...desk, 'treasurer', 'leader'],
    address: () => '/office/papers/decisionLetter/template',
    refusal: [401, 404],
  },
  'POST /office/papers/[kind]/template': {
    may: ['reviewer', 'decider', 'policyOfficer'],
    address: () => '/office/papers/decisionLetter/template',
    refusal: [401, 422],
  },
  // Only the very treasurer who exported it, who is none of the visitors.
  'GET /office/payments/batches/[id]/file': {
    may: ['owner'],
    address: ({ batch }) => `/office/payments/batches/${batch}/file`,
    refusal: [307, 404],
  },
  'GET /office/payments/batches/[id]/sample': {
    may: ['treasurer', 'leader', 'reviewer', 'decider'],
    address: ({ batch }) => `/office/payments/batches/${batch}/sample`,
    refusal: [307, 404],
  },
  'POST /office/payments/batches/[id]/result': {
    may: ['treasurer'],
    address: ({ batch }) => `/office/payments/batches/${batch}/result`,
    refusal: [401, 403, 404],
  },
}
