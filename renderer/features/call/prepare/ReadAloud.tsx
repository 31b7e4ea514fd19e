import { type ReadPart, readingOf } from '@shared/prepare/read-aloud'
import { mostHuddleSeconds } from '@shared/prepare/reading-time'
import { Play, RotateCcw, X } from 'lucide-react'
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { nowMs, useNow } from '../../../state/clock'
import { Button } from '../../../ui/Button'
import { IconButton } from '../../../ui/IconButton'
import { Meter } from '../../../ui/Meter'
import styles from './ReadAloud.module.css'
import type { PrepareView } from './use-prepare'

interface ReadAloudProps {
  readonly view: PrepareView
  readonly onClose: () => void
}

/** The huddle on the whole screen, to be read to the others: calm, in order, ninety seconds. */
export function ReadAloud({ view, onClose }: ReadAloudProps) {
  const reading = readingOf(view.facts, view.neighbourhood.colleagues)
  return (
    <ModalOverlay className={styles.screen} isOpen onOpenChange={open => !open && onClose()}>
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {view.prospect?.name ?? view.call.title}
            </Heading>
            <IconButton label="Close" icon={X} keys="Escape" onPress={onClose} />
          </header>
          <Clock seconds={reading.seconds} over={reading.over} />
          {reading.cut.length > 0 && (
            <ul className={styles.cut} aria-label="What to cut">
              {reading.cut.map(words => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
          <div className={styles.parts}>
            {reading.parts.map(part => (
              <Part key={part.id} part={part} />
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Part({ part: { title, lines, missing } }: { readonly part: ReadPart }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      <div>
        {lines.map(line => (
          <p key={line}>{line}</p>
        ))}
        {missing !== undefined && <p className={styles.missing}>{missing}</p>}
      </div>
    </section>
  )
}

/** The bar is what it takes by its words; started, it is what has been read. */
function Clock({ seconds, over }: { readonly seconds: number; readonly over: number }) {
  const [startedAt, setStartedAt] = useState<number | null>(null)
  return (
    <div className={styles.clock}>
      {startedAt === null ? (
        <Meter
          label="To read aloud"
          value={seconds}
          max={mostHuddleSeconds}
          text={
            over > 0
              ? `${seconds} s of ${mostHuddleSeconds}: ${over} s too long`
              : `${seconds} s of ${mostHuddleSeconds}`
          }
          tone={over > 0 ? 'warn' : 'accent'}
        />
      ) : (
        <Running startedAt={startedAt} />
      )}
      <Button
        autoFocus
        icon={startedAt === null ? Play : RotateCcw}
        onPress={() => setStartedAt(startedAt === null ? nowMs() : null)}
      >
        {startedAt === null ? 'Start the 90 seconds' : 'Again'}
      </Button>
    </div>
  )
}

function Running({ startedAt }: { readonly startedAt: number }) {
  useNow('second')
  const gone = Math.max(0, Math.floor((nowMs() - startedAt) / 1_000))
  const left = mostHuddleSeconds - gone
  return (
    <Meter
      label="Reading"
      value={gone}
      max={mostHuddleSeconds}
      text={left >= 0 ? `${left} s left` : `${-left} s over`}
      tone={left >= 0 ? 'accent' : 'warn'}
    />
  )
}
