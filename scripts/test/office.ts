import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { PlainProblem } from '../problem.mjs'

const PLACES = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]
const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'fonts-noto-cjk']

/** The LibreOffice of this machine (SOFFICE_PATH first), or null. */
function findOffice(): string | null {
  const given = process.env.SOFFICE_PATH
  if (given !== undefined && existsSync(given)) return given
  const found = spawnSync('which', ['soffice'], { encoding: 'utf8' })
  if (found.status === 0) return found.stdout.trim()
  return PLACES.find((place) => existsSync(place)) ?? null
}

function installFromDebian(): void {
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...PACKAGES)
}

/** Makes sure there is a LibreOffice to open our papers: installs Debian's as root, else says what to install. */
export function ensureOffice(): string {
  const present = findOffice()
  if (present !== null) return present
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installFromDebian()
  const installed = findOffice()
  if (installed !== null) return installed
  throw new PlainProblem(
    `The papers are opened by LibreOffice in this test. Install it (Debian: apt-get install ${PACKAGES.join(' ')}), ` +
      'or set SOFFICE_PATH to its program, or leave the integration tests out: npm test -- unit policy',
  )
}
