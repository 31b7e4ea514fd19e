import type { ReactNode } from 'react'
import ReactMarkdown from 'react-markdown'
import type { MarkdownProps } from './Markdown'
import styles from './Markdown.module.css'

/** The reader itself; loaded by Markdown. */
export function MarkdownBody({ text, onOpenLink }: MarkdownProps) {
  return (
    <ReactMarkdown
      skipHtml
      disallowedElements={['img']}
      unwrapDisallowed
      components={{
        a: ({ href, children }) => <TextLink address={href} onOpenLink={onOpenLink} words={children} />,
        h1: ({ children }) => <h3>{children}</h3>,
        h2: ({ children }) => <h3>{children}</h3>,
        h3: ({ children }) => <h4>{children}</h4>,
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
