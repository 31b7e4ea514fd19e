import type { SVGProps } from 'react'

/** Two ends that do not meet, with posts between: something is missing here. */
export function BreakGlyph(props: SVGProps<SVGSVGElement>) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" {...props}>
      <path d="M4 12h4.5M15.5 12H20M4 8v8M20 8v8M10.5 9.5v5M13.5 9.5v5" />
    </svg>
  )
}

/** A boxed P: put aside, to come back to. */
export function ParkGlyph(props: SVGProps<SVGSVGElement>) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" {...props}>
      <rect x="4" y="4" width="16" height="16" rx="3" />
      <path d="M9.8 16.5v-9h3a2.7 2.7 0 0 1 0 5.4h-3" />
    </svg>
  )
}
