import { plannedMinutes, type Script } from '@shared/domain/script'
import { toldSteps } from '@shared/script/outline'
import { ListTree, PanelRight, Trash2 } from 'lucide-react'
import { memo, type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useCommands } from '../../app/use-commands'
import { HistoryButton } from '../../parts/history/HistoryButton'
import { type RecordHistory, useRecordHistory } from '../../parts/history/use-record-history'
import { useTakenNumbers } from '../../parts/history/use-revisions'
import { useScriptLint } from '../../parts/lint/use-script-lint'
import { RehearseButton } from '../../parts/rehearse/RehearseButton'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { PageHead } from '../../ui/PageHead'
import { LoadingState } from '../../ui/States'
import { AboutPane } from './edit/AboutPane'
import { ChapterPane } from './edit/ChapterPane'
import { Checks } from './edit/Checks'
import styles from './edit/Editor.module.css'
import { flagsFrom, flagWords } from './edit/flags'
import { OutlineColumn } from './edit/OutlineColumn'
import { SidePane } from './edit/SidePane'
import { StepPane } from './edit/StepPane'
import { useEditorCommands } from './edit/use-editor-commands'
import { type Opened, type ScriptActs, useScriptEditor } from './edit/use-script-editor'
import { ScriptMore, UsageOfOpen } from './library/ScriptMore'

/** A script of the library, written as a story: its outline, the step that is open, and what is to be seen beside it. */
export function ScriptPage({ scriptId }: { readonly scriptId: string }) {
  const script = useLoaded('script', scriptId)
  const history = useRecordHistory('script', scriptId)
  useCommands({
    ...history.commands,
    'script.rehearse': () => void useStore.getState().startRehearsal({ scriptId }),
  })
  if (script === undefined) return <LoadingState label="Opening the script" lines={8} />
  return <ScriptEditor key={scriptId} script={script} history={history} />
}

interface ScriptEditorProps {
  readonly script: Script
  readonly history: RecordHistory
}

function ScriptEditor({ script, history }: ScriptEditorProps) {
  const { opened, acts } = useScriptEditor(script.id)
  const [finding, setFinding] = useState<object | null>(null)
  const [drawer, setDrawer] = useState<'outline' | 'side' | null>(null)
  useEditorCommands(acts, () => setFinding({}))
  const endFinding = useCallback(() => setFinding(null), [])
  const { show } = history
  const compare = useMemo(() => () => show('revisions'), [show])
  // What stands beside the words may come a moment after them.
  const later = useDeferredValue(script)
  const lint = useScriptLint(script)
  const flags = flagWords(lint.findings)
  const flagOf = useMemo(() => flagsFrom(flags), [flags])
  const showSide = useCallback(() => setDrawer('side'), [])
  const toggle = (which: 'outline' | 'side') => setDrawer(drawer === which ? null : which)
  return (
    <div className={styles.page}>
      <Head script={script} history={history}>
        <div className={styles.toggles}>
          <IconButton
            label="Outline"
            icon={ListTree}
            isOn={drawer === 'outline'}
            onPress={() => toggle('outline')}
          />
          <IconButton
            label="Checks, topics and revisions"
            icon={PanelRight}
            isOn={drawer === 'side'}
            onPress={() => toggle('side')}
          />
        </div>
        <RehearseButton of={{ scriptId: script.id }} />
        <ScriptMore script={later} openKey={opened.key} />
      </Head>
      <div className={styles.body}>
        <div className={styles.outline} data-pane="outline" data-open={drawer === 'outline' || undefined}>
          <OutlineColumn
            script={script}
            opened={opened}
            acts={acts}
            finding={finding}
            onFound={endFinding}
            flagOf={flagOf}
          />
        </div>
        <div data-pane="step">
          <UsageOfOpen script={later} openKey={opened.key} />
          <OpenPane script={script} opened={opened} acts={acts} />
        </div>
        <div className={styles.side} data-pane="beside" data-open={drawer === 'side' || undefined}>
          <Checks script={later} lint={lint} acts={acts} onShow={showSide} />
          <SidePane script={later} selectedId={opened.key} acts={acts} onCompare={compare} />
        </div>
      </div>
    </div>
  )
}

interface HeadProps extends ScriptEditorProps {
  readonly children: ReactNode
}

function Head({ script, history, children }: HeadProps) {
  const taken = useTakenNumbers(script.id)
  const form = script.form === 'questions' ? 'Question plan' : 'Workflow'
  const { trash, go } = useStore.getState()
  const minutes = Math.round(plannedMinutes(script) * 10) / 10
  return (
    <PageHead
      title={script.name}
      sub={`${form}, revision ${script.revision}, ${minutes} minutes with hello, questions and next steps`}
    >
      {children}
      {taken !== undefined && taken.length > 0 && (
        <div className={styles.compare}>
          <Button variant="quiet" onPress={() => history.show('revisions')}>
            {`Compare with ${Math.max(...taken)}`}
          </Button>
        </div>
      )}
      <IconButton
        label="Move to the trash"
        icon={Trash2}
        onPress={() => {
          trash('script', script.id, 'Script moved to the trash')
          go({ kind: 'scripts' })
        }}
      />
      <HistoryButton history={history} nextRevision={Math.max(script.revision, ...(taken ?? [])) + 1} />
    </PageHead>
  )
}

interface OpenPaneProps {
  readonly script: Script
  readonly opened: Opened
  readonly acts: ScriptActs
}

/** Only what is open is drawn. While arrows run through the outline it follows when there is time. */
const OpenPane = memo(({ script, opened, acts }: OpenPaneProps) => {
  const settled = useDeferredValue(opened)
  // What is typed next must not go into the step before.
  const { key, focus } = opened.focus === null ? settled : opened
  const told = toldSteps(script)
  const at = told.findIndex(step => step.id === key)
  const step = told[at]
  const chapter = script.chapters.find(one => one.id === key)
  if (step !== undefined) {
    const isInChapter = script.chapters.some(({ id }) => id === step.chapterId)
    return (
      <StepPane
        key={step.id}
        step={step}
        number={at + 1}
        count={told.length}
        isInChapter={isInChapter}
        focus={focus}
        acts={acts}
      />
    )
  }
  if (chapter !== undefined)
    return <ChapterPane key={chapter.id} script={script} chapter={chapter} focus={focus} acts={acts} />
  return <AboutPane script={script} opened={{ key, focus }} acts={acts} />
})
