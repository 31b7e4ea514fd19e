import { useSyncExternalStore } from 'react'
import { Panel } from '../../../ui/Panel'
import { Tabs } from '../../../ui/Tabs'
import { AboutCall, AboutFields } from './AboutCall'
import { AddChips } from './AddChips'
import { fitsBy } from './adapt/use-fitting'
import { BackupOffer } from './BackupOffer'
import { BeforeCallShare } from './BeforeCallShare'
import { CouldHurt } from './CouldHurt'
import { FromLastTime } from './FromLastTime'
import { Goal } from './Goal'
import { type LayoutProps, shownSections } from './layout'
import { colleagues, memoSection, room } from './memo-section'
import { PocNotice } from './PocNotice'
import styles from './Prepare.module.css'
import { ScriptPlan } from './ScriptPlan'
import { Section } from './Section'

const Script = memoSection(ScriptPlan, view => [
  view.copy,
  view.call.minutes,
  view.call.callKind,
  ...fitsBy(view),
  view.prospect,
  view.facts.script?.releaseNotesReadOn,
  ...room(view),
  ...colleagues(view),
])
const Share = memoSection(BeforeCallShare, ({ call, facts }) => [call.mode, call.status, facts.minutesLeft])
const Hurt = memoSection(
  CouldHurt,
  ({ call, prospect }) => [call.overrides, call.start, prospect],
  ({ advice, jump }) => [advice, jump],
)

const leftSections = ['play', 'room', 'my-role'] as const
const lowerLeftSections = ['jobs', 'checklist'] as const
const middleSections = ['questions', 'gaps', 'situation', 'needs'] as const
const setUpSections = ['environment', 'preflight'] as const
const settingSections = ['fidelity', 'deal', 'house-rules'] as const

/** What we agreed, what we tell, what could hurt: three columns, the last one a tab where the window is narrow. */
export function ColumnsLayout(props: LayoutProps) {
  const { view, advice, hasRest, added, add, jump, lacksTime, isAboutOpen, setAboutOpen, pane, setPane } =
    props
  const isNarrow = useIsNarrow()
  const shown = shownSections(view, added)
  const sections = (ids: readonly (typeof shown)[number][]) =>
    ids.filter(id => shown.includes(id)).map(id => <Section key={id} id={id} view={view} />)
  const about = <AboutCall view={view} isOpen={isAboutOpen} onToggle={setAboutOpen} />
  const plan = (
    <>
      <Script view={view} />
      {hasRest && sections(middleSections)}
    </>
  )
  const hurt = (
    <>
      <Hurt view={view} advice={advice} jump={jump} />
      {hasRest && (
        <>
          <Share view={view} />
          {sections(setUpSections)}
          <BackupOffer view={view} />
          {sections(settingSections)}
          {!lacksTime && about}
        </>
      )}
    </>
  )
  return (
    <div className={styles.columns} data-narrow={isNarrow || undefined}>
      <div className={styles.column} data-pane="huddle">
        {lacksTime && (
          <Panel title="When and who">
            <AboutFields view={view} />
          </Panel>
        )}
        <PocNotice view={view} />
        <Goal view={view} />
        <FromLastTime view={view} />
        {sections(leftSections)}
        {hasRest && (
          <>
            {sections(lowerLeftSections)}
            <div className={styles.addsPanel}>
              <AddChips view={view} added={added} add={add} jump={jump} hidden={[]} />
            </div>
          </>
        )}
      </div>
      <div className={styles.column} data-pane="plan">
        {isNarrow && (
          <div className={styles.fold}>
            <Tabs
              label="Plan, or what could hurt"
              items={[
                { id: 'plan', label: 'Plan' },
                { id: 'hurt', label: advice.headline.words },
              ]}
              selected={pane}
              onSelect={setPane}
            />
          </div>
        )}
        {isNarrow && pane === 'hurt' ? hurt : plan}
      </div>
      {!isNarrow && (
        <div className={styles.column} data-pane="hurt">
          {hurt}
        </div>
      )}
    </div>
  )
}

// Below this the third column would leave the script no room for its titles.
const narrow = '(max-width: 1279px)'

function useIsNarrow(): boolean {
  return useSyncExternalStore(
    changed => {
      const query = window.matchMedia(narrow)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => window.matchMedia(narrow).matches,
  )
}
