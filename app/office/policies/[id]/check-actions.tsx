import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { newId } from '@/lib/platform/id'
import type { VersionInForce } from '@/lib/policy/model'
import { check } from '../actions'

/** A second person passes the draft as it stands on the page, or sends it back with what is to be mended, even after passing it. */
export function CheckActions({ version, isPassed }: { version: VersionInForce; isPassed: boolean }) {
  const { versionId, rulebookHash } = version
  const name = `${version.itemCode} 第 ${version.versionNumber} 版草案`
  const hidden = (verdict: 'passed' | 'returned') => ({ versionId, rulebookHash, verdict })
  return (
    <div className="flex flex-wrap gap-2">
      {isPassed ? null : (
        <ConfirmAction
          action={check}
          label="复核通过…"
          size="sm"
          variant="primary"
          title={`复核通过 ${name}？`}
          description="表示您已对照原文逐条核对过条件、标准、流程和资金承担。草案以后改过，要重新复核。"
          confirm="复核通过"
          hidden={hidden('passed')}
          requestId={newId()}
        >
          <TextArea name="remarks" label="复核意见" rows={3} optional />
        </ConfirmAction>
      )}
      <ConfirmAction
        action={check}
        label="退回修改…"
        size="sm"
        title={`退回 ${name}？`}
        description="录入人会在这里看到您的意见。"
        confirm="退回修改"
        hidden={hidden('returned')}
        requestId={newId()}
      >
        <TextArea name="remarks" label="复核意见" hint="写明哪一条、怎么改" rows={3} />
      </ConfirmAction>
    </div>
  )
}
