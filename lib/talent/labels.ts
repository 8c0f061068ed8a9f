import type { RecognitionStatus, Relation, TalentStatus } from './model'

export const TALENT_STATUS_LABELS: Record<TalentStatus, string> = {
  active: '在册',
  left: '已离开',
  deceased: '已故',
  merged: '已并入',
}

export const RECOGNITION_STATUS_LABELS: Record<RecognitionStatus, string> = {
  active: '有效',
  superseded: '已由新认定代替',
  revoked: '已撤销',
}

export const RELATION_LABELS: Record<Relation, string> = { spouse: '配偶', child: '子女' }
