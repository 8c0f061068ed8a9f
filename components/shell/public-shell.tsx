import type { ReactNode } from 'react'
import { Brand } from './brand'
import { NavLink } from './nav-link'
import { SkipLink } from './skip-link'
import { TypeSwitch } from './type-switch'

type Props = {
  county: string
  homeHref?: string
  nav: readonly { href: string; label: string; exact?: boolean }[]
  /** 登录, or the way to one's own pages. */
  enter: ReactNode
  /** Who runs this, the telephone, the hours; each a line. */
  footer: readonly string[]
  demoBar?: ReactNode
  children: ReactNode
}

/** The policy hall and all that needs no login. */
export function PublicShell({ county, homeHref = '/', nav, enter, footer, demoBar, children }: Props) {
  return (
    <div data-density="touch" className="flex min-h-dvh flex-col">
      <SkipLink />
      {demoBar ? <div data-print="hide">{demoBar}</div> : null}
      <header data-print="hide" className="border-b border-line bg-sheet">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 px-4 lg:px-6">
          <Brand county={county} href={homeHref} className="min-h-14" />
          <div className="ml-auto flex min-h-14 items-center gap-2 md:order-last">
            <TypeSwitch />
            {enter}
          </div>
          <nav aria-label="主导航" className="-mx-4 w-screen overflow-x-auto px-2 md:mx-0 md:w-auto md:px-0">
            <ul className="flex">
              {nav.map(({ href, label, exact = false }) => (
                <li key={href}>
                  <NavLink
                    href={href}
                    exact={exact}
                    className="flex min-h-12 items-center border-b-2 border-transparent px-3 whitespace-nowrap text-ink-2 hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-blue aria-[current=page]:font-medium aria-[current=page]:text-ink md:min-h-14"
                  >
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 focus:outline-none lg:px-6 lg:py-8"
      >
        {children}
      </main>
      <footer className="border-t border-line bg-sheet">
        <div className="mx-auto max-w-6xl space-y-0.5 px-4 py-6 text-sm text-ink-2 lg:px-6">
          {footer.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </footer>
    </div>
  )
}
