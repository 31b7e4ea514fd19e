import { documentForms } from '@shared/output/documents'
import type { OutputFacts } from '@shared/output/facts'
import { type Choice, leaving, nothingChosen, partsOf } from '@shared/output/leaving'
import type { DocumentKind, Paper } from '@shared/output/sheet'
import { useMemo, useState } from 'react'
import { useStore } from '../../state/store'
import { FormatChoice } from './FormatChoice'
import { fitToPage } from './fit-page'
import { type Format, isDrawn, isOnPaper, sheetFor, usualFormat } from './formats'
import { HandOut } from './HandOut'
import styles from './Output.module.css'
import { PaperView } from './PaperView'
import { SpeakerChoice } from './SpeakerChoice'
import { TextView } from './TextView'
import { useDraft } from './use-output'
import { WhatLeaves } from './WhatLeaves'

interface WorkingProps {
  readonly facts: OutputFacts
  readonly document: DocumentKind
}

/** On the left what leaves and how, on the right how it looks when it has left. */
export function Working({ facts, document }: WorkingProps) {
  const [speakerId, setSpeakerId] = useState<OutputFacts['speakerId']>(undefined)
  const draft = useDraft(facts, document, speakerId)
  const [format, setFormat] = useState<Format>(usualFormat[document])
  const [paper, setPaper] = usePaper()
  const [choice, setChoice] = useState<Choice>(nothingChosen)
  const sheet = useMemo(() => leaving(draft, choice), [draft, choice])
  const isOnePage = documentForms[document].isOnePage && isOnPaper(format)
  const fitted = useMemo(
    () => (isOnePage ? fitToPage(sheet, paper) : { sheet, scale: 1 }),
    [sheet, paper, isOnePage],
  )
  const parts = useMemo(() => partsOf(draft), [draft])
  return (
    <div className={styles.body} id="output-body" data-pane="output">
      <div className={styles.side}>
        <FormatChoice
          document={document}
          format={format}
          onFormat={setFormat}
          paper={paper}
          onPaper={setPaper}
        />
        <SpeakerChoice facts={facts} document={document} value={speakerId} onChange={setSpeakerId} />
        <WhatLeaves parts={parts} choice={choice} onChange={setChoice} />
        <HandOut
          call={facts.facts.call}
          format={format}
          sheet={fitted.sheet}
          page={{ sheet: fitted.sheet, scale: fitted.scale, paper, isOnePage }}
          onFormat={setFormat}
        />
      </div>
      {isDrawn(format) ? (
        <PaperView
          fitted={{ ...fitted, sheet: sheetFor(fitted.sheet, format) }}
          paper={paper}
          isOnePage={isOnePage}
        />
      ) : (
        <TextView sheet={sheet} format={format} />
      )}
    </div>
  )
}

/** Remembered as long as the window: whoever prints on Letter does so all day. */
let lastPaper: Paper | undefined

function usePaper(): [Paper, (paper: Paper) => void] {
  const zone = useStore(state => state.zone)
  const [paper, setPaper] = useState<Paper>(lastPaper ?? usualPaper(zone))
  return [
    paper,
    next => {
      lastPaper = next
      setPaper(next)
    },
  ]
}

/** Letter where most offices have it. */
const usualPaper = (zone: string): Paper =>
  /^America\/(?!Sao_Paulo|Argentina|Buenos_Aires|Montevideo|Lima|Asuncion|La_Paz)|^US\//.test(zone)
    ? 'Letter'
    : 'A4'
