import type { ReactNode } from 'react'
import ReactMarkdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import type { MarkdownProps } from './Markdown'
import styles from './Markdown.module.css'

/** The reader itself; loaded by Markdown. */
export function MarkdownBody({ text, onOpenLink }: MarkdownProps) {
  return (
    <ReactMarkdown
      skipHtml
      // Tables, as the follow-up has them; one tilde stays a tilde.
      remarkPlugins={[[remarkGfm, { singleTilde: false }]]}
      disallowedElements={['img']}
      unwrapDisallowed
      components={{
        a: ({ href, children }) => <TextLink address={href} onOpenLink={onOpenLink} words={children} />,
        h1: ({ children }) => <h3>{children}</h3>,
        h2: ({ children }) => <h3>{children}</h3>,
        h3: ({ children }) => <h4>{children}</h4>,
        input: ({ checked }) => <span aria-hidden="true">{checked === true ? '☑' : '☐'} </span>,
      }}
    >
      {text}
    </ReactMarkdown>
  )
}

interface TextLinkProps {
  readonly address: string | undefined
  readonly words: ReactNode
  readonly onOpenLink: MarkdownProps['onOpenLink']
}

function TextLink({ address, words, onOpenLink }: TextLinkProps) {
  if (!address || !onOpenLink) return <span>{words}</span>
  return (
    <button type="button" className={styles.link} title={address} onClick={() => onOpenLink(address)}>
      {words}
    </button>
  )
}
