import type { Unit } from '../model'

/** What an administrator saw of a unit when changing it. */
export const unitMark = ({
  name,
  shortName,
  isCountyWide,
}: Pick<Unit, 'name' | 'shortName' | 'isCountyWide'>): string =>
  [name, shortName, isCountyWide ? 'all' : 'own'].join('|')
