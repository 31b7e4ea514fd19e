import { pocSignOff, type SignOffBlock, signOffMarkdown } from '@shared/deal/poc-sign-off'
import type { Poc } from '@shared/domain/poc'
import { Copy } from 'lucide-react'
import { ask } from '../../api'
import { useCommands } from '../../app/use-commands'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Panel } from '../../ui/Panel'
import styles from './Deal.module.css'
import type { DealView } from './use-deal'
import { longDayWords } from './words'

/** The page they sign, as it would leave: what was agreed and measured, nothing of ours. */
export function SignOff({ view, poc }: { readonly view: DealView; readonly poc: Poc }) {
  const say = useStore(state => state.say)
  const { deal, prospect, people, colleagues } = view
  const blocks = pocSignOff(poc, { deal, prospect, people, colleagues, dayWords: longDayWords })
  const copy = async () => {
    if (!(await orSay(say, () => ask('copyText', { text: signOffMarkdown(blocks) })))) return
    say('The sign-off is on the clipboard as Markdown.')
  }
  useCommands({ 'deal.copy-sign-off': () => void copy() })
  return (
    <Panel
      title="Sign-off, as it would leave"
      trailing={
        <Button size="xs" icon={Copy} onPress={() => void copy()}>
          Copy
        </Button>
      }
    >
      <article className={styles.paper} aria-label="Sign-off">
        {blocks.map((block, at) => (
          // The blocks of one page stand in a fixed order.
          <Block key={`${block.kind} ${at}`} block={block} />
        ))}
      </article>
    </Panel>
  )
}

function Block({ block }: { readonly block: SignOffBlock }) {
  switch (block.kind) {
    case 'title':
      return (
        <header>
          <b className={styles.paperTitle}>{block.text}</b>
          <p>{block.sub}</p>
        </header>
      )
    case 'facts':
      return (
        <dl className={styles.paperFacts}>
          {block.facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <CriteriaList block={block} />
    case 'text':
      return (
        <section>
          <b>{block.title}</b>
          <p className={styles.paperText}>{block.text}</p>
        </section>
      )
    case 'signatures':
      return (
        <ul className={styles.signatures}>
          {block.lines.map(({ side, name, on }) => (
            <li key={side}>
              <span>{name || ' '}</span>
              <small>{[side, on].filter(Boolean).join(', ')}</small>
            </li>
          ))}
        </ul>
      )
  }
}

/** The table of the page, read down instead of across: beside the fields there is no room for six columns. */
function CriteriaList({ block }: { readonly block: Extract<SignOffBlock, { kind: 'table' }> }) {
  return (
    <section>
      <b>{block.title}</b>
      {block.rows.length === 0 && <p>No criteria were agreed.</p>}
      <ol className={styles.paperCriteria}>
        {block.rows.map(([text, ...rest], at) => (
          // A criterion has no other name here than its place.
          <li key={`${at} ${text}`}>
            {text}
            <small>
              {rest
                .map((value, column) => (value === '' ? '' : `${block.columns[column + 1]}: ${value}`))
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}
