import { concernsPerson } from '@/lib/application/rules/concerns-person'
import type { VersionInForce } from '@/lib/policy/model'
import type { RegisterName } from '../model'

/** In which register an item is looked for: what an enterprise asks about its people, among the people. */
export const registerOf = ({ audience, rulebook }: Pick<VersionInForce, 'audience' | 'rulebook'>): RegisterName =>
  audience === 'talent' || concernsPerson(rulebook) ? 'talent' : 'enterprise'
