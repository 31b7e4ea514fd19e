import type { Suggestion, SuggestionKind } from '@shared/transcript/suggestion'
import { CircleHelp, Handshake, TriangleAlert, X } from 'lucide-react'
import { useStore } from '../../../../state/store'
import { clockTime, dayWords } from '../../../../time'
import { Icon, type IconType, type Tone } from '../../../../ui/Icon'
import { IconButton } from '../../../../ui/IconButton'
import styles from './Talk.module.css'

interface SuggestionRowProps {
  readonly suggestion: Suggestion
  readonly onTake: () => void
  readonly onDismiss: () => void
}

const looks: Readonly<
  Record<SuggestionKind, { readonly icon: IconType; readonly tone: Tone; readonly name: string }>
> = {
  question: { icon: CircleHelp, tone: 'ask', name: 'Question' },
  promise: { icon: Handshake, tone: 'accent', name: 'Promise' },
  gap: { icon: TriangleAlert, tone: 'warn', name: 'Gap' },
}

/** One line of the transcript, why it is suggested and what taking it does. */
export function SuggestionRow({ suggestion, onTake, onDismiss }: SuggestionRowProps) {
  const { id, kind, words, line, who, at, why, doing } = suggestion
  const zone = useStore(state => state.zone)
  const { icon, tone, name } = looks[kind]
  const when = at === undefined ? `line ${line}` : `${clockTime(at, zone)}, line ${line}`
  const speaker = who.kind === 'unknown' ? `${who.name ?? 'somebody'}, unknown` : who.name
  return (
    <li className={styles.suggestion}>
      <button
        type="button"
        className={styles.take}
        data-row={id}
        aria-label={`Take ${words}`}
        onClick={onTake}
      >
        <Icon of={icon} tone={tone} />
        <span>
          {words}
          <small>
            {speaker}, {when}. {name}: {why}.
          </small>
          <small>{doingWords(doing)}</small>
        </span>
      </button>
      <IconButton label={`Dismiss ${words}`} icon={X} size="xs" excludeFromTabOrder onPress={onDismiss} />
    </li>
  )
}

function doingWords(doing: Suggestion['doing']): string {
  switch (doing.does) {
    case 'fill-question':
    case 'fill-commitment':
      return `Fills “${doing.before}”.`
    case 'new-question':
      return 'Makes a question.'
    case 'new-commitment':
      return doing.dueOn === undefined
        ? 'Makes a commitment.'
        : `Makes a commitment due ${dayWords(`${doing.dueOn}T12:00:00Z`, 'UTC')}.`
    case 'tell-gap':
      return `Marks “${doing.title}” as told.`
  }
}
