import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-shell'
import { Brand } from './brand'
import { MobileNav } from './mobile-nav'
import type { NavGroup, Person } from './nav-model'
import { PersonMenu } from './person-menu'
import { SecrecyLine } from './secrecy-line'
import { SideNav } from './side-nav'
import { SkipLink } from './skip-link'
import { TypeSwitch } from './type-switch'

type Props<T> = {
  county: string
  homeHref: string
  nav: readonly NavGroup[]
  person: Person
  signOut: FormAction<T>
  /** The ⌘K box. */
  search?: ReactNode
  /** The way to the messages. */
  bell?: ReactNode
  /** Links of the person's own, in the menu above the way out. */
  personLinks?: ReactNode
  /** In demo mode: the business clock and the personas. */
  demoBar?: ReactNode
  children: ReactNode
}

/** The desk: places at the left, search and person above, the work in the middle. */
export function DeskShell<T>({
  county,
  homeHref,
  nav,
  person,
  signOut,
  search,
  bell,
  personLinks,
  demoBar,
  children,
}: Props<T>) {
  return (
    <div className="flex min-h-dvh flex-col [--bar:3.25rem]">
      <SkipLink />
      {demoBar ? <div data-print="hide">{demoBar}</div> : null}
      <header
        data-print="hide"
        className="sticky top-0 z-20 flex h-13 items-center gap-3 border-b border-line bg-sheet px-3 lg:px-5"
      >
        <MobileNav>
          <SideNav groups={nav} />
        </MobileNav>
        <Brand county={county} href={homeHref} />
        <div className="flex min-w-0 flex-1 justify-end lg:justify-center">{search}</div>
        {bell}
        <PersonMenu person={person} signOut={signOut}>
          <TypeSwitch />
          {personLinks}
        </PersonMenu>
      </header>
      <div data-print="flat" className="flex flex-1">
        <aside data-print="hide" className="hidden w-52 shrink-0 border-r border-line lg:block">
          <div className="sticky top-13 max-h-[calc(100dvh-3.25rem)] overflow-y-auto px-3 py-4">
            <SideNav groups={nav} />
          </div>
        </aside>
        <div data-print="flat" className="flex min-w-0 flex-1 flex-col">
          <main id="main" tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 focus:outline-none lg:px-6">
            {children}
          </main>
          <SecrecyLine />
        </div>
      </div>
    </div>
  )
}
