interface AttendeeEditorProps {
  readonly callId: string
  readonly personId: string | undefined
  readonly onClose: () => void
}

export function AttendeeEditor({ callId, onClose }: AttendeeEditorProps) {
  return <div data-call={callId} onFocus={onClose} />
}
