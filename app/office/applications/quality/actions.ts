'use server'

import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { drawQualityRound } from '@/lib/application/commands/draw-quality-round'
import { examineSample } from '@/lib/application/commands/examine-sample'
import { openQualityRound } from '@/lib/application/commands/open-quality-round'
import { DrawQualityRoundInput, ExamineSampleInput, OpenQualityRoundInput } from '@/lib/application/rules/quality-input'
import { defineAction } from '@/lib/platform/action'

export const open = defineAction({
  input: OpenQualityRoundInput,
  run: openQualityRound,
  onDone: () => revalidatePath(paths.quality()),
})

export const draw = defineAction({
  input: DrawQualityRoundInput,
  run: drawQualityRound,
  onDone: () => revalidatePath(paths.quality()),
})

export const examine = defineAction({
  input: ExamineSampleInput,
  run: examineSample,
  onDone: () => revalidatePath(paths.quality()),
})
