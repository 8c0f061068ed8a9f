import { NOBODY_YET, passwordProblems } from './password-problems'

/** No characters that are mistaken for each other when read aloud or copied from paper (0 O, 1 l I). */
const ALPHABETS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '#%+=@']
const LENGTH = 16

/**
 * A first password to hand over, in four groups. `draw` answers with a random whole number below its argument.
 * Drawn again in the rare case that it misses the rule.
 */
export function newPassword(draw: (below: number) => number): string {
  const all = ALPHABETS.join('')
  for (;;) {
    const drawn = Array.from({ length: LENGTH }, () => all.charAt(draw(all.length))).join('')
    const grouped = drawn.replace(/(.{4})(?=.)/g, '$1-')
    if (passwordProblems(grouped, NOBODY_YET).length === 0) return grouped
  }
}
