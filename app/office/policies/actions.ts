'use server'

import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { defineAction } from '@/lib/platform/action'
import { checkVersion } from '@/lib/policy/commands/check-version'
import { discardDraft } from '@/lib/policy/commands/discard-draft'
import { draftVersion } from '@/lib/policy/commands/draft-version'
import { publishVersion } from '@/lib/policy/commands/publish-version'
import { repealItem } from '@/lib/policy/commands/repeal-item'
import { CheckVersionInput, DraftVersionInput, RepealItemInput, VersionInput } from '@/lib/policy/schema'
import { beginSimulation } from '@/lib/simulation/commands/begin-simulation'
import { BeginSimulationInput } from '@/lib/simulation/schema'

export const draft = defineAction({
  input: DraftVersionInput,
  run: draftVersion,
  onDone: ({ itemId, number }) => redirect(paths.policy(itemId, number)),
})

export const check = defineAction({
  input: CheckVersionInput,
  run: checkVersion,
  onDone: ({ itemId, number }) => redirect(paths.policy(itemId, number)),
})

export const simulate = defineAction({
  input: BeginSimulationInput,
  run: beginSimulation,
  onDone: ({ itemId, number }) => redirect(paths.simulation(itemId, number)),
})

export const publish = defineAction({
  input: VersionInput,
  run: publishVersion,
  onDone: ({ itemId }) => redirect(paths.policy(itemId)),
})

export const discard = defineAction({
  input: VersionInput,
  run: discardDraft,
  onDone: () => redirect(paths.policies()),
})

export const repeal = defineAction({
  input: RepealItemInput,
  run: repealItem,
  onDone: ({ itemId }) => redirect(paths.policy(itemId)),
})
