import { Component, type ReactNode } from 'react'
import { FailedState } from '../ui/States'

interface Props {
  /** A new value tries again, as when the user goes elsewhere. */
  readonly resetKey: string
  readonly children: ReactNode
}
interface ErrorState {
  readonly failed: boolean
  readonly resetKey: string
}

/** A screen that fails does not take the others with it. The record is safe: it was saved before it was drawn. */
export class ErrorBoundary extends Component<Props, ErrorState> {
  override state: ErrorState = { failed: false, resetKey: this.props.resetKey }

  static getDerivedStateFromError(): Partial<ErrorState> {
    return { failed: true }
  }

  static getDerivedStateFromProps(props: Props, state: ErrorState): Partial<ErrorState> | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <FailedState
        title="This screen could not be drawn"
        action={{ label: 'Try again', onPress: () => this.setState({ failed: false }) }}
      >
        What you entered is saved. Try again, or go to another screen.
      </FailedState>
    )
  }
}
