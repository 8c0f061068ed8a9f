import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainProblem } from '../problem.mjs'
import type { Mode } from './settings'

const key = () => randomBytes(32).toString('base64')

/** How each secret is made for the demo. Production brings its own. */
const MAKERS: Record<string, () => string> = {
  JUCAI_DATA_KEY: key,
  JUCAI_BLIND_KEY: key,
  JUCAI_AUDIT_KEY: key,
  JUCAI_CARD_KEY: () => JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })),
  NEXTAUTH_SECRET: key,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
}

type Secrets = Record<string, string>

/** The secrets kept in a data folder, made at the first start and readable by their owner only. */
export function keepSecrets(dataFolder: string): Secrets {
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 })
  const file = join(dataFolder, 'secrets.json')
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets) : {}
  const missing = Object.keys(MAKERS).filter((name) => kept[name] === undefined)
  if (missing.length === 0) return kept
  const all = { ...kept, ...Object.fromEntries(missing.map((name) => [name, MAKERS[name]?.() ?? ''])) }
  writeFileSync(file, JSON.stringify(all, null, 2), { mode: 0o600 })
  return all
}

/** What the environment gives wins; the demo makes up the rest; production refuses to make anything up. */
export function findSecrets(mode: Mode, dataFolder: string, environment: NodeJS.ProcessEnv): Secrets {
  const given = Object.fromEntries(
    Object.keys(MAKERS).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  )
  if (mode !== 'production') return { ...keepSecrets(dataFolder), ...given }
  const missing = Object.keys(MAKERS).filter((name) => given[name] === undefined)
  if (missing.length === 0) return given
  throw new PlainProblem(
    `Production does not start without these settings: ${missing.join(', ')}. See docs/runbook.md.`,
  )
}
