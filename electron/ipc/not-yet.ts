import { AppError } from '@shared/errors'

/** Goes with the last call that uses it. */
export function notYet(): never {
  throw new AppError('refused', 'This cannot be done yet. Nothing was changed.')
}
