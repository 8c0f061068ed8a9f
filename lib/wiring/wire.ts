import { findSubjectByIdentityPort } from '@/lib/account/ports'
import { loadActor } from '@/lib/account/queries/load-actor'
import { grantStepPort, OUTCOME_KINDS, receivedPort } from '@/lib/application/ports'
import { gateProvider } from '@/lib/application/steps/gate-provider'
import { tellAuditorsPort } from '@/lib/audit/ports'
import { tellAuditors } from '@/lib/message/steps/tell-auditors'
import { dueWorkPort } from '@/lib/platform/due-work-port'
import { loadActorPort } from '@/lib/platform/session'
import { publicationGatesPort } from '@/lib/policy/ports'
import { gateSimulation } from '@/lib/simulation/steps/gate-simulation'
import { listReceived } from '@/lib/subsidy/steps/list-received'
import { subsidyGrantStep } from '@/lib/subsidy/steps/subsidy-grant-step'
import { findTalentByIdentity } from '@/lib/talent/steps/find-talent-by-identity'
import { recognitionGrantStep } from '@/lib/talent-card/steps/carry-out-recognition'
import { talentCardGrantStep } from '@/lib/talent-card/steps/carry-out-card'
import { runDueWork } from './run-due-work'

/** Binds every port to its implementation. Throws when one is left unbound: a house with a missing part does not start. */
export function wire(): void {
  loadActorPort.register(loadActor)
  findSubjectByIdentityPort.register(findTalentByIdentity)
  grantStepPort('subsidy').register(subsidyGrantStep)
  grantStepPort('recognition').register(recognitionGrantStep)
  grantStepPort('talentCard').register(talentCardGrantStep)
  receivedPort.register(listReceived)
  dueWorkPort.register(runDueWork)
  publicationGatesPort.register([gateSimulation, gateProvider])
  tellAuditorsPort.register(tellAuditors)

  const ports = [
    loadActorPort,
    findSubjectByIdentityPort,
    receivedPort,
    dueWorkPort,
    publicationGatesPort,
    tellAuditorsPort,
    ...OUTCOME_KINDS.map(grantStepPort),
  ]
  const missing = ports.filter((port) => !port.isRegistered())
  if (missing.length > 0) throw new Error(`ports without implementation: ${missing.map(({ name }) => name).join(', ')}`)
}
