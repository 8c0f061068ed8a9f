import { EmptyState } from '@/components/ui/empty-state'

/** Why the list of cards is empty, and what to do. */
export const NoCards = ({ isFirst }: { isFirst: boolean }) =>
  isFirst ? (
    <EmptyState title="还没有发出英才卡" why="通过人才认定的人才申领英才卡，审定后卡片出现在这里。" />
  ) : (
    <EmptyState title="没有符合条件的英才卡" why="请减少筛选条件，或换一个姓名、卡号查找。" />
  )
