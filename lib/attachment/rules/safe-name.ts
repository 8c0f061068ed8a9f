import { FILE_TYPES, OFFICE_TYPES, type KeptType } from '../model'

const MAXIMUM_CHARACTERS = 80
const ENDINGS = { ...FILE_TYPES, ...OFFICE_TYPES }

/**
 * The name a file is kept and served under: no path, no control or direction-changing characters, no quotes, and the
 * ending of what it really is ('护照.exe' that is a picture becomes '护照.jpg').
 */
export function safeName(name: string, type: KeptType): string {
  const base = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const stem = base
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[\p{C}"'<>:|?*%;]/gu, '')
    .trim()
  const short = [...stem].slice(0, MAXIMUM_CHARACTERS).join('')
  return `${short || '材料'}.${ENDINGS[type].ending}`
}
