import { paths } from '@/app/paths'

export const NOTICE_TABS = ['waiting', 'open', 'closed', 'objections'] as const
export type NoticeTab = (typeof NOTICE_TABS)[number]

export const NOTICE_TAB_LABELS: Record<NoticeTab, string> = {
  waiting: '待公示',
  open: '公示中',
  closed: '已结束',
  objections: '异议与线索',
}

/** What is not one of the tabs is the first for those who publish, else the notices that stand. */
export const readNoticeTab = (value: string | string[] | undefined, mayPublish: boolean): NoticeTab =>
  NOTICE_TABS.find((tab) => tab === value) ?? (mayPublish ? 'waiting' : 'open')

export const noticesHref = (tab: NoticeTab, after?: string): string =>
  `${paths.notices()}?${new URLSearchParams(after === undefined ? { tab } : { tab, after })}`
