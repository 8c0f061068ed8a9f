import { concernsPerson } from '@/lib/application/rules/concerns-person'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { Reach } from '../model'

/** An enterprise's item about its people is asked of the people: each of them is one case. */
export function reachOf(rulebook: Rulebook): Reach {
  const isAboutPerson = rulebook.applicant === 'enterprise' && concernsPerson(rulebook)
  return { isAboutPerson, register: rulebook.applicant === 'talent' || isAboutPerson ? 'talent' : 'enterprise' }
}
