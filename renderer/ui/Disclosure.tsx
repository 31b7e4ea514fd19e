import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, DisclosurePanel, Heading, Disclosure as RACDisclosure } from 'react-aria-components'
import styles from './Disclosure.module.css'
import { Icon } from './Icon'

interface DisclosureProps {
  readonly title: ReactNode
  readonly count?: ReactNode
  readonly children: ReactNode
  readonly isOpen?: boolean
  readonly startsOpen?: boolean
  readonly onToggle?: (isOpen: boolean) => void
}

/** A heading that shows and hides what belongs to it. */
export function Disclosure({ title, count, children, isOpen, startsOpen, onToggle }: DisclosureProps) {
  return (
    <RACDisclosure
      className={styles.disclosure}
      isExpanded={isOpen}
      defaultExpanded={startsOpen}
      onExpandedChange={onToggle}
    >
      <Heading level={3} className={styles.heading}>
        <Button slot="trigger" className={styles.trigger}>
          <span className={styles.chevron}>
            <Icon of={ChevronRight} size="sm" />
          </span>
          {title}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel}>{children}</DisclosurePanel>
    </RACDisclosure>
  )
}
