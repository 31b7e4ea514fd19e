import { useEffect, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components'
import { useStore } from '../state/store'
import { KeyCaps } from '../ui/KeyCaps'
import styles from './Palette.module.css'
import { findableKinds, type PaletteEntry, paletteEntries } from './palette-entries'
import { isLive, runCommand } from './use-commands'

/** Everything by a few letters: actions that work here, and records. */
export function Palette() {
  const isOpen = useStore(state => state.overlay === 'palette')
  const setOverlay = useStore(state => state.openOverlay)
  return (
    <ModalOverlay
      className={styles.scrim}
      isOpen={isOpen}
      onOpenChange={open => !open && setOverlay('none')}
      isDismissable
    >
      <Modal className={styles.modal}>
        <Dialog aria-label="Search" className={styles.dialog}>
          <PaletteBody />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBody() {
  const [typed, setTyped] = useState('')
  const summaries = useStore(state => state.summaries)
  const settings = useStore(state => state.settings)
  useEffect(loadLists, [])
  const entries = paletteEntries(typed, { summaries, settings }, isLive)
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField aria-label="Search actions and records" autoFocus className={styles.field}>
        <Input className={styles.input} placeholder="Search calls, prospects, scripts or actions" />
      </TextField>
      <Menu
        aria-label="Results"
        className={styles.list}
        items={entries}
        dependencies={[typed]}
        onAction={key => act(entries.find(entry => entry.id === key))}
        renderEmptyState={() => <p className={styles.none}>Nothing has these words. Try fewer letters.</p>}
      >
        {entry => (
          <MenuItem id={entry.id} textValue={entry.label} className={styles.row}>
            <span className={styles.label}>{entry.label}</span>
            <span className={styles.hint}>{entry.hint}</span>
            {entry.keys !== undefined && <KeyCaps keys={entry.keys} size="sm" />}
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  )
}

/** Lists that no screen has asked for yet are fetched when the palette opens. */
function loadLists(): void {
  const { summaries, loadSummaries } = useStore.getState()
  for (const kind of findableKinds) if (summaries[kind] === undefined) void loadSummaries(kind)
}

function act(entry: PaletteEntry | undefined): void {
  const { openOverlay, go } = useStore.getState()
  openOverlay('none')
  if (entry?.act.kind === 'go') go(entry.act.view)
  if (entry?.act.kind === 'command') runCommand(entry.act.id)
}
