import { createHmac, timingSafeEqual } from 'node:crypto'
import { PlainProblem } from '../problem.mjs'

/** The keys without which a restored county cannot be read, or its record not be proven. */
const KEPT_APART = ['JUCAI_DATA_KEY', 'JUCAI_BLIND_KEY', 'JUCAI_AUDIT_KEY', 'JUCAI_CARD_KEY'] as const

export type Keys = Readonly<Record<string, string | undefined>>
/** By name what each key answers to a fixed question: it tells a key from another one and gives nothing away. */
export type Fingerprints = Readonly<Record<string, string>>

const digest = (key: string, said: string): string => createHmac('sha256', key).update(said).digest('hex')

export function fingerprints(keys: Keys): Fingerprints {
  return Object.fromEntries(
    KEPT_APART.map((name) => [name, digest(keyOf(keys, name), 'jucai backup: which key').slice(0, 16)]),
  )
}

/** Whoever alters a backup and its list of digests alike does not know this key. */
export const sealOf = (keys: Keys, text: string): string =>
  digest(keyOf(keys, 'JUCAI_AUDIT_KEY'), `jucai backup: manifest\u0000${text}`)

export function isSealOf(keys: Keys, text: string, seal: string): boolean {
  const [expected, given] = [Buffer.from(sealOf(keys, text)), Buffer.from(seal.trim())]
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** Says which keys are not the ones the backup was made under. */
export function refuseOtherKeys(keys: Keys, made: Fingerprints): void {
  const present = fingerprints(keys)
  const other = Object.keys(made).filter((name) => made[name] !== present[name])
  if (other.length === 0) return
  throw new PlainProblem(
    `These keys are not the ones this backup was made under: ${other.join(', ')}. ` +
      'Bring the keys that are kept apart from the backups (docs/runbook.md, Backup); nothing was restored.',
  )
}

function keyOf(keys: Keys, name: string): string {
  const key = keys[name]
  if (key) return key
  throw new PlainProblem(`${name} is not set: a backup is made and restored under the county's keys.`)
}
