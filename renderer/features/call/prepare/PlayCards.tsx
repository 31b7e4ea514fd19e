import { listed } from '@shared/advisor/words'
import { type Play, plays } from '@shared/domain/call'
import { playTitles, type RankedPlay, rankPlays } from '@shared/prepare/plays'
import { useState } from 'react'
import { runCommand } from '../../../app/use-commands'
import { Button } from '../../../ui/Button'
import { ChoiceCard, ChoiceCards } from '../../../ui/ChoiceCard'
import { Panel } from '../../../ui/Panel'
import { changeCall } from './actions'
import { PlayChange } from './PlayChange'
import styles from './Plays.module.css'
import type { SectionProps } from './Section'

/** How this call is to be won: two or three plays ranked for it, and every other when it is asked for. */
export function PlayCards({ view, look }: SectionProps) {
  const { call, facts } = view
  const [showsAll, setShowsAll] = useState(false)
  const { ranked, missing } = rankPlays(facts)
  const fits = new Set(ranked.map(one => one.play))
  const others = plays.filter(play => !fits.has(play) && (showsAll || play === call.play))
  return (
    <Panel title="The play" count="best first" look={look}>
      <div className={styles.plays} data-field="play">
        <ChoiceCards
          label="The play"
          value={call.play ?? null}
          onChange={(play: Play) => changeCall(call.id, before => ({ ...before, play }), 'Play chosen')}
        >
          {ranked.map(one => (
            <RankedCard key={one.play} ranked={one} />
          ))}
          {others.map(play => (
            <ChoiceCard key={play} value={play} title={playTitles[play]}>
              {play === call.play
                ? 'Your choice; the facts speak for others.'
                : 'Nothing known speaks for it here.'}
            </ChoiceCard>
          ))}
        </ChoiceCards>
        {missing.length > 0 && (
          <p className={styles.missing}>Not known, so not counted: {listed(missing)}.</p>
        )}
        {call.play !== undefined && <PlayChange key={call.play} view={view} play={call.play} />}
        <div className={styles.ways}>
          <Button size="xs" variant="quiet" onPress={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Best ones only' : 'Other plays'}
          </Button>
          <Button size="xs" variant="quiet" onPress={() => runCommand('call.reschedule')}>
            Later time…
          </Button>
          <Button size="xs" variant="quiet" onPress={() => runCommand('call.jump-in')}>
            Jump in…
          </Button>
        </div>
      </div>
    </Panel>
  )
}

function RankedCard({ ranked: { play, why } }: { readonly ranked: RankedPlay }) {
  return (
    <ChoiceCard value={play} title={playTitles[play]}>
      {why.join(' ')}
    </ChoiceCard>
  )
}
