import { useStore } from '../state/store'
import { Banners } from './Banners'
import { ErrorBoundary } from './ErrorBoundary'
import styles from './Frame.module.css'
import { LongTask, LongTaskSaid } from './LongTask'
import { later } from './later'
import { Screen } from './Screen'
import { Sidebar } from './Sidebar'
import { TitleBar } from './TitleBar'

const RunView = later(async () => (await import('../features/call/run/RunView')).RunView, 'Opening the run')

const Rehearsing = later(
  async () => (await import('../features/call/run/rehearse/Rehearsing')).Rehearsing,
  'Opening the rehearsal',
)

/** Title bar, sidebar and one screen; during a run the run has the whole window. */
export function Frame() {
  const look = useStore(state => state.settings.sidebar)
  const view = useStore(state => state.view)
  const tab = view.kind === 'files' ? view.tab : ''
  const screenKey = 'id' in view ? `${view.kind}/${view.id}` : `${view.kind}/${tab}`
  const runId = useStore(state => state.run?.id)
  if (view.kind === 'rehearsal' && view.id === runId) {
    return (
      <ErrorBoundary resetKey={`rehearsal/${screenKey}`}>
        <Rehearsing />
      </ErrorBoundary>
    )
  }
  if (view.kind === 'call' && view.tab === 'run') {
    return (
      <ErrorBoundary resetKey={`run/${screenKey}`}>
        <RunView callId={view.id} />
      </ErrorBoundary>
    )
  }
  return (
    <div className={styles.frame} data-sidebar={look}>
      <TitleBar />
      <Sidebar />
      <main className={styles.panel} data-pane="screen" tabIndex={-1}>
        <LongTask />
        <Banners />
        <ErrorBoundary resetKey={screenKey}>
          <Screen view={view} />
        </ErrorBoundary>
      </main>
      <LongTaskSaid />
    </div>
  )
}
