import { ActionButton } from '@/components/form/action-button'
import { ConfirmAction } from '@/components/form/confirm-action'
import { OPENED_LISTS, type SavedView } from '@/lib/desk-list/model'
import { newId } from '@/lib/platform/id'
import { chooseDefaultViewAction, deleteViewAction } from './actions'

/** What can be done with the view that is shown now. */
export function ViewActs({ view }: { view: SavedView }) {
  const { id, listKey, name, isOwn, isShared, isDefault } = view
  return (
    <>
      {OPENED_LISTS.some((key) => key === listKey) ? (
        <ActionButton
          action={chooseDefaultViewAction}
          size="sm"
          variant="quiet"
          hidden={{ viewId: id, ...(isDefault ? {} : { isDefault: 'yes' }) }}
          requestId={newId()}
          doneMessage={isDefault ? '从左侧打开时不再筛选' : '从左侧打开时先显示这个视图'}
        >
          {isDefault ? '不再默认打开' : '设为我的默认视图'}
        </ActionButton>
      ) : null}
      {isOwn ? (
        <ConfirmAction
          action={deleteViewAction}
          label="删除此视图…"
          size="sm"
          variant="quiet"
          title={`删除常用视图“${name}”？`}
          description={isShared ? '同事也将看不到它。名单里的内容不受影响。' : '名单里的内容不受影响。'}
          confirm="删除视图"
          hidden={{ viewId: id }}
          requestId={newId()}
          doneMessage="已删除"
        />
      ) : null}
    </>
  )
}
