/** How a line begins that may be nearly a mark: `#`, `[` or a bullet that is none of Markdown's. */
export function startsNear(code: number): boolean {
  return code === 35 || code === 91 || (code > 127 && isBullet(code));
}

/** The bullets of Word, LibreOffice and PDF: U+F0B7 and U+F0A7 are those of the fonts Symbol and Wingdings. */
export function isBullet(code: number): boolean {
  switch (code) {
    case 0xb7:
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x25aa:
    case 0x25cf:
    case 0x25e6:
    case 0xf0a7:
    case 0xf0b7:
      return true;
    default:
      return false;
  }
}
