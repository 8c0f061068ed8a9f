import type { Change } from '@/lib/fact/model'
import type { TalentRecords } from '../model'
import * as text from './record-text'

type Records = Omit<TalentRecords, 'recognitions' | 'household'>

/** New records as lines of the history: one key for each kind, its texts joined. */
export function recordChanges(records: Records): Record<string, Change> {
  const texts: Record<string, string[]> = {
    'record.education': records.educations.map(text.educationText),
    'record.credential': records.credentials.map(text.credentialText),
    'record.employment': records.employments.map(text.employmentText),
    'record.insurance': records.insurance.map(text.insuranceText),
    'record.housing': records.housing.map(text.housingText),
    'record.honour': records.honours.map(text.honourText),
  }
  const filled = Object.entries(texts).filter(([, lines]) => lines.length > 0)
  return Object.fromEntries(filled.map(([key, lines]) => [key, { from: null, to: lines.join('；') }]))
}
