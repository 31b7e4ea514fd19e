import type { Play } from '@shared/domain/call'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { type AgendaLine, agendaAfter, effectOfPlay, minutesOver } from '@shared/prepare/apply-play'
import { useMemo, useState } from 'react'
import { runCommand } from '../../../app/use-commands'
import { making } from '../../../state/clock'
import { Button } from '../../../ui/Button'
import { takeOwnPlan, takeScript } from './actions'
import { applyPlay } from './huddle-actions'
import styles from './Plays.module.css'
import { useScripts } from './ScriptChooser'
import type { PrepareView } from './use-prepare'

interface PlayChangeProps {
  readonly view: PrepareView
  readonly play: Play
}

/** What the chosen play would change in script and agenda; nothing changes before it is applied. */
export function PlayChange({ view, play }: PlayChangeProps) {
  if (play === 'reschedule') {
    return (
      <Line words="Asks them for a later time, and changes nothing here.">
        <Button size="xs" onPress={() => runCommand('call.reschedule')}>
          Write the message…
        </Button>
      </Line>
    )
  }
  if (play === 'question-plan') return <TakeQuestions view={view} />
  if (view.copy === undefined)
    return <p className={styles.missing}>No script yet, so there is nothing to change.</p>
  return <Changes view={view} play={play} copy={view.copy} />
}

function Changes({ view, play, copy }: PlayChangeProps & { readonly copy: ScriptCopy }) {
  const [isOpen, setOpen] = useState(false)
  const { facts } = view
  const after = useMemo(() => effectOfPlay(play, copy, facts, making()).copy, [play, copy, facts])
  if (after === copy) return <p className={styles.missing}>The script is as this play wants it.</p>
  const lines = agendaAfter(copy, after)
  const over = minutesOver(after, view.call)
  return (
    <>
      <Line words={changeWords(lines)}>
        <Button size="xs" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide' : 'Show'}
        </Button>
        <Button size="xs" onPress={() => void applyPlay(view, play)}>
          Apply
        </Button>
      </Line>
      {over > 0 && <p className={styles.over}>{over} min over the call with this.</p>}
      {isOpen && (
        <ol className={styles.agenda} aria-label="The agenda with this play">
          {lines.map(line => (
            <li key={line.key} data-change={line.change}>
              <span>{line.title}</span>
              <span className={styles.change}>{wordOf[line.change]}</span>
              <span>{line.minutes} min</span>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

const wordOf: Readonly<Record<AgendaLine['change'], string>> = {
  same: '',
  moved: 'moved',
  new: 'new',
  optional: 'now optional',
}

/** "It would add 1 step and move 2." */
function changeWords(lines: readonly AgendaLine[]): string {
  const count = (change: AgendaLine['change']) => lines.filter(line => line.change === change).length
  const steps = (number: number) => (number === 1 ? '1 step' : `${number} steps`)
  const parts = [
    count('new') > 0 && `add ${steps(count('new'))}`,
    count('moved') > 0 && `move ${steps(count('moved'))}`,
    count('optional') > 0 && `make ${steps(count('optional'))} optional`,
  ].filter(Boolean)
  return `Applied, it would ${parts.join(' and ')}.`
}

function TakeQuestions({ view }: { readonly view: PrepareView }) {
  const plan = useScripts().find(script => script.form === 'questions')
  if (view.copy?.form === 'questions')
    return <p className={styles.missing}>The plan is a question plan already.</p>
  const take = () => (plan === undefined ? takeOwnPlan(view) : takeScript(view, plan.id))
  const instead = view.copy === undefined ? '' : ` in place of “${view.copy.name}”`
  return (
    <Line words={`Applied, it would take “${plan?.title ?? 'Own questions'}”${instead}.`}>
      <Button size="xs" onPress={() => void take()}>
        Apply
      </Button>
    </Line>
  )
}

function Line({ words, children }: { readonly words: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.line}>
      <p>{words}</p>
      <span>{children}</span>
    </div>
  )
}
