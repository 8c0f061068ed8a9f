import { WORDS, entry, type Entry } from './entry'

/** 人才办 keeps the county's register: a merge moves cases and money, wherever the entries were made. */
const talentOffice = (form: Entry['form']) => entry(['reviewer'], form)

export const DUPLICATES: Record<string, Entry> = {
  'app/office/_duplicates/actions.ts mergeEntriesAction': talentOffice(({ duplicate }) => ({
    pairId: duplicate.id,
    version: String(duplicate.version),
    keep: 'first',
    seen: '0'.repeat(64),
    reason: WORDS,
  })),
  'app/office/_duplicates/actions.ts judgeDifferentAction': talentOffice(({ duplicate }) => ({
    pairId: duplicate.id,
    version: String(duplicate.version),
    reason: WORDS,
  })),
  'app/office/_duplicates/actions.ts unmergeEntriesAction': talentOffice(({ anyId }) => ({
    mergeId: anyId,
    verdict: 'undecided',
    reason: WORDS,
  })),
  'app/office/_duplicates/actions.ts proposeDuplicateAction': talentOffice(({ talent, anyId }) => ({
    subjectKind: 'talent',
    firstId: talent.id,
    secondId: anyId,
  })),
  'app/office/_duplicates/actions.ts findDuplicatesAction': talentOffice(() => ({ subjectKind: 'talent' })),
}
