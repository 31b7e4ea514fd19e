import { decodeBytes } from '@shared/formats/bytes'
import { mostTranscript, type TranscriptRead } from '@shared/formats/transcript'
import { FileText, X } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { ask } from '../../../../api'
import { useCommands } from '../../../../app/use-commands'
import { orSay } from '../../../../state/say-failure'
import { sayUndoable } from '../../../../state/say-undoable'
import { useStore } from '../../../../state/store'
import { Button } from '../../../../ui/Button'
import { DropArea } from '../../../../ui/DropArea'
import { IconButton } from '../../../../ui/IconButton'
import { Notice } from '../../../../ui/Notice'
import { Panel } from '../../../../ui/Panel'
import { TextField } from '../../../../ui/TextField'
import type { DebriefFacts } from '../use-debrief'
import { Suggestions } from './Suggestions'
import styles from './Talk.module.css'
import { TranscriptFacts } from './TranscriptFacts'
import { holdTranscript, useHeldTranscript } from './transcript-text'
import { changeTranscript, useReader, useSuggestions } from './use-transcript'

/** What a recording or a summary of the meeting says that the marks do not: suggested, and nothing taken unasked. */
export function Transcript({ facts }: { readonly facts: DebriefFacts }) {
  const { call, debrief } = facts
  const kept = debrief.transcript?.text
  const held = useHeldTranscript(call.id)
  const text = kept ?? held
  const [isAsking, setAsking] = useState(false)
  const reader = useReader(facts)
  const read = useMemo(() => (text === undefined ? undefined : reader(text)), [text, reader])
  const matched = useSuggestions(read, facts)
  useCommands({
    'debrief.transcript': () => setAsking(true),
    'app.paste': () => (kept === undefined ? void paste() : false),
  })
  /** A text with the times of a meeting is its transcript; anything else is taken as it is everywhere. */
  const paste = async () => {
    const { say, pasteClipboard } = useStore.getState()
    await orSay(say, async () => {
      const pasted = await ask('readClipboard')
      if (!isTimed(reader(pasted))) return pasteClipboard()
      holdTranscript(call.id, pasted)
      setAsking(true)
    })
  }
  const close = () => {
    holdTranscript(call.id, undefined)
    setAsking(false)
    if (kept === undefined) return
    changeTranscript(debrief, { text: undefined }, 'Transcript taken out')
    sayUndoable('Transcript taken out. What was taken from it stays.')
  }
  const isShown = read?.kind === 'read'
  return (
    <Panel
      title="Transcript or summary"
      count={isShown ? matched.suggestions.length : undefined}
      trailing={
        isShown || isAsking ? (
          <IconButton label="Close the transcript" icon={X} size="xs" onPress={close} />
        ) : (
          <Button size="xs" variant="quiet" icon={FileText} onPress={() => setAsking(true)}>
            Match one
          </Button>
        )
      }
    >
      {!isShown && isAsking && <TakeText callId={call.id} text={text} read={read} />}
      {isShown && (
        <>
          <TranscriptFacts
            facts={facts}
            transcript={read.transcript}
            text={text ?? ''}
            heard={matched.heard}
            alignment={matched.alignment}
          />
          <Suggestions
            facts={facts}
            suggestions={matched.suggestions}
            callFacts={matched.facts}
            takesFocus={isAsking}
          />
        </>
      )}
    </Panel>
  )
}

const isTimed = (read: TranscriptRead): boolean => read.kind === 'read' && read.transcript.clock !== 'none'

interface TakeTextProps {
  readonly callId: string
  readonly text: string | undefined
  readonly read: TranscriptRead | undefined
}

/** So many letters at once were pasted, and are read at once; what is typed is read when it is done. */
const pastedLetters = 40

function TakeText({ callId, text, read }: TakeTextProps) {
  const before = useRef('')
  const type = (draft: string) => {
    const isPasted = draft.length - before.current.length >= pastedLetters
    before.current = draft
    if (isPasted || draft === '') holdTranscript(callId, draft === '' ? undefined : draft)
  }
  const take = async ([file]: readonly File[]) => {
    if (file === undefined) return
    if (file.size > 2 * mostTranscript) return holdTranscript(callId, 'x'.repeat(mostTranscript + 1))
    const decoded = decodeBytes(new Uint8Array(await file.arrayBuffer()))
    holdTranscript(callId, decoded.kind === 'text' ? decoded.text : '\u0000')
  }
  return (
    <>
      <DropArea
        label="Drop a .vtt, .srt or text file, or paste it"
        chooseLabel="Choose a file"
        accept=".vtt,.srt,.txt,.md"
        onFiles={files => void take(files)}
        onText={dropped => holdTranscript(callId, dropped)}
      >
        <TextField
          label="Transcript or summary"
          labelHidden
          placeholder="Paste"
          lines={2}
          maxLines={4}
          value={text ?? ''}
          autoFocus
          onDraft={type}
          onCommit={typed => holdTranscript(callId, typed === '' ? undefined : typed)}
        />
      </DropArea>
      {read?.kind === 'refused' && (
        <Notice tone="warn" isLive>
          {read.message} {read.line !== undefined && `Look at line ${read.line}. `}Nothing was changed.
        </Notice>
      )}
      <p className={styles.none}>Read on this computer, and kept only if you say so.</p>
    </>
  )
}
