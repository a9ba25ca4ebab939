import { UserError } from './user-error.ts';

/**
 * The address under which what is written will stand, with `/` at its end.
 * @throws UserError where it is no address that anything can stand under
 */
export function baseUrlOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const isPlain = parsed !== null && parsed.username === '' && parsed.search === '' && parsed.hash === '';
  if (!isPlain || !/^https?:$/.test(parsed.protocol)) throw new UserError('site-url', { url });
  return parsed.href.endsWith('/') ? parsed.href : `${parsed.href}/`;
}
