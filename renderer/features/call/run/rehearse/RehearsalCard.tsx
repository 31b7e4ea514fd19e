import { isThrownIn } from '@shared/run/rehearsal'
import { CircleHelp, Unplug } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useCommands } from '../../../../app/use-commands'
import { Button } from '../../../../ui/Button'
import { Icon } from '../../../../ui/Icon'
import { Switch } from '../../../../ui/Switch'
import { useRun, useWalk } from '../run-model'
import styles from './Rehearsal.module.css'
import * as acts from './rehearsal-acts'
import { useAnswers } from './use-answers'

/** What a rehearsal asks of whoever rehearses: a question now and then, and something that breaks. */
export function RehearsalCard() {
  const { run, state, copy } = useRun()
  const answers = useAnswers()
  const asked = acts.openThrownIn(run)
  const broken = acts.openFailure(run, state.current.id)
  const throwIn = () => void acts.throwIn(answers, copy)
  useCommands({
    'rehearsal.throw-in': throwIn,
    'rehearsal.break': () => void acts.breakNow(),
    // In the moments after another mark the key is that mark's.
    'mark.answered': () =>
      asked === undefined || !isNewest(state.whoMark) ? false : void acts.judge(asked, 'answered'),
    'rehearsal.not-answered': () => (asked === undefined ? false : void acts.judge(asked, 'open')),
  })
  return (
    <section className={styles.card} aria-label="Rehearsal">
      {broken !== undefined && <Broken markId={broken.id} />}
      {asked !== undefined && (
        <div className={styles.asked} role="status">
          <p>
            <Icon of={CircleHelp} tone="ask" size="sm" />
            <b>They ask: {asked.text}</b>
          </p>
          <span>
            <Button size="sm" keys="A" keepsFocus onPress={() => void acts.judge(asked, 'answered')}>
              Answered
            </Button>
            <Button
              size="sm"
              variant="quiet"
              keys="Shift+A"
              keepsFocus
              onPress={() => void acts.judge(asked, 'open')}
            >
              Could not
            </Button>
          </span>
        </div>
      )}
      {asked === undefined && broken === undefined && (
        <>
          <div className={styles.acts}>
            <Button size="sm" variant="quiet" icon={CircleHelp} keys="Shift+Q" keepsFocus onPress={throwIn}>
              A question
            </Button>
            <Button
              size="sm"
              variant="quiet"
              icon={Unplug}
              keys="Shift+B"
              keepsFocus
              onPress={() => void acts.breakNow()}
            >
              Break it now
            </Button>
          </div>
          <NowAndThen onDue={throwIn} />
        </>
      )}
    </section>
  )
}

const isNewest = (mark: Parameters<typeof isThrownIn>[0] | undefined): boolean =>
  mark === undefined || isThrownIn(mark)

/** Asks by itself while somebody talks; a pause is one for questions too. */
function NowAndThen({ onDue }: { readonly onDue: () => void }) {
  const { run } = useRun()
  const walk = useWalk()
  const [isOn, setOn] = useState(true)
  const isDue = isOn && walk.pausedSince === undefined && walk.elapsed >= acts.nextAt(run, walk)
  useEffect(() => {
    if (isDue) onDue()
  }, [isDue])
  return (
    <Switch isSelected={isOn} onChange={setOn}>
      Ask me now and then
    </Switch>
  )
}

/** It broke: the fallback, and whether it did what it should. Only then it counts as tried. */
function Broken({ markId }: { readonly markId: string }) {
  const { state } = useRun()
  const fallback = state.current.step?.fallback?.trim()
  const close = (outcome: acts.Outcome) => void acts.closeFailure(markId, state.current.id, outcome)
  return (
    <div className={styles.broken} role="status">
      <p>
        <Icon of={Unplug} tone="danger" size="sm" />
        <b>{fallback ? 'It broke. Show instead:' : 'It broke, and this step has no fallback.'}</b>
      </p>
      {fallback ? (
        <p className={styles.fallback}>{fallback}</p>
      ) : (
        <p>Go on by words. Write a fallback afterwards.</p>
      )}
      <span>
        {fallback ? (
          <>
            <Button size="sm" keepsFocus onPress={() => close('worked')}>
              The fallback worked
            </Button>
            <Button size="sm" variant="quiet" keepsFocus onPress={() => close('failed')}>
              It did not
            </Button>
          </>
        ) : (
          <Button size="sm" keepsFocus onPress={() => close('none')}>
            Go on
          </Button>
        )}
      </span>
    </div>
  )
}
