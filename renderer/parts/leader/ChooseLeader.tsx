import { chordProblem, leaderChoices } from '@shared/run/leader'
import { useEffect, useState } from 'react'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import styles from './ChooseLeader.module.css'
import { chordOfPress } from './chord-of-press'

/** The leader: one of a short list, or the next chord that is pressed. It holds from then on. */
export function ChooseLeader() {
  const keys = useStore(state => state.settings.leaderKey)
  const change = useStore(state => state.changeSettings)
  const [isListening, listen] = useState(false)
  const choices = [...new Set<string>([...leaderChoices, keys])]
  return (
    <div className={styles.choose}>
      <Select
        label="Leader key"
        labelHidden
        size="sm"
        options={choices.map(id => ({ id, label: wordsOf(id) }))}
        value={keys}
        onChange={leaderKey => void change({ leaderKey })}
      />
      <Button size="sm" aria-pressed={isListening} onPress={() => listen(!isListening)}>
        {isListening ? 'Press it now' : 'Another of your own'}
      </Button>
      {isListening && <Listening onDone={() => listen(false)} />}
    </div>
  )
}

const wordsOf = (keys: string): string => keys.replaceAll('+', ' ')

/** Takes the next chord before any command does. Esc leaves it as it was. */
function Listening({ onDone }: { readonly onDone: () => void }) {
  const change = useStore(state => state.changeSettings)
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      if (event.key === 'Tab') return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.key === 'Escape') return onDone()
      const chord = chordOfPress(event)
      if (chord === undefined) return
      const why = chordProblem(chord, useStore.getState().settings.keys)
      setProblem(why && `${wordsOf(chord)}: ${why}`)
      if (why !== undefined) return
      void change({ leaderKey: chord })
      onDone()
    }
    window.addEventListener('keydown', take, true)
    return () => window.removeEventListener('keydown', take, true)
  }, [change, onDone])
  return (
    <p className={styles.note} role="status">
      {problem ??
        'Hold Ctrl or another key and press one more, or press a function key. Esc leaves it as it was.'}
    </p>
  )
}
