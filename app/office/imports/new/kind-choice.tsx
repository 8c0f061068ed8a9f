import Link from 'next/link'
import { paths } from '@/app/paths'
import { cn } from '@/components/ui/cn'
import { Panel } from '@/components/ui/panel'
import { KINDS } from '@/lib/register-import/kinds/import-kinds'
import { IMPORT_KINDS, type ImportKind } from '@/lib/register-import/model'

/** What a file may bring, one address each. */
export const KindChoice = ({ chosen }: { chosen: ImportKind | null }) => (
  <Panel title="导入内容" flush>
    <nav aria-label="导入内容">
      <ul className="max-lg:grid max-lg:grid-cols-2">
        {IMPORT_KINDS.map((kind) => (
          <li key={kind}>
            <Link
              href={paths.newImport(kind)}
              aria-current={kind === chosen ? 'page' : undefined}
              className={cn(
                'block border-b border-line px-4 py-2 hover:bg-wash',
                kind === chosen && 'bg-blue-wash font-medium text-blue',
              )}
            >
              {KINDS[kind].label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  </Panel>
)
