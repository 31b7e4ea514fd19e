import { markWords } from '@shared/search/snippet'
import { CornerDownRight, ListFilter } from 'lucide-react'
import { MenuItem } from 'react-aria-components'
import { Icon, type IconType } from '../ui/Icon'
import { KeyCaps } from '../ui/KeyCaps'
import styles from './Palette.module.css'
import type { PaletteEntry } from './palette-entries'
import { kindIcons } from './palette-icons'

interface PaletteRowProps {
  readonly entry: PaletteEntry
  /** As typed; what begins with one of them is marked. */
  readonly words: readonly string[]
}

/** One line to choose: an action, a filter, or a record with the words around the match. */
export function PaletteRow({ entry, words }: PaletteRowProps) {
  return (
    <MenuItem id={entry.id} textValue={entry.label} className={styles.row}>
      <Icon of={iconOf(entry)} />
      <span className={styles.words}>
        <span className={styles.label}>
          <Marked text={entry.label} words={words} />
        </span>
        {entry.snippet !== undefined && (
          <span className={styles.snippet}>
            <Marked text={entry.snippet} words={words} />
          </span>
        )}
      </span>
      <span className={styles.hint}>{entry.hint}</span>
      {entry.keys !== undefined && <KeyCaps keys={entry.keys} size="sm" />}
    </MenuItem>
  )
}

function iconOf(entry: PaletteEntry): IconType {
  if (entry.act.kind === 'filter') return ListFilter
  return (entry.kind && kindIcons[entry.kind]) ?? CornerDownRight
}

function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return markWords(text, words).map((part, at) =>
    part.marked ? (
      // Pieces of one text never move, so their position is their identity.
      <mark key={at}>{part.text}</mark>
    ) : (
      <span key={at}>{part.text}</span>
    ),
  )
}
