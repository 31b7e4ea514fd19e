import { secretIn, secretWords } from '@shared/preflight/secrets'
import { useState } from 'react'
import { TextField } from '../../ui/TextField'

interface SecretFreeFieldProps {
  readonly label: string
  readonly value: string
  readonly onCommit: (text: string) => void
  readonly hint?: string | undefined
  readonly lines?: number
  readonly placeholder?: string
}

/**
 * A text that is kept once it is written whole, never letter by letter: only then can it be told whether it is a
 * secret, and of a secret not even its beginning may reach the disk.
 */
export function SecretFreeField({ onCommit, hint, ...field }: SecretFreeFieldProps) {
  const [refused, setRefused] = useState<string | null>(null)
  const commit = (text: string) => {
    const is = secretIn(text)
    setRefused(is === undefined ? null : secretWords(is))
    if (is === undefined) onCommit(text)
  }
  return (
    <TextField
      {...field}
      {...(refused === null ? hint !== undefined && { hint } : { error: refused })}
      onCommit={commit}
    />
  )
}
