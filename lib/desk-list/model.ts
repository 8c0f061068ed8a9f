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
  'matches',
  'simulatedPeople',
  'offers',
  'metricRows',
] as const
export type ListKey = (typeof LIST_KEYS)[number]

/** Lists that the navigation opens at one address and that can be filtered: a kept view of them can be the one that opens. */
export const OPENED_LISTS = [
  'talents',
  'enterprises',
  'applications',
  'cards',
  'duePayments',
  'notices',
  'audit',
] as const satisfies readonly ListKey[]
export type OpenedList = (typeof OPENED_LISTS)[number]

/** 常用视图: a list with its filters and columns, under a name. `query` is the address's query without the page. */
export type SavedView = {
  readonly id: string
  readonly listKey: ListKey
  readonly name: string
  readonly query: string
  readonly isShared: boolean
  readonly isOwn: boolean
  readonly ownerName: string
  /** 我的默认视图: the one by which the navigation opens the list for the person who asks. */
  readonly isDefault: boolean
}

/** One filter that is on, in words: '乡镇：城关'. `name` is its name in the address. */
export type FilterWord = { readonly name: string; readonly label: string }

/** What an address's query holds before it is read. */
export type Params = Readonly<Record<string, string | string[] | undefined>>
