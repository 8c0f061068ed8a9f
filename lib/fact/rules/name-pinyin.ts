import { pinyin } from 'pinyin-pro'

/** How a name is found by letters: whole pinyin and initials, lower case, without tones or spaces. */
export type NameLetters = { readonly namePinyin: string; readonly nameInitials: string }

/** 'person' reads the first characters as a surname (曾 zēng, 单 shàn, 尉迟 yùchí); 'organisation' reads plain words. */
export function lettersOf(name: string, kind: 'person' | 'organisation'): NameLetters {
  const syllables = pinyin(name, {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
    ...(kind === 'person' ? { surname: 'head' as const } : {}),
  })
  const letters = syllables.flatMap((syllable) => syllable.toLowerCase().split(/[^a-z0-9]+/)).filter(Boolean)
  return { namePinyin: letters.join(''), nameInitials: letters.map((syllable) => syllable.charAt(0)).join('') }
}
