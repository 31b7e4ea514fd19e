import type { ListedScript } from '@shared/library/list'
import { Blocks, ChevronDown, Plus, Search, TextSearch } from 'lucide-react'
import { useRef, useState } from 'react'
import { runCommand, useCommands } from '../../app/use-commands'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { List } from '../../ui/List'
import { Menu, type MenuEntry } from '../../ui/Menu'
import { PageHead } from '../../ui/PageHead'
import { EmptyState, LoadingState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import styles from './library/Library.module.css'
import { type ScriptAsking, ScriptDialogs } from './library/ScriptDialogs'
import { ScriptFilters } from './library/ScriptFilters'
import { ScriptRow } from './library/ScriptRow'
import { SortHead } from './library/SortHead'
import { createScript } from './library/script-acts'
import { useListCommands } from './library/use-list-commands'
import { useScriptList } from './library/use-script-list'

/** Beside an empty script. The two screens that make scripts out of what exists are reached by their commands. */
const otherWays: readonly MenuEntry[] = [
  { id: 'questions', label: 'New question plan', onPress: () => void createScript('questions') },
  { id: 'sheet', label: 'Paste or drop a run sheet', onPress: () => runCommand('script.from-run-sheet') },
  { id: 'starter', label: 'Starter library', onPress: () => runCommand('starter.open') },
]

const keyOf = ({ id }: ListedScript): string => id

/** The library: demos told as workflows, and question plans for discoveries, with how much of it is true and in use. */
export function Scripts() {
  const list = useScriptList()
  const [asking, ask] = useState<ScriptAsking | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const acts = useListCommands(grid, list, ask)
  const go = useStore(state => state.go)
  useCommands({ 'app.primary': () => void createScript('workflow') })
  return (
    <div className={styles.page}>
      <PageHead title="Scripts" count={list.standing}>
        <Button variant="quiet" icon={Blocks} onPress={() => go({ kind: 'blocks' })}>
          Blocks
        </Button>
        <Button variant="quiet" icon={TextSearch} onPress={() => go({ kind: 'replace' })}>
          Search and replace
        </Button>
        <Menu label="Other ways to a script" placement="bottom end" entries={otherWays}>
          <Button icon={ChevronDown}>From…</Button>
        </Menu>
        <Button icon={Plus} onPress={() => void createScript('workflow')}>
          New script
        </Button>
      </PageHead>
      {list.rows === undefined && <LoadingState label="Reading scripts" lines={8} />}
      {list.rows !== undefined && list.total === 0 && <NoScripts />}
      {list.rows !== undefined && list.total > 0 && (
        <div className={styles.body} data-pane="list" ref={grid}>
          <div className={styles.tools}>
            <TextField
              label="Filter scripts"
              labelHidden
              type="search"
              icon={Search}
              placeholder="Filter scripts"
              value=""
              onDraft={list.setTyped}
            />
            <ScriptFilters list={list} />
          </div>
          <SortHead order={list.order} onOrder={list.setOrder} />
          <List
            label="Scripts"
            rows={list.rows}
            rowKey={keyOf}
            rowText={list.wordsOf}
            onOpen={({ id }) => go({ kind: 'script', id })}
            rowSize="lg"
            empty={<NothingFits list={list} />}
          >
            {script => (
              <ScriptRow
                script={script}
                use={list.uses?.[script.id]}
                why={list.whyStale(script)}
                isUseKnown={list.uses !== undefined}
                onAct={acts}
              />
            )}
          </List>
        </div>
      )}
      <ScriptDialogs asking={asking} onClose={() => ask(null)} />
    </div>
  )
}

function NoScripts() {
  return (
    <EmptyState
      title="No scripts yet"
      action={{ label: 'New script', keys: 'Mod+Enter', onPress: () => void createScript('workflow') }}
    >
      A demo told as somebody's working day: a few steps, each a title, what you say, and minutes. Or begin
      with a starter, or with the run sheet you have: both are under From.
    </EmptyState>
  )
}

function NothingFits({ list }: { readonly list: ReturnType<typeof useScriptList> }) {
  if (!list.isNarrowed) return <p className={styles.none}>No archived scripts.</p>
  return (
    <p className={styles.none}>
      No script fits.{' '}
      <Button size="xs" variant="quiet" onPress={list.showAll}>
        Show all
      </Button>
    </p>
  )
}
