import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A test that says, in a line above it, what it shows: `// Shows ASVS 8.2.1, 8.3.1 · G5`. */
export type Proof = { readonly file: string; readonly title: string; readonly shows: readonly string[] }

const SAID = /^\s*\/\/ Shows (?:ASVS ([\d., ]+))?(?: · )?((?:G\d+(?:, )?)*)\s*$/
const TITLE = /['"`](.+?)['"`](?:,|\))/

/** Every such line of the tests, with the title of the test (or group of tests) that follows it. */
export function readProofs(root: string): Proof[] {
  return readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .flatMap((path) => proofsOf(join('tests', path), readFileSync(join(root, 'tests', path), 'utf8').split('\n')))
}

const proofsOf = (file: string, lines: readonly string[]): Proof[] =>
  lines.flatMap((line, place) => {
    const said = SAID.exec(line)
    if (!said) return []
    const shows = [said[1], said[2]].flatMap((list) => list?.split(',') ?? []).map((one) => one.trim())
    return [{ file, title: titleAfter(lines, place), shows: shows.filter((one) => one !== '') }]
  })

function titleAfter(lines: readonly string[], place: number): string {
  const found = lines.slice(place + 1, place + 12).map((line) => TITLE.exec(line)?.[1])
  return found.find((title) => title !== undefined) ?? ''
}
