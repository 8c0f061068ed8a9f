import { type PlainDate, toPlainDate } from '@/lib/kernel/plain-date'
import type { Answers } from './answers'
import type { Stop } from './walk-case'

/** What becomes of a case of the demo: where it stands on the demo's first day. */
export type Ending =
  Stop | 'draft' | 'returned' | 'declined' | 'withdrawn' | 'lapsed' | 'onNotice' | 'objected' | 'granted'

export type Plan = {
  readonly code: string
  readonly ending: Ending
  readonly submittedOn: PlainDate
  /** What this person answers otherwise than the others. */
  readonly answers?: Answers
  /** Only somebody of one of these tiers; null for none. */
  readonly tiers?: readonly (string | null)[]
}

const plan = (code: string, ending: Ending, ...days: string[]): Plan[] =>
  days.map((day) => ({ code, ending, submittedOn: toPlainDate(`2026-${day}`) }))

/** Ten people recognised in spring; each takes a card in early summer. */
export const RECOGNITIONS: readonly Plan[] = [
  ...plan(
    'REC-01',
    'granted',
    '03-02',
    '03-02',
    '03-03',
    '03-04',
    '03-05',
    '03-05',
    '03-06',
    '03-09',
    '03-10',
    '03-11',
  ),
]
export const CARDS: readonly Plan[] = [
  ...plan(
    'CARD-01',
    'granted',
    '04-13',
    '04-13',
    '04-14',
    '04-14',
    '04-15',
    '04-16',
    '04-16',
    '04-17',
    '04-20',
    '04-20',
  ),
]

/** Forty cases of the eight items, in every state; those still open lie in late August and September. */
export const BENEFITS: readonly Plan[] = [
  ...plan('BUY-01', 'granted', '04-21', '05-06'),
  ...plan('BUY-01', 'decide', '09-03'),
  ...plan('BUY-01', 'returned', '09-02'),
  ...plan('BUY-01', 'draft', '09-10'),
  ...plan('BUY-08', 'granted', '05-08', '05-11'),
  ...plan('BUY-08', 'review', '08-25'),
  ...plan('BUY-08', 'intake', '09-08'),
  ...plan('LIV-01', 'granted', '03-16'),
  ...plan('LIV-01', 'review', '09-01'),
  ...plan('LIV-02', 'granted', '07-06', '07-07'),
  ...plan('LIV-02', 'review', '09-01'),
  ...plan('SET-05', 'granted', '05-11', '05-12', '05-12'),
  ...plan('SET-05', 'onNotice', '08-31'),
  ...plan('SET-05', 'objected', '08-31'),
  ...plan('SET-05', 'decide', '09-02'),
  ...plan('SET-05', 'returned', '09-04'),
  ...plan('SET-05', 'employer', '09-09'),
  ...plan('SET-05', 'declined', '06-15'),
  ...plan('SET-09', 'granted', '03-23', '05-12'),
  ...plan('SET-09', 'onNotice', '08-31'),
  ...plan('SET-09', 'approved', '09-01'),
  ...plan('SET-09', 'withdrawn', '06-08'),
  ...plan('SET-09', 'intake', '09-09'),
  ...plan('RENT-01', 'granted', '05-13', '05-14', '05-15'),
  ...plan('RENT-01', 'approved', '09-02'),
  ...plan('RENT-01', 'intake', '08-24'),
  ...plan('RENT-01', 'employer', '09-10', '09-11'),
  ...plan('RENT-01', 'declined', '07-06'),
  ...plan('RENT-01', 'lapsed', '03-20'),
  ...plan('ENT-01', 'granted', '05-18'),
  ...plan('ENT-01', 'review', '09-03'),
]
