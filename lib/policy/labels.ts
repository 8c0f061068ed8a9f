import type { PolicyVersionStatus, VersionCheckVerdict } from './flow'
import type { Audience } from './model'

export const POLICY_VERSION_STATUS_LABELS: Record<PolicyVersionStatus, string> = {
  draft: '草案',
  published: '已发布',
  superseded: '已被新版替代',
  repealed: '已废止',
}

export const AUDIENCE_LABELS: Record<Audience, string> = { talent: '人才本人', enterprise: '用人单位' }

export const VERSION_CHECK_LABELS: Record<VersionCheckVerdict, string> = { passed: '复核通过', returned: '退回修改' }
