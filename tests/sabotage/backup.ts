import type { Guard } from './guard'

const BACKUP_TEST = 'tests/integration/platform/backup.test.ts'
const MANIFEST = 'scripts/backup/manifest.ts'

export const BACKUP: readonly Guard[] = [
  {
    guard: 'every byte of a backup is read again',
    file: MANIFEST,
    find: '(await digestFile(folder, path)).sha256 === sha256 ? null :',
    replace: '(await digestFile(folder, path)).sha256 !== `${sha256}.` ? null :',
    test: { file: BACKUP_TEST, name: 'is refused when one byte of it was changed' },
    expect: 'instead of rejecting',
  },
  {
    guard: 'the list of a backup is under the key',
    file: MANIFEST,
    find: " || !isSealOf(keys, text, readFileSync(seal, 'utf8')))",
    replace: ')',
    test: { file: BACKUP_TEST, name: 'is refused when its list of digests was changed' },
    expect: 'The backup was altered',
  },
  {
    guard: 'a backup is restored under its own keys',
    file: MANIFEST,
    find: '  refuseOtherKeys(keys, manifest.keys)\n',
    replace: '',
    test: { file: BACKUP_TEST, name: 'is refused under other keys' },
    expect: 'instead of rejecting',
  },
]
