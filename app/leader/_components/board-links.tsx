import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import type { LeaderBoard } from '@/lib/insight/queries/get-leader-board'

/** The way to the year before, back towards this one, and to the meeting room's screen. */
export function BoardLinks({ board: { year, today } }: { board: LeaderBoard }) {
  const years = year < Number(today.slice(0, 4)) ? [year - 1, year + 1] : [year - 1]
  return (
    <>
      {years.map((one) => (
        <LinkButton key={one} href={paths.leader(one)}>
          {one} 年
        </LinkButton>
      ))}
      <LinkButton href={paths.leaderScreen()}>大屏</LinkButton>
    </>
  )
}
