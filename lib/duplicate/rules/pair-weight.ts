import type { Ground } from '../model'

/** How much a ground says. Officers who put a pair forward have looked at it. */
const WEIGHTS: Readonly<Record<Ground, number>> = {
  sameNumber: 8,
  sameBody: 8,
  proposed: 6,
  namePhone: 4,
  sameName: 4,
  otherDocument: 3,
  nameBirth: 2,
}

/** The pair with the most to say for it is looked at first. */
export const pairWeight = (grounds: readonly Ground[]): number =>
  grounds.reduce((sum, ground) => sum + WEIGHTS[ground], 0)
