/** A press as the leader's own key string: "Ctrl+Shift+Space". By where the key lies, so that Shift changes nothing. */
type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>

/** Undefined for a press that holds nothing but Ctrl, Shift and their like. */
export function chordOfPress({ key, code, ctrlKey, altKey, shiftKey, metaKey }: Press): string | undefined {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(key)) return undefined
  const own = /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? (code === 'Space' ? 'Space' : key)
  const held = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta']
  return [...held.filter(one => one !== false), own].join('+')
}
