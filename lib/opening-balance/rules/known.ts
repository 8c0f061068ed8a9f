import type { PlainDate } from '@/lib/kernel/plain-date'
import type { PayingItem } from '@/lib/policy/model'

type Party = { readonly id: string; readonly name: string; readonly townshipCode: string }

/** What the registers answer about the lines to be judged, fetched before. */
export type Known = {
  readonly today: PlainDate
  /** By document number, as the line gives it. */
  readonly talents: ReadonlyMap<string, Party>
  readonly enterprises: ReadonlyMap<string, Party>
  readonly items: ReadonlyMap<string, PayingItem>
  /** Codes of categories by code and by name. */
  readonly categories: ReadonlyMap<string, string>
}
