import type { ApplicationStatus } from '@/lib/application/flow'
import { CASE_PAPERS, type CasePaper } from '../model'

export type PaperReader = 'staff' | 'applicant'

/** Where a case must stand for a paper to be true, and who may have it. */
const RULES: Record<CasePaper, { readonly when: (status: ApplicationStatus) => boolean; readonly applicant: boolean }> =
  {
    approvalForm: { when: (status) => status !== 'draft', applicant: false },
    submissionSheet: { when: (status) => status === 'inReview', applicant: false },
    decisionLetter: { when: (status) => status === 'granted', applicant: true },
    refusalLetter: { when: (status) => status === 'declined', applicant: true },
  }

/** The papers of a case as it stands now. The applicant gets the letter that is addressed to her, and no more. */
export const papersOfCase = (status: ApplicationStatus, reader: PaperReader): CasePaper[] =>
  CASE_PAPERS.filter((kind) => RULES[kind].when(status) && (reader === 'staff' || RULES[kind].applicant))
