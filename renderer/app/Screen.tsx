import { assertNever } from '@shared/assert-never'
import type { ComponentType } from 'react'
import { Today } from '../features/today/Today'
import type { View } from '../state/view'
import { later } from './later'

/** Every screen but the first is loaded later. */
function screen<P extends object>(load: () => Promise<ComponentType<P>>) {
  return later(load, 'Opening')
}

const Calls = screen(async () => (await import('../features/calls/Calls')).Calls)
const OutputPage = screen(async () => (await import('../features/output/OutputPage')).OutputPage)
const Prospects = screen(async () => (await import('../features/prospect/Prospects')).Prospects)
const ProspectPage = screen(async () => (await import('../features/prospect/ProspectPage')).ProspectPage)
const PersonPage = screen(async () => (await import('../features/person/PersonPage')).PersonPage)
const DealPage = screen(async () => (await import('../features/deal/DealPage')).DealPage)
const Scripts = screen(async () => (await import('../features/script/Scripts')).Scripts)
const ScriptPage = screen(async () => (await import('../features/script/ScriptPage')).ScriptPage)
const Blocks = screen(async () => (await import('../features/block/Blocks')).Blocks)
const Replace = screen(async () => (await import('../features/script/library/Replace')).Replace)
const Answers = screen(async () => (await import('../features/answer/Answers')).Answers)
const Proofs = screen(async () => (await import('../features/proof/Proofs')).Proofs)
const Questionnaires = screen(
  async () => (await import('../features/questionnaire/Questionnaires')).Questionnaires,
)
const Gaps = screen(async () => (await import('../features/gap/Gaps')).Gaps)
const Checklists = screen(async () => (await import('../features/checklist/Checklists')).Checklists)
const Environments = screen(async () => (await import('../features/environment/Environments')).Environments)
const Insights = screen(async () => (await import('../features/insights/Insights')).Insights)
const Paste = screen(async () => (await import('../features/paste/Paste')).Paste)
const RunSheetPage = screen(async () => (await import('../features/run-sheet/RunSheetPage')).RunSheetPage)
const StarterPage = screen(async () => (await import('../features/starter/StarterPage')).StarterPage)
const CallPage = screen(async () => (await import('../features/call/CallPage')).CallPage)
const RehearsalPage = screen(
  async () => (await import('../features/call/rehearse/RehearsalPage')).RehearsalPage,
)
const MatrixPage = screen(async () => (await import('../features/call/prepare/adapt/MatrixPage')).MatrixPage)
const SettingsPage = screen(async () => (await import('../features/settings/SettingsPage')).SettingsPage)
const FilesPage = screen(async () => (await import('../features/files/FilesPage')).FilesPage)
const Gallery = screen(async () => (await import('../ui/gallery/Gallery')).Gallery)

/** The screen of a view. */
export function Screen({ view }: { readonly view: View }) {
  switch (view.kind) {
    case 'today':
      return <Today />
    case 'calls':
      return <Calls />
    case 'call':
      return <CallPage callId={view.id} tab={view.tab} target={view.target} />
    case 'output':
      return <OutputPage callId={view.id} document={view.document} />
    case 'rehearsal':
      return <RehearsalPage runId={view.id} />
    case 'matrix':
      return <MatrixPage callId={view.id} />
    case 'prospects':
      return <Prospects />
    case 'prospect':
      return <ProspectPage prospectId={view.id} target={view.target} />
    case 'person':
      return <PersonPage personId={view.id} />
    case 'deal':
      return <DealPage dealId={view.id} part={view.part} target={view.target} />
    case 'scripts':
      return <Scripts />
    case 'script':
      return <ScriptPage scriptId={view.id} />
    case 'blocks':
      return <Blocks />
    case 'block':
      return <Blocks openId={view.id} />
    case 'replace':
      return <Replace />
    case 'answers':
      return <Answers target={view.target} />
    case 'answer':
      return <Answers openId={view.id} target={view.target} />
    case 'proofs':
      return <Proofs />
    case 'proof':
      return <Proofs openId={view.id} />
    case 'questionnaires':
      return <Questionnaires />
    case 'questionnaire':
      return <Questionnaires openId={view.id} />
    case 'gaps':
      return <Gaps />
    case 'gap':
      return <Gaps openId={view.id} />
    case 'checklists':
      return <Checklists />
    case 'checklist':
      return <Checklists openId={view.id} />
    case 'environments':
      return <Environments />
    case 'environment':
      return <Environments openId={view.id} />
    case 'insights':
      return <Insights view={view} />
    case 'paste':
      return <Paste />
    case 'run-sheet':
      return <RunSheetPage />
    case 'starter':
      return <StarterPage />
    case 'settings':
      return <SettingsPage />
    case 'files':
      return <FilesPage tab={view.tab} open={view.open} />
    case 'gallery':
      return <Gallery />
    default:
      return assertNever(view)
  }
}
