import type { Gap } from '@shared/domain/gap'
import { wordingWarnings } from '@shared/domain/gap-wording'
import { Notice } from '../../ui/Notice'
import { wordingWords } from './wording-words'

/** Advice on the words of a gap while they are written (P25); it holds nothing up. */
export function WordingNotes({ gap }: { readonly gap: Gap }) {
  const warnings = wordingWarnings(gap)
  if (warnings.length === 0) return null
  return (
    <Notice tone="warn" isLive>
      {warnings.map(warning => (
        <p key={`${warning.field} ${warning.kind}`}>{wordingWords(warning)}</p>
      ))}
    </Notice>
  )
}
