import { Bell } from 'lucide-react'
import { NavLink } from './nav-link'

/** The way to the messages, with how many are unread. */
export const MessageBell = ({ href, unread }: { href: string; unread: number }) => (
  <NavLink
    href={href}
    className="relative grid h-(--control) w-9 shrink-0 place-items-center rounded-md hover:bg-wash aria-[current=page]:text-blue max-sm:-mx-1.5"
  >
    <Bell aria-hidden className="size-5" />
    <span className="sr-only">{unread > 0 ? `消息，${unread} 条未读` : '消息'}</span>
    {unread > 0 ? (
      <span
        aria-hidden
        className="absolute top-0 right-0 min-w-4 rounded-full bg-vermilion px-1 text-center text-[0.6875rem] leading-4 text-white"
      >
        {unread > 99 ? '99+' : unread}
      </span>
    ) : null}
  </NavLink>
)
