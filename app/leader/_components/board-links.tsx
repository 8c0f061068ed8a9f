import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import type { LeaderBoard } from '@/lib/insight/queries/get-leader-board'

/** The way to the year before, back towards this one, to whether the record is whole, and to the meeting room's screen. */
export function BoardLinks({ board: { year, today }, mayVerify }: { board: LeaderBoard; mayVerify: boolean }) {
  const years = year < Number(today.slice(0, 4)) ? [year - 1, year + 1] : [year - 1]
  return (
    <>
      {years.map((one) => (
        <LinkButton key={one} href={paths.leader(one)}>
          {one} 年
        </LinkButton>
      ))}
      {mayVerify ? <LinkButton href={paths.auditChain()}>记录链</LinkButton> : null}
      <LinkButton href={paths.leaderScreen()}>大屏</LinkButton>
    </>
  )
}
