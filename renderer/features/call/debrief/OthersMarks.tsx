import { standingMarks } from '@shared/domain/run'
import { writeMarks } from '@shared/run/marks-file'
import { takesWho } from '@shared/run/run-state'
import { Copy, FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { ask } from '../../../api'
import { useCommands } from '../../../app/use-commands'
import { orSay } from '../../../state/say-failure'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { Panel } from '../../../ui/Panel'
import styles from './Debrief.module.css'
import { MergeMarks } from './MergeMarks'
import type { DebriefFacts } from './use-debrief'

/** Whose marks the run holds: one's own to hand on, a colleague's to take in. */
export function OthersMarks({ facts }: { readonly facts: DebriefFacts }) {
  const [isOpen, setOpen] = useState(false)
  const { run } = facts
  const { say } = useStore.getState()
  const copy = async () => {
    if (run === undefined) return
    const done = await orSay(say, () => ask('copyText', { text: textOf(run, facts) }))
    if (done) say('Your marks are on the clipboard. Send them as they are, or keep them as a file.')
  }
  useCommands({
    'debrief.copy-marks': () => (run === undefined ? false : void copy()),
    'debrief.merge-marks': () => (run === undefined ? false : setOpen(true)),
  })
  if (run === undefined) return null
  const marks = standingMarks(run).filter(({ form }) => takesWho(form))
  const names = [...new Set(marks.flatMap(({ by }) => by ?? []))]
  const own = marks.filter(({ by }) => by === undefined).length
  const words = [
    `You: ${own}`,
    ...names.map(name => `${name}: ${marks.filter(({ by }) => by === name).length}`),
  ]
  return (
    <Panel title="Marks" count={marks.length}>
      <p className={styles.none}>{words.join(', ')}</p>
      <div className={styles.marksActs}>
        <Button size="sm" variant="quiet" icon={Copy} onPress={() => void copy()}>
          Copy my marks
        </Button>
        <Button size="sm" variant="quiet" icon={FilePlus2} onPress={() => setOpen(true)}>
          Take in a colleague’s
        </Button>
      </div>
      {isOpen && <MergeMarks facts={facts} run={run} onClose={() => setOpen(false)} />}
    </Panel>
  )
}

function textOf(run: NonNullable<DebriefFacts['run']>, { call, me, people }: DebriefFacts): string {
  const nameOf = (attendeeId: string) => {
    const seat = call.attendees.find(({ id }) => id === attendeeId)
    return people.find(({ id }) => id === seat?.personId)?.name
  }
  return writeMarks(run, { by: me?.name ?? 'A colleague', call: call.title, nameOf })
}
