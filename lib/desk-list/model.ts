/** Every list of the desk that can be kept as a view or exported. */
export const LIST_KEYS = [
  'talents',
  'enterprises',
  'applications',
  'cards',
  'entitlements',
  'duePayments',
  'batches',
  'gates',
  'suspense',
  'notices',
  'objections',
  'ledger',
  'audit',
  'accounts',
  'verifications',
  'corrections',
  'policies',
  'metricRows',
] as const
export type ListKey = (typeof LIST_KEYS)[number]

/** 常用视图: a list with its filters and columns, under a name. `query` is the address's query without the page. */
export type SavedView = {
  readonly id: string
  readonly listKey: ListKey
  readonly name: string
  readonly query: string
  readonly isShared: boolean
  readonly isOwn: boolean
  readonly ownerName: string
}

/** One filter that is on, in words: '乡镇：城关'. `name` is its name in the address. */
export type FilterWord = { readonly name: string; readonly label: string }

/** What an address's query holds before it is read. */
export type Params = Readonly<Record<string, string | string[] | undefined>>
