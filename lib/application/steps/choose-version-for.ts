import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionLine } from '@/lib/policy/model'
import type { Answers } from '../model'
import { chooseVersion, type ChosenVersion } from '../rules/choose-version'
import { readParties, type PartyIds } from './read-parties'

type Asking = { readonly parties: PartyIds; readonly answers: Answers; readonly except: string | null }

/** The version of an item that is for these parties. Nobody is read where there is only one. */
export async function chooseVersionFor(
  tx: Tx,
  countyCode: string,
  { line, day }: { readonly line: VersionLine; readonly day: PlainDate },
  { parties, answers, except }: Asking,
): Promise<ChosenVersion> {
  const [newest] = line
  if (newest.rulebook.appliesWhen === null) return { version: newest, outcome: 'met' }
  return chooseVersion(line, { ...(await readParties(tx, countyCode, parties, except)), answers }, day)
}
