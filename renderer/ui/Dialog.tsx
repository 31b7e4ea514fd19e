import type { ReactNode } from 'react'
import { Heading, Modal, ModalOverlay, Dialog as RACDialog } from 'react-aria-components'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly isOpen: boolean
  /** Esc, a press outside, or the safe button. */
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children?: ReactNode
  /** Buttons at the end; the safe one first, with `autoFocus`. */
  readonly actions?: ReactNode
  readonly width?: 'md' | 'wide' | 'broad'
  /** Set when it asks about something without a way back: read out at once. */
  readonly isAlert?: boolean
}

/** A question or a task over the screen. Only for what cannot be undone, or needs its own room. */
export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, children, actions, width = 'md', isAlert = false } = props
  return (
    <ModalOverlay
      className={styles.scrim}
      isOpen={isOpen}
      onOpenChange={open => !open && onClose()}
      isDismissable={!isAlert}
    >
      <Modal className={styles.modal} data-width={width}>
        <RACDialog role={isAlert ? 'alertdialog' : 'dialog'} className={styles.dialog}>
          <Heading slot="title" level={2} className={styles.title}>
            {title}
          </Heading>
          {children && <div className={styles.body}>{children}</div>}
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </RACDialog>
      </Modal>
    </ModalOverlay>
  )
}
