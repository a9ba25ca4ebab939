import type { Result } from '../model/world.ts';
import { decodeText } from '../store/decode.ts';
import { UserError } from './user-error.ts';

/**
 * What was read of a file, as text.
 * @throws UserError where it cannot be read, or is no UTF-8
 */
export function fileText(
  read: Result<Uint8Array>,
  file: string,
): { readonly bytes: Uint8Array; readonly text: string; readonly bom: boolean } {
  if (!read.ok) throw new UserError('cannot-read', { file, failure: read.failure, detail: read.detail });
  const decoded = decodeText(read.value);
  if (!decoded.ok) throw new UserError('cannot-read', { file, failure: 'other', detail: 'UTF-8' });
  return { bytes: read.value, text: decoded.text, bom: decoded.bom };
}
