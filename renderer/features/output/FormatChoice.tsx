import { type DocumentKind, type Paper, papers } from '@shared/output/sheet'
import { Radio } from '../../ui/Radio'
import { RadioGroup } from '../../ui/RadioGroup'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { type Format, formatsOf, formatWords, isOnPaper } from './formats'
import styles from './Output.module.css'

interface FormatChoiceProps {
  readonly document: DocumentKind
  readonly format: Format
  readonly onFormat: (format: Format) => void
  readonly paper: Paper
  readonly onPaper: (paper: Paper) => void
}

/** How it leaves: the preview shows exactly that. */
export function FormatChoice({ document, format, onFormat, paper, onPaper }: FormatChoiceProps) {
  return (
    <section className={styles.block} aria-label="How it leaves">
      <RadioGroup label="How it leaves" orientation="horizontal" value={format} onChange={onFormat}>
        {formatsOf(document).map(id => (
          <Radio key={id} value={id}>
            {formatWords[id].label}
          </Radio>
        ))}
      </RadioGroup>
      <p className={styles.none}>{formatWords[format].note}</p>
      {isOnPaper(format) && (
        <SegmentedControl
          label="Paper size"
          segments={papers.map(id => ({ id, label: id }))}
          value={paper}
          onChange={onPaper}
        />
      )}
    </section>
  )
}
