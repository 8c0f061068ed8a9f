import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { PlainProblem } from '../problem.mjs'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const PACKAGES = ['chromium', 'fonts-noto-cjk']

function locate(command: string): string | null {
  const found = spawnSync('which', [command], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.trim() : null
}

/** The Chromium, Chrome or Edge of this machine (CHROME_PATH first), or null. */
export function findBrowser(): string | null {
  const given = process.env.CHROME_PATH
  if (given !== undefined && existsSync(given)) return given
  const onPath = COMMANDS.map(locate).find((path) => path !== null)
  return onPath ?? PLACES.find((place) => existsSync(place)) ?? null
}

function hasChineseFont(): boolean {
  const found = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return found.status !== 0 || found.stdout.trim() !== ''
}

function installFromDebian(): void {
  process.stdout.write(`Installing ${PACKAGES.join(' and ')} for the browser tests …\n`)
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...PACKAGES)
}

/** Makes sure there is a browser: installs Debian's as root, else says what to install. */
export function ensureBrowser(): void {
  const isComplete = () => findBrowser() !== null && hasChineseFont()
  if (isComplete()) return
  if (process.getuid?.() === 0 && locate('apt-get') !== null) installFromDebian()
  if (findBrowser() !== null) return
  throw new PlainProblem(
    'The browser tests need Chromium, Chrome or Edge. Install one (Debian: apt-get install chromium fonts-noto-cjk), ' +
      'or set CHROME_PATH to its program, or leave them out: npm test -- unit policy integration',
  )
}
