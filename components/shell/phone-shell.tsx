import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-shell'
import { Brand } from './brand'
import type { NavItem, Person } from './nav-model'
import { NavLink } from './nav-link'
import { PersonMenu } from './person-menu'
import { SkipLink } from './skip-link'
import { TypeSwitch } from './type-switch'

type Props<T> = {
  county: string
  homeHref: string
  /** Three to five places; tabs below on a phone, links above on a wide screen. */
  tabs: readonly NavItem[]
  person: Person
  signOut: FormAction<T>
  /** The way to the messages. */
  bell?: ReactNode
  personLinks?: ReactNode
  demoBar?: ReactNode
  children: ReactNode
}

/** The applicant's side: one column made for 390 px, targets of 48 px, large type by a switch. */
export function PhoneShell<T>({
  county,
  homeHref,
  tabs,
  person,
  signOut,
  bell,
  personLinks,
  demoBar,
  children,
}: Props<T>) {
  return (
    <div
      data-density="touch"
      className="flex min-h-dvh flex-col [--dock:calc(3.5rem+1px+env(safe-area-inset-bottom))] md:[--dock:0px]"
    >
      <SkipLink />
      {demoBar ? <div data-print="hide">{demoBar}</div> : null}
      <header data-print="hide" className="sticky top-0 z-20 border-b border-line bg-sheet">
        <div className="mx-auto flex h-14 max-w-4xl items-center gap-2 px-4">
          <Brand county={county} href={homeHref} />
          <nav aria-label="主导航" className="ml-6 hidden gap-1 md:flex">
            {tabs.map(({ href, label, exact = false }) => (
              <NavLink
                key={href}
                href={href}
                exact={exact}
                className="flex min-h-11 items-center rounded-md px-3 text-ink-2 hover:bg-wash aria-[current=page]:font-medium aria-[current=page]:text-blue"
              >
                {label}
              </NavLink>
            ))}
          </nav>
          <div className="ml-auto flex items-center">
            <TypeSwitch />
            {bell}
            <PersonMenu person={person} signOut={signOut}>
              {personLinks}
            </PersonMenu>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-4xl flex-1 px-4 py-5 focus:outline-none">
        {children}
      </main>
      <nav
        aria-label="底部导航"
        data-print="hide"
        className="pb-safe sticky bottom-0 z-20 border-t border-line bg-sheet md:hidden"
      >
        <ul className="flex">
          {tabs.map(({ href, label, icon, count = 0, exact = false }) => (
            <li key={href} className="min-w-0 flex-1">
              <NavLink
                href={href}
                exact={exact}
                className="relative flex min-h-14 flex-col items-center justify-center gap-0.5 text-xs text-ink-2 focus-visible:-outline-offset-2 aria-[current=page]:font-medium aria-[current=page]:text-blue [&_svg]:size-5.5 [&_svg]:stroke-[1.75]"
              >
                {icon}
                {label}
                {count > 0 ? (
                  <span className="absolute top-1 left-[calc(50%+0.6rem)] min-w-4 rounded-full bg-blue px-1 text-center text-[0.6875rem] leading-4 text-on-blue">
                    {count > 99 ? '99+' : count}
                  </span>
                ) : null}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
