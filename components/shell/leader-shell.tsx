import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-shell'
import { Brand } from './brand'
import { NavLink } from './nav-link'
import type { Person } from './nav-model'
import { PersonMenu } from './person-menu'
import { SecrecyLine } from './secrecy-line'
import { SkipLink } from './skip-link'

type Props<T> = {
  county: string
  homeHref: string
  nav: readonly { href: string; label: string; exact?: boolean }[]
  person: Person
  signOut: FormAction<T>
  /** The way to the messages. */
  bell?: ReactNode
  demoBar?: ReactNode
  children: ReactNode
}

/** The leader's pages: pictures over the whole width, few words. */
export function LeaderShell<T>({ county, homeHref, nav, person, signOut, bell, demoBar, children }: Props<T>) {
  return (
    <div className="flex min-h-dvh flex-col [--bar:3.25rem]">
      <SkipLink />
      {demoBar ? <div data-print="hide">{demoBar}</div> : null}
      <header
        data-print="hide"
        className="sticky top-0 z-20 flex min-h-13 flex-wrap items-center gap-x-4 border-b border-line bg-sheet px-4 sm:flex-nowrap lg:px-6"
      >
        <Brand county={county} href={homeHref} />
        <nav
          aria-label="主导航"
          className="order-last basis-full overflow-x-auto pb-1 sm:order-none sm:min-w-0 sm:flex-1 sm:basis-auto sm:pb-0"
        >
          <ul className="-mx-2 flex gap-1 sm:mx-0">
            {nav.map(({ href, label, exact = false }) => (
              <li key={href}>
                <NavLink
                  href={href}
                  exact={exact}
                  className="flex min-h-9 items-center rounded-md px-2 whitespace-nowrap text-ink-2 sm:px-3 hover:bg-wash aria-[current=page]:bg-blue-wash aria-[current=page]:font-medium aria-[current=page]:text-blue"
                >
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-4">
          {bell}
          <PersonMenu person={person} signOut={signOut} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 focus:outline-none lg:px-6">
        {children}
      </main>
      <SecrecyLine />
    </div>
  )
}

/** The big screen in the meeting room: dark, whole window, a title and nothing to press but the way back and the figures. */
export function BigScreen({
  title,
  note,
  exit,
  children,
}: {
  title: string
  note?: ReactNode
  exit: ReactNode
  children: ReactNode
}) {
  return (
    <div data-theme="dark" className="flex min-h-dvh flex-col bg-paper px-8 py-6 text-ink">
      <header className="mb-6 flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <h1 className="text-4xl">{title}</h1>
        {note ? <p className="text-xl text-ink-2">{note}</p> : null}
        <div data-print="hide" className="ml-auto">
          {exit}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="min-h-0 flex-1 focus:outline-none">
        {children}
      </main>
    </div>
  )
}
