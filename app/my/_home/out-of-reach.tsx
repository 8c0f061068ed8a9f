import { paths } from '@/app/paths'
import Link from 'next/link'
import type { EntitledItem } from '@/lib/application/queries/list-entitled'

/** Items the register plainly rules out, each with why; folded, for nobody comes here to read what is not for them. */
export function OutOfReach({ items }: { items: readonly EntitledItem[] }) {
  if (items.length === 0) return null
  return (
    <details className="mt-4 rounded-md border border-line bg-sheet">
      <summary className="flex min-h-12 cursor-pointer items-center px-4 font-medium">
        另有 {items.length} 项暂不符合或已享受，看看为什么
      </summary>
      <ul className="divide-y divide-line border-t border-line">
        {items.map(({ itemId, itemCode, title, outlook, granted }) => (
          <li key={itemId} className="px-4 py-3">
            <p className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-medium">{title}</span>
              {granted ? (
                <Link href={paths.myApplication(granted.id)} className="link">
                  已享受，查看 {granted.number}
                </Link>
              ) : (
                <Link href={paths.policyItem(itemCode)} className="link">
                  看条件
                </Link>
              )}
            </p>
            <ul className="text-ink-2">
              {outlook?.reasons.map(({ code, text, clause }) => (
                <li key={code}>
                  {text}
                  {clause ? `（${clause}）` : ''}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className="border-t border-line px-4 py-3 text-ink-2">
        登记信息不对的，可以在
        <Link href={paths.myProfile()} className="link">
          我的信息
        </Link>
        里申请更正，更正后会重新测算。
      </p>
    </details>
  )
}
