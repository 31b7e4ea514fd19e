import type { Environment } from '@shared/domain/environment'
import { Copy, ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { copyFrom, openUrl } from '../../../parts/environment/environment-actions'
import { IconButton } from '../../../ui/IconButton'
import styles from './Environments.module.css'

/** What is on the card; what nobody wrote is not shown. */
export function EnvironmentValues({ environment }: { readonly environment: Environment }) {
  const { url, userName, passwordItem, resetMinutes, checkMinutes } = environment
  return (
    <dl className={styles.values}>
      {url !== undefined && (
        <Value name="URL" text={url.replace(/^https?:\/\//, '')}>
          <IconButton
            label="Copy the URL"
            icon={Copy}
            size="xs"
            keys="Mod+Shift+L"
            onPress={() => void copyFrom(environment, 'url')}
          />
          <IconButton label="Open the URL" icon={ExternalLink} size="xs" onPress={() => void openUrl(url)} />
        </Value>
      )}
      {userName !== undefined && (
        <Value name="User" text={userName}>
          <IconButton
            label="Copy the user name"
            icon={Copy}
            size="xs"
            keys="Mod+Shift+E"
            onPress={() => void copyFrom(environment, 'userName')}
          />
        </Value>
      )}
      {passwordItem !== undefined && (
        <Value name="Password item" text={passwordItem}>
          <IconButton
            label="Copy the item name"
            icon={Copy}
            size="xs"
            keys="Mod+Shift+P"
            onPress={() => void copyFrom(environment, 'passwordItem')}
          />
        </Value>
      )}
      {resetMinutes !== undefined && (
        <Value
          name="Reset"
          text={
            checkMinutes === undefined
              ? `${resetMinutes} min`
              : `${resetMinutes} min, then a ${checkMinutes} min check`
          }
        />
      )}
    </dl>
  )
}

interface ValueProps {
  readonly name: string
  readonly text: string
  readonly children?: ReactNode
}

function Value({ name, text, children }: ValueProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd title={text}>{text}</dd>
      {children !== undefined && <dd className={styles.acts}>{children}</dd>}
    </div>
  )
}
