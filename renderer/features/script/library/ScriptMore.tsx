import type { Script } from '@shared/domain/script'
import { BetweenHorizontalEnd, Blocks, Ellipsis } from 'lucide-react'
import { lazy, memo, Suspense, useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { useStaleDays } from '../../../parts/stale/use-stale'
import { verifyScript } from '../../../parts/stale/verify-script'
import { StepUsage } from '../../../parts/usage/StepUsage'
import { IconButton } from '../../../ui/IconButton'
import { Menu } from '../../../ui/Menu'
import styles from './Library.module.css'
import { type ScriptAsking, ScriptDialogs } from './ScriptDialogs'
import { archiveScript, duplicateScript, trashScript } from './script-acts'
import { type ScriptAct, scriptActs, scriptEntries } from './script-entries'

/** Opened seldom, so loaded then. */
const MakeBlock = lazy(() => import('./MakeBlock').then(part => ({ default: part.MakeBlock })))
const InsertBlock = lazy(() => import('./InsertBlock').then(part => ({ default: part.InsertBlock })))

interface ScriptMoreProps {
  readonly script: Script
  /** The step, chapter or other line that is open. */
  readonly openKey: string
}

/** What the library can do with the script on screen, and blocks made of it or put into it. */
export const ScriptMore = memo(({ script, openKey }: ScriptMoreProps) => {
  const [asking, ask] = useState<ScriptAsking | null>(null)
  const [block, askBlock] = useState<'make' | 'insert' | null>(null)
  const staleDays = useStaleDays()
  const act = (what: ScriptAct) => {
    if (what === 'use' || what === 'compare') return ask({ what, scriptId: script.id })
    const done = {
      verify: () => verifyScript(script.id, staleDays),
      duplicate: () => duplicateScript(script.id),
      archive: () => archiveScript(script.id),
      trash: () => trashScript(script.id),
    }
    void done[what]()
  }
  const own = scriptActs.filter(what => what !== 'trash')
  useCommands({
    ...Object.fromEntries(own.map(what => [`script.${what}`, () => act(what)])),
    'script.make-block': () => askBlock('make'),
    'script.insert-block': () => askBlock('insert'),
  })
  const entries = scriptEntries(script.archivedAt !== undefined, act)
  return (
    <>
      <Menu
        label="What can be done with this script"
        placement="bottom end"
        entries={[
          ...entries.filter(entry => entry === 'line' || entry.id !== 'trash'),
          'line',
          { id: 'make', label: 'Make a block of steps', icon: Blocks, onPress: () => askBlock('make') },
          {
            id: 'insert',
            label: 'Insert a block',
            icon: BetweenHorizontalEnd,
            onPress: () => askBlock('insert'),
          },
        ]}
      >
        <IconButton label="More" icon={Ellipsis} />
      </Menu>
      <ScriptDialogs asking={asking} onClose={() => ask(null)} />
      <Suspense fallback={null}>
        {block === 'make' && <MakeBlock script={script} openKey={openKey} onClose={() => askBlock(null)} />}
        {block === 'insert' && (
          <InsertBlock script={script} openKey={openKey} onClose={() => askBlock(null)} />
        )}
      </Suspense>
    </>
  )
})

/** What became of the open step in its calls; nothing for other lines, and below three runs. */
export const UsageOfOpen = memo(({ script, openKey }: ScriptMoreProps) => {
  const step = script.steps.find(one => one.id === openKey)
  return (
    <div className={styles.usage}>
      <StepUsage scriptId={script.id} stepId={openKey} title={step?.title ?? ''} />
    </div>
  )
})
