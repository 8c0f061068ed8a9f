import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureOffice } from '../../scripts/test/office'

/** As text, and as comma-separated values of the first sheet, both UTF-8. */
const FILTERS = {
  docx: 'txt:Text (encoded):UTF8',
  xlsx: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false',
} as const

type Opened = Readonly<Record<string, string>>

/** Opens files in LibreOffice and answers with what it reads in them, by name without ending. One call for each kind of file. */
export function openInOffice(files: Readonly<Record<string, Uint8Array>>): Opened {
  const office = ensureOffice()
  const folder = mkdtempSync(join(tmpdir(), 'jucai-papers-'))
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
    for (const [ending, filter] of Object.entries(FILTERS)) convert(office, folder, { ending, filter })
    const read = readdirSync(folder).filter((name) => /\.(txt|csv)$/.test(name))
    return Object.fromEntries(
      read.map((name) => [
        name.replace(/\.[^.]*$/, ''),
        readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''),
      ]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function convert(office: string, folder: string, { ending, filter }: { ending: string; filter: string }): void {
  const names = readdirSync(folder).filter((name) => name.endsWith(`.${ending}`))
  if (names.length === 0) return
  // A profile of its own: a LibreOffice that is open elsewhere would take the work and say nothing.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...names]
  const run = spawnSync(office, args, { cwd: folder, encoding: 'utf8', timeout: 120_000 })
  if (run.status !== 0) throw new Error(`LibreOffice could not open ${names.join(', ')}: ${run.stderr}`)
}
