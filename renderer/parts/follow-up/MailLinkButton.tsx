import { mailLink } from '@shared/output/mail'
import type { Sheet } from '@shared/output/sheet'
import { ExternalLink } from 'lucide-react'
import { useMemo } from 'react'
import { ask } from '../../api'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import styles from './FollowUp.module.css'

/** A short mail to one person opens in the mail program at once; for any other it is said why not. */
export function MailLinkButton({ sheet }: { readonly sheet: Sheet }) {
  const say = useStore(state => state.say)
  const link = useMemo(() => mailLink(sheet), [sheet])
  if (link.kind === 'none') return <p className={styles.aside}>No mail link: {link.why}</p>
  return (
    <Button
      size="sm"
      icon={ExternalLink}
      onPress={() => void orSay(say, () => ask('openLink', { url: link.href }))}
    >
      Open in my mail program
    </Button>
  )
}
