/**
 * One error class for every expected failure. `code` is stable and tested; `message` is written for the
 * person: what happened, what is safe, what to do. Bugs are ordinary errors and are not wrapped.
 */
export const errorCodes = [
  'disk-full',
  'not-allowed',
  'read-only',
  'file-busy',
  'folder-missing',
  'folder-in-use',
  'changed-outside',
  'too-new',
  'damaged',
  'not-found',
  'not-written',
  'bad-request',
  'bad-input',
  'too-slow',
  'no-run',
  'refused',
] as const

export type ErrorCode = (typeof errorCodes)[number]

export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  /** Further facts for the screen, plain data: the record's id, a file's name, a line. */
  readonly detail: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, message: string, detail: Readonly<Record<string, string | number>> = {}) {
    super(message)
    this.code = code
    this.detail = detail
  }
}

/** The form in which a failure crosses between processes. */
export interface EncodedError {
  readonly code: ErrorCode | 'bug'
  readonly message: string
  readonly detail: Readonly<Record<string, string | number>>
}

const bugWords = 'Something in Presnap went wrong. Your saved work is safe. Try again, or restart Presnap.'

/** An error as plain data. What is not an `AppError` is a bug: its text stays in the log, not on screen. */
export function encodeError(error: unknown): EncodedError {
  if (error instanceof AppError) return { code: error.code, message: error.message, detail: error.detail }
  return { code: 'bug', message: bugWords, detail: {} }
}

/** The error that `encodeError` made plain. */
export function decodeError(encoded: EncodedError): Error {
  if (encoded.code === 'bug') return new Error(encoded.message)
  return new AppError(encoded.code, encoded.message, encoded.detail)
}
