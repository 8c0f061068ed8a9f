import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import type { Rulebook } from '@/lib/policy/rulebook/schema'

const FOLDER = join(import.meta.dirname, '../../../prisma/seed/rulebooks')

export const SEED_CODES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))

export const seedText = (code: string): string => readFileSync(join(FOLDER, `${code}.yaml`), 'utf8')

export function seedRulebook(code: string): Rulebook {
  const parsed = parseRulebook(seedText(code))
  if (!parsed.ok)
    throw new Error(
      `${code}: ${parsed.failure.map((issue) => `${issue.line} ${issue.path} ${issue.message}`).join('\n')}`,
    )
  return parsed.value.rulebook
}
