import { Count } from '@/components/ui/badge'
import { NavLink } from './nav-link'
import type { NavGroup } from './nav-model'

/** The places of the desk, grouped, with what waits in each. */
export function SideNav({ groups }: { groups: readonly NavGroup[] }) {
  return (
    <nav aria-label="主导航" className="space-y-4">
      {groups.map((group, index) => (
        <div key={group.label ?? index}>
          {group.label ? <p className="mb-1 px-3 text-xs text-ink-3">{group.label}</p> : null}
          <ul className="space-y-0.5">
            {group.items.map(({ href, label, icon, count = 0, urgent = false, exact = false }) => (
              <li key={href}>
                <NavLink
                  href={href}
                  exact={exact}
                  className="flex min-h-9 items-center gap-2.5 rounded-md px-3 text-ink-2 hover:bg-wash-strong hover:text-ink aria-[current=page]:bg-blue-wash aria-[current=page]:font-medium aria-[current=page]:text-blue [&_svg]:size-4.5 [&_svg]:shrink-0 [&_svg]:stroke-[1.75]"
                >
                  {icon}
                  <span className="flex-1">{label}</span>
                  <Count value={count} urgent={urgent} />
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
