import { openDebrief } from '@shared/debrief/open-debrief'
import type { Run } from '@shared/domain/run'
import { markWords } from '@shared/run/log'
import {
  type MarksFile,
  type MarksMerge,
  type MergedLine,
  mergeMarks,
  readMarks,
} from '@shared/run/marks-file'
import { useMemo, useState } from 'react'
import { making, now } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useStore } from '../../../state/store'
import { clockSeconds } from '../../../time'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { DropArea } from '../../../ui/DropArea'
import { Notice } from '../../../ui/Notice'
import { Tag } from '../../../ui/Tag'
import { TextField } from '../../../ui/TextField'
import styles from './Debrief.module.css'
import type { DebriefFacts } from './use-debrief'

/** A call's marks are some hundred kilobytes at most. */
const mostBytes = 4_000_000

interface MergeMarksProps {
  readonly facts: DebriefFacts
  readonly run: Run
  readonly onClose: () => void
}

/** A colleague's marks, shown line by line before any of them is taken. */
export function MergeMarks({ facts, run, onClose }: MergeMarksProps) {
  const [text, setText] = useState('')
  const file = useMemo(() => (text.trim() === '' ? null : readMarks(text.trim())), [text])
  const merge = useMemo(
    () => (file ? mergeMarks(run, file, { seatOf: seatIn(facts), now: now() }) : null),
    [file],
  )
  const fresh = merge?.lines.filter(({ fate }) => fate === 'new').length ?? 0
  const read = async ([chosen]: readonly File[]) => {
    if (chosen === undefined) return
    setText(chosen.size > mostBytes ? 'too large' : await chosen.text())
  }
  const take = async () => {
    if (file && merge) await takeMarks(facts, merge, file.head.by)
    onClose()
  }
  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title="Take in a colleague’s marks"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={fresh === 0} onPress={() => void take()}>
            {fresh === 1 ? 'Take 1 mark' : `Take ${fresh} marks`}
          </Button>
        </>
      }
    >
      <DropArea
        label="Drop their file here, or paste what they sent"
        chooseLabel="Choose their file"
        accept=".json,.jsonl,.txt"
        onFiles={files => void read(files)}
        onText={setText}
      >
        <TextField
          label="Their marks"
          labelHidden
          placeholder="Paste"
          lines={3}
          maxLines={5}
          value={text}
          onDraft={setText}
        />
      </DropArea>
      {file === undefined && (
        <Notice tone="warn" isLive>
          These are no marks of Presnap. Ask for what “Copy my marks” gives; nothing was changed.
        </Notice>
      )}
      {file && merge && <Preview file={file} merge={merge} />}
    </Dialog>
  )
}

function Preview({ file, merge }: { readonly file: MarksFile; readonly merge: MarksMerge }) {
  const zone = useStore(state => state.zone)
  return (
    <>
      <p>
        Of {file.head.by}, for “{file.head.call}”. What is taken stays marked as theirs.
      </p>
      <ol className={styles.merged} aria-label="Marks in the file">
        {merge.lines.map(({ line, fate, strangers }, index) => (
          <li key={`${line.id} ${index}`} data-fate={fate}>
            <time dateTime={line.at}>{clockSeconds(line.at, zone)}</time>
            <span>
              {markWords[line.form]}
              {line.text && `: ${line.text}`}
              {line.who && ` (${line.who.join(', ')})`}
              {strangers.length > 0 && (
                <small> {strangers.join(', ')} not in this call: taken without the name</small>
              )}
            </span>
            <Tag tone={fate === 'new' ? 'accent' : 'plain'}>{fateWords[fate]}</Tag>
          </li>
        ))}
      </ol>
      {file.errors.length > 0 && (
        <Notice tone="warn">
          {file.errors.map(({ line, words }) => (
            <div key={line}>
              Line {line}: {words}.
            </div>
          ))}
        </Notice>
      )}
    </>
  )
}

const fateWords: Readonly<Record<MergedLine['fate'], string>> = {
  new: 'new',
  known: 'already there',
  elsewhere: 'outside this call, left out',
}

/** A person of this call by name; a first name does where only one has it. */
function seatIn({ call, people }: DebriefFacts): (name: string) => string | undefined {
  return wanted => {
    const name = wanted.trim().toLowerCase()
    const whole = people.filter(one => one.name.toLowerCase() === name)
    const found =
      whole.length > 0 ? whole : people.filter(one => one.name.toLowerCase().split(' ')[0] === name)
    return found.length === 1
      ? call.attendees.find(({ personId }) => personId === found[0]?.id)?.id
      : undefined
  }
}

/** One step: the run with their marks, and what the debrief makes of them. Undone together. */
async function takeMarks(facts: DebriefFacts, { run, lines }: MarksMerge, by: string): Promise<void> {
  const { call, copy, debrief, questions, commitments, deal } = facts
  const deals = deal === undefined ? [] : [deal]
  const made = openDebrief({ run, call, copy, debrief, questions, commitments, deals }, making())
  const count = lines.filter(({ fate }) => fate === 'new').length
  await useStore.getState().commit([run, ...made], `Marks of ${by}`)
  sayUndoable(count === 1 ? `1 mark of ${by} taken in` : `${count} marks of ${by} taken in`)
}
