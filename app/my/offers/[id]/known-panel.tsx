import Link from 'next/link'
import { paths } from '@/app/paths'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import type { OfferToday } from '@/lib/offer/queries/get-offer'

/** What the register knows, each with its source and day, and every sentence that it meets. */
export const KnownPanel = ({ today: { names, known, sentences } }: { today: OfferToday }) => (
  <Panel title="登记信息" note="不用再填">
    <DescriptionList
      columns={1}
      items={[
        { term: names.isOrganisation ? '单位' : '姓名', value: names.beneficiary, source: '登记信息' },
        ...known.map(({ label, value, source, since }) => ({
          term: label,
          value,
          source: [source, since && `自 ${since}`].filter(Boolean).join(' · '),
        })),
      ]}
    />
    <details className="mt-2">
      <summary className="flex min-h-12 cursor-pointer items-center text-blue">
        符合全部 {sentences.length} 条条件
      </summary>
      <ul className="divide-y divide-line border-y border-line">
        {sentences.map(({ clause, text }) => (
          <li key={`${clause}${text}`} className="py-1.5">
            ✓ {text} <span className="text-ink-3">{clause}</span>
          </li>
        ))}
      </ul>
    </details>
    <p className="mt-3">
      不对？
      <Link className="link" href={paths.myProfile()}>
        申请更正
      </Link>
    </p>
  </Panel>
)
