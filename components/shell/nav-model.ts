import type { ReactNode } from 'react'

/** One place to go. `icon` is an element (`<Inbox />`); `count` how many wait there; `exact` for the root of a section. */
export type NavItem = {
  href: string
  label: string
  icon: ReactNode
  count?: number
  urgent?: boolean
  exact?: boolean
}

/** Places that belong together; the first group needs no label. */
export type NavGroup = { label?: string; items: readonly NavItem[] }

/** Who is signed in, as the bar shows it: 张敏 · 人才办 · 审核. */
export type Person = { name: string; unit?: string; role?: string }
