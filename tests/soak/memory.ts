import { readdirSync, readFileSync } from 'node:fs'

const PAGE_BYTES = 4096

type Process = { readonly pid: number; readonly parent: number; readonly command: string; readonly mb: number }

/** Null for one that ended while it was looked at. */
function look(pid: number): Process | null {
  try {
    const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return { pid, parent, command, mb: (pages * PAGE_BYTES) / 2 ** 20 }
  } catch {
    return null
  }
}

/** Resident memory, in MB, of web and worker under the process; Linux alone tells. */
export function memoryUnder(root: number): { web: number; worker: number } {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => look(Number(name)) ?? [])
  const isUnder = ({ pid, parent }: Process): boolean =>
    pid === root || parent === root || all.some((one) => one.pid === parent && one.parent !== 0 && isUnder(one))
  const under = all.filter(isUnder)
  const sum = (is: RegExp) => under.filter(({ command }) => is.test(command)).reduce((total, { mb }) => total + mb, 0)
  return { web: sum(/next-server/), worker: sum(/worker/) }
}
