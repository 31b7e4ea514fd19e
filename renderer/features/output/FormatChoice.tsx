import { type Paper, papers } from '@shared/output/sheet'
import { Radio } from '../../ui/Radio'
import { RadioGroup } from '../../ui/RadioGroup'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { type Format, formats, formatWords, isOnPaper } from './formats'
import styles from './Output.module.css'

interface FormatChoiceProps {
  readonly format: Format
  readonly onFormat: (format: Format) => void
  readonly paper: Paper
  readonly onPaper: (paper: Paper) => void
}

/** How it leaves: the preview shows exactly that. */
export function FormatChoice({ format, onFormat, paper, onPaper }: FormatChoiceProps) {
  return (
    <section className={styles.block} aria-label="How it leaves">
      <RadioGroup label="How it leaves" value={format} onChange={onFormat}>
        {formats.map(id => (
          <Radio key={id} value={id}>
            <span className={styles.format}>
              {formatWords[id].label}
              <span className={styles.aside}>{formatWords[id].note}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
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
