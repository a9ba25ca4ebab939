/** The elements of HTML, those of old pages too: `<danali>` in a pasted chat is somebody who says something, and no tag. */
const elements: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center ' +
    'cite code col colgroup command content data datalist dd del details dfn dialog dir div dl dt element em embed fieldset figcaption figure font ' +
    'footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link ' +
    'listing main map mark marquee math menu menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option output p param path ' +
    'picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select shadow slot small source spacer span strike strong ' +
    'style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xml xmp'
  ).split(' '),
);

/** Whether what looks like a tag, from its `<` to its `>`, is one: it has the name of an element, a hyphen in its name, or attributes. */
export function isElement(tag: string): boolean {
  const name = /^<\/?([A-Za-z][A-Za-z\d-]*)/.exec(tag)?.[1] ?? '';
  return elements.has(name.toLowerCase()) || name.includes('-') || tag.includes('=');
}
