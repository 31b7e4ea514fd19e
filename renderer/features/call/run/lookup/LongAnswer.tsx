import type { Answer } from '@shared/domain/answer'
import { shortDay } from '../../../../time'
import styles from './Lookup.module.css'

interface LongAnswerProps {
  readonly answer: Answer
  /** What stands above it for this room; then the two lines for everybody are told here. */
  readonly layer: string | undefined
}

/** All there is to it: the long form, the other layers, criteria with source and date, questions that show the difference. */
export function LongAnswer({ answer, layer }: LongAnswerProps) {
  const long = answer.long?.trim() ?? ''
  const others = answer.layers.filter(({ text }) => text.trim() !== '' && text.trim() !== layer)
  const isBare =
    long === '' && others.length === 0 && answer.criteria.length === 0 && answer.trapQuestions.length === 0
  return (
    <div className={styles.long}>
      {layer !== undefined && answer.short.trim() !== '' && <p>{answer.short}</p>}
      {long !== '' && <p>{long}</p>}
      {others.map(({ audience, text }) => (
        <p key={audience}>
          <b>{audienceWords[audience]}</b> {text}
        </p>
      ))}
      {answer.criteria.length > 0 && <Criteria answer={answer} />}
      {answer.trapQuestions.length > 0 && (
        <div>
          <b>Questions to ask</b>
          <ul aria-label="Questions to ask">
            {answer.trapQuestions.map(question => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      )}
      {isBare && <p className={styles.quiet}>Nothing longer is written.</p>}
    </div>
  )
}

const audienceWords = {
  executive: 'To executives:',
  technical: 'To technical people:',
  user: 'To users:',
} as const

type Cell = Answer['criteria'][number]['us']

function Criteria({ answer }: { readonly answer: Answer }) {
  return (
    <table aria-label="Criteria">
      <thead>
        <tr>
          <th scope="col">They judge by</th>
          <th scope="col">We</th>
          <th scope="col">{answer.rival?.trim() || 'They'}</th>
        </tr>
      </thead>
      <tbody>
        {answer.criteria.map(({ criterion, us, them }, at) => (
          // A criterion has no id of its own; its place names it.
          <tr key={`#${String(at)}`}>
            <th scope="row">{criterion}</th>
            <Told cell={us} />
            <Told cell={them} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A cell without a source is believed by nobody, so it says so. */
function Told({ cell }: { readonly cell: Cell }) {
  if (cell === undefined || cell.text.trim() === '') return <td className={styles.quiet}>not known</td>
  const on = cell.on && shortDay(`${cell.on}T12:00:00.000Z`, 'UTC')
  const source = [cell.source?.trim(), on].filter(Boolean).join(', ')
  return (
    <td>
      {cell.text} <small>{source === '' ? 'no source' : source}</small>
    </td>
  )
}
