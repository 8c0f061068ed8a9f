import { messagePath, messagesPath } from '@/lib/message/rules/message-path'

const REGISTERS = { talent: 'talents', enterprise: 'enterprises' } as const

/** The page wanted after a login. */
const andNext = (next: string | null): string => (next === null ? '' : `&next=${encodeURIComponent(next)}`)

/** Every address of the house, in one place: a page that moves is changed here, and a link to nowhere does not compile. */
export const paths = {
  home: () => '/',
  login: () => '/login',
  loginAs: (kind: 'staff' | 'talent' | 'enterprise', next: string | null = null) => `/login?as=${kind}${andNext(next)}`,
  loginProblem: (kind: 'staff' | 'talent', problem: string) => `/login?as=${kind}&problem=${problem}`,
  /** 政务统一身份认证: not a page of ours, so never fetched ahead. */
  externalLogin: (kind: 'staff' | 'talent', next: string | null = null) => `/api/oidc/start?as=${kind}${andNext(next)}`,
  /** 动态口令, after the password. */
  secondStep: (next: string | null = null) => `/login/second${andNext(next).replace('&', '?')}`,
  linkLogin: (next: string | null = null) => `/login/link${andNext(next).replace('&', '?')}`,

  /** Where mails lead, whoever reads them. */
  messages: messagesPath,
  message: messagePath,

  // Before a login
  policyHall: () => '/policies',
  policyItem: (code: string) => `/policies/${encodeURIComponent(code)}`,
  publicNotices: () => '/notices',
  publicNotice: (id: string) => `/notices/${id}`,
  publicNoticeObjection: (id: string) => `/notices/${id}/objection`,
  register: () => '/register',
  demoInbox: (to?: string) => (to === undefined ? '/demo/inbox' : `/demo/inbox?to=${encodeURIComponent(to)}`),
  cardCheck: () => '/card-check',

  // 人才 and 用人单位
  my: () => '/my',
  myApply: (itemCode: string) => `/my/apply/${encodeURIComponent(itemCode)}`,
  myApplications: () => '/my/applications',
  myApplication: (id: string) => `/my/applications/${id}`,
  myApplicationForm: (id: string, step: string) => `/my/applications/${id}/form/${step}`,
  myOffers: () => '/my/offers',
  myOffer: (id: string) => `/my/offers/${id}`,
  myCompany: () => '/my/company',
  myConfirmation: (id: string) => `/my/company/confirmations/${id}`,
  myFilings: () => '/my/company/filings',
  myFiling: (id: string) => `/my/company/filings/${id}`,
  myFilingFaults: (id: string) => `/my/company/filings/${id}/faulty`,
  myFilingUpload: () => '/my/company/filings/upload',
  myFilingTemplate: (itemId: string) => `/my/company/filings/template?item=${itemId}`,
  myProfile: () => '/my/profile',
  myPrivacy: () => '/my/profile/privacy',
  ownCopy: () => '/my/profile/export',
  myCorrection: (factKey?: string) =>
    factKey === undefined ? '/my/profile/correction' : `/my/profile/correction?fact=${factKey}`,
  myCard: () => '/my/card',
  myCardCode: () => '/api/my-card/qr',
  myAccount: () => '/my/account',
  myMessages: () => '/my/messages',

  // The desk
  office: () => '/office',
  passing: (id: string) => `/office/passings/${id}`,
  officeMessages: () => '/office/messages',
  dueCases: () => '/office/due',
  deskSearch: () => '/api/search',
  listExport: (list: string) => `/api/exports/${list}`,
  talents: () => '/office/talents',
  newTalent: () => '/office/talents/new',
  talentVerifications: () => '/office/talents/verifications',
  talentCorrections: () => '/office/talents/corrections',
  talentErasures: () => '/office/talents/erasures',
  talent: (id: string) => `/office/talents/${id}`,
  duplicates: (kind: 'talent' | 'enterprise', query = '') => `/office/${REGISTERS[kind]}/duplicates${query}`,
  duplicate: (kind: 'talent' | 'enterprise', pairId: string, keep?: 'first' | 'second') =>
    `/office/${REGISTERS[kind]}/duplicates/${pairId}${keep === undefined ? '' : `?keep=${keep}`}`,
  proposeDuplicate: (kind: 'talent' | 'enterprise', id: string, search?: string) =>
    `/office/${REGISTERS[kind]}/duplicates/propose?${new URLSearchParams({ entry: id, ...(search ? { q: search } : {}) })}`,
  talentCorrection: (id: string, requestId?: string) =>
    requestId === undefined ? `/office/talents/${id}/correct` : `/office/talents/${id}/correct?request=${requestId}`,
  talentRecord: (id: string, kind: string) => `/office/talents/${id}/add/${kind}`,
  talentsOfEmployer: (enterpriseId: string) => `/office/talents?employer=${enterpriseId}`,
  enterprises: () => '/office/enterprises',
  newEnterprise: () => '/office/enterprises/new',
  enterprise: (id: string) => `/office/enterprises/${id}`,
  enterpriseCorrection: (id: string, requestId?: string) =>
    requestId === undefined
      ? `/office/enterprises/${id}/correct`
      : `/office/enterprises/${id}/correct?request=${requestId}`,
  enterpriseRecord: (id: string, kind: string) => `/office/enterprises/${id}/add/${kind}`,
  imports: (after?: string) => (after === undefined ? '/office/imports' : `/office/imports?after=${after}`),
  newImport: (kind?: string) => (kind === undefined ? '/office/imports/new' : `/office/imports/new?kind=${kind}`),
  importBatch: (id: string) => `/office/imports/${id}`,
  importUndo: (id: string) => `/office/imports/${id}/undo`,
  importFaults: (id: string) => `/office/imports/${id}/faulty`,
  importProgress: (id: string) => `/api/imports/progress?id=${id}`,
  importUpload: () => '/office/imports/upload',
  importTemplate: (kind: string) => `/office/imports/template?kind=${kind}`,
  comparisons: () => '/office/imports/comparisons',
  comparisonFile: (id: string) => `/office/imports/comparisons/${id}/file`,
  comparisonAnswers: () => '/office/imports/comparisons/answers',
  comparisonAnswersCheck: () => '/office/imports/comparisons/answers/check',
  applications: () => '/office/applications',
  /** 审核抽查; the latest drawn round without one. */
  quality: (roundId?: string) =>
    roundId === undefined ? '/office/applications/quality' : `/office/applications/quality?round=${roundId}`,
  newFilings: () => '/office/filings',
  newFiling: (talentId: string) => `/office/filings/new?talent=${talentId}`,
  filing: (id: string, step: string) => `/office/filings/${id}/${step}`,
  application: (id: string) => `/office/applications/${id}`,
  caseCheck: (id: string) => `/office/applications/${id}/check`,
  caseRoster: (search: string) => `/office/applications/roster${search}`,
  decisionScan: (id: string) => `/office/applications/${id}/scan`,
  policies: () => '/office/policies',
  newPolicy: () => '/office/policies/new',
  blankPolicy: () => '/office/policies/new/blank',
  editPolicy: (id: string) => `/office/policies/${id}/edit`,
  policy: (id: string, version?: number) =>
    version === undefined ? `/office/policies/${id}` : `/office/policies/${id}?version=${version}`,
  simulation: (id: string, version: number) => `/office/policies/${id}/simulation?version=${version}`,
  simulatedPeople: (id: string, query = '') => `/office/policies/${id}/simulation/people${query}`,
  policyDifferences: (id: string, version: number, before?: number) =>
    `/office/policies/${id}/differences?version=${version}${before === undefined ? '' : `&before=${before}`}`,
  policyTrial: (id: string, version: number) => `/office/policies/${id}/trial?version=${version}`,
  matchOverview: () => '/office/policies/matches',
  itemOffers: (id: string, query = '') => `/office/policies/${id}/offers${query}`,
  itemMatches: (id: string, query = '') => `/office/policies/${id}/matches${query}`,
  papers: () => '/office/papers',
  paperTemplates: (kind: string) => `/office/papers/${kind}`,
  /** Without a version: what the system came with. */
  paperTemplate: (kind: string, version?: string) =>
    `/office/papers/${kind}/template${version === undefined ? '' : `?version=${version}`}`,
  paperSample: (kind: string, version?: string) =>
    `/office/papers/${kind}/sample${version === undefined ? '' : `?version=${version}`}`,
  notices: () => '/office/notices',
  notice: (id: string) => `/office/notices/${id}`,
  newNotice: (ids: readonly string[]) => `/office/notices/new?${new URLSearchParams(ids.map((id) => ['ids', id]))}`,
  fund: (year?: number) => (year === undefined ? '/office/fund' : `/office/fund?year=${year}`),
  newFund: () => '/office/fund/new',
  fundOpenYear: (year: number) => `/office/fund/open?year=${year}`,
  /** The rows behind a figure: one account, in a fund year (`year` is its id) or one of its sub-budgets. */
  fundLedger: (query: {
    year: string
    account: string
    sub?: string
    movement?: string
    month?: string
    through?: string
    after?: string
  }) => `/office/fund/ledger?${new URLSearchParams(query)}`,
  /** 月末对账表 of a fund; the first one and this month without a query. */
  fundStatement: (query: { fund?: string; month?: string } = {}) =>
    `/office/fund/statement?${new URLSearchParams(query)}`.replace(/\?$/, ''),
  fundStatementBook: (query: { fund: string; month: string }) =>
    `/office/fund/statement/workbook?${new URLSearchParams(query)}`,
  /** 年终结转 of a fund year, by its id. */
  yearClosing: (fundYearId: string) => `/office/fund/closing?year=${fundYearId}`,
  openingBatches: () => '/office/fund/opening',
  newOpeningBatch: () => '/office/fund/opening/new',
  openingTemplate: () => '/office/fund/opening/template',
  openingBatch: (id: string) => `/office/fund/opening/${id}`,
  openingSheet: (id: string) => `/office/fund/opening/${id}/print`,
  openingFile: (id: string) => `/office/fund/opening/${id}/file`,
  openingFaults: (id: string) => `/office/fund/opening/${id}/faults`,
  openingScan: (id: string) => `/office/fund/opening/${id}/scan`,
  payments: (query = '') => `/office/payments${query}`,
  newBatch: () => '/office/payments/new',
  batches: (status?: string) => (status ? `/office/payments/batches?status=${status}` : '/office/payments/batches'),
  batch: (id: string, query = '') => `/office/payments/batches/${id}${query}`,
  batchSheet: (id: string) => `/office/payments/batches/${id}/print`,
  batchFile: (id: string) => `/office/payments/batches/${id}/file`,
  batchResult: (id: string) => `/office/payments/batches/${id}/result`,
  batchSample: (id: string, failing: 0 | 1) => `/office/payments/batches/${id}/sample?failing=${failing}`,
  gates: () => '/office/payments/gates',
  suspense: (status?: 'resolved') =>
    status ? `/office/payments/suspense?status=${status}` : '/office/payments/suspense',
  entitlements: (query = '') => `/office/payments/entitlements${query}`,
  entitlement: (id: string) => `/office/payments/entitlements/${id}`,
  cards: () => '/office/cards',
  card: (id: string) => `/office/cards/${id}`,
  cardSheet: (id: string) => `/office/cards/${id}/print`,
  audit: () => '/office/audit',
  auditChain: () => '/office/audit/chain',
  auditReport: (month?: string) => `/office/audit/report${month ? `?month=${month}` : ''}`,
  secondPerson: () => '/office/second-person',
  settings: () => '/office/settings',
  settingsUnits: () => '/office/settings/units',
  settingsUnit: (code: string) => `/office/settings/units/${code}`,
  settingsPeople: () => '/office/settings/people',
  settingsNewPerson: () => '/office/settings/people/new',
  settingsPerson: (id: string) => `/office/settings/people/${id}`,
  settingsCalendar: () => '/office/settings/calendar',
  staffing: () => '/office/settings/staffing',
  settingsHandover: (id: string) => `/office/settings/people/${id}/handover`,
  handover: (id: string) => `/office/handovers/${id}`,
  delegations: (of?: string) =>
    of === undefined ? '/office/settings/delegations' : `/office/settings/delegations?of=${of}`,
  settingsReminders: () => '/office/settings/reminders',
  settingsRetention: () => '/office/settings/retention',
  ownAccount: () => '/office/settings/me',
  secondFactor: () => '/office/settings/me/second-factor',

  // Papers of a case
  file: (attachmentId: string) => `/api/files/${attachmentId}`,
  /** A PDF in the browser's own viewer, inside a page of ours. */
  fileView: (attachmentId: string) => `/api/files/${attachmentId}/view`,
  uploads: (applicationId: string, materialCode: string) =>
    `/api/files?application=${applicationId}&material=${encodeURIComponent(materialCode)}`,

  /** A paper made of a case, a notice or a batch. */
  paper: (kind: string, id: string) => `/api/papers/${kind}/${id}`,

  // 领导
  leader: (year?: number) => (year === undefined ? '/leader' : `/leader?year=${year}`),
  leaderScreen: () => '/leader/screen',
  leaderRows: (metric: string, query: Record<string, string | number>) =>
    `/leader/rows/${metric}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`,
} as const
