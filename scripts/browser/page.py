"""What a page must keep, asked of the browser that shows it. Each check yields what is wrong, in words."""
import re

WIDTHS = (360, 768, 1440)
A4 = ("A4", 8.27, 11.69, 688)
LETTER = ("Letter", 8.5, 11, 710)
"""Name, width and height in inches, and the width inside the margins in pixels."""

OVERFLOW = """
const limit = document.documentElement.clientWidth + 1, out = [];
if (document.documentElement.scrollWidth > limit) out.push('the page is ' + document.documentElement.scrollWidth + ' px wide');
for (const element of document.querySelectorAll('main *, header *, nav *')) {
  if (element.closest('.scroll') || element.closest('svg') && element.tagName !== 'svg') continue;
  const box = element.getBoundingClientRect();
  if (box.width && box.right > limit && !element.closest('thead')) out.push(element.tagName + '.' + element.className + ' ends at ' + Math.round(box.right));
}
return out.slice(0, 5);
"""

LINKS = """
return [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))
  .filter(href => !href.startsWith('#') || !document.getElementById(decodeURIComponent(href.slice(1))));
"""

UNNAMED = """
return [...document.querySelectorAll('body svg:not(svg svg)')].filter(svg => svg.getAttribute('aria-hidden') !== 'true'
  && !(svg.getAttribute('role') === 'img' && (svg.getAttribute('aria-label') || '').length
       + (svg.getAttribute('aria-labelledby') || '').split(' ').map(id => id && document.getElementById(id)?.textContent || '').join('').length))
  .map(svg => svg.outerHTML.slice(0, 120));
"""

CONTRAST = r"""
const parse = text => (text.match(/[\d.]+/g) || []).map(Number);
const light = c => { const f = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  return 0.2126 * f(c[0]) + 0.7152 * f(c[1]) + 0.0722 * f(c[2]); };
const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
const under = element => { for (let e = element; e; e = e.parentElement) {
  const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > 0) return c; } return [255, 255, 255]; };
const found = new Map();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode, element = node.parentElement;
  if (!node.textContent.trim() || element.closest('script, style, title, desc') || !element.getClientRects().length) continue;
  const style = getComputedStyle(element), isDrawn = element.closest('svg');
  const size = parseFloat(style.fontSize), large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
  const color = parse(isDrawn ? style.fill : style.color);
  let ground = under(element);
  const cell = isDrawn && element.classList.toString().match(/\bx(\d)\b/);
  if (cell) ground = parse(getComputedStyle(document.querySelector('rect.h' + cell[1])).fill);
  const value = ratio(color, ground), need = large ? 3 : 4.5;
  if (value < need) found.set([style.color, ground].join(), value.toFixed(2) + ' for "' + node.textContent.trim().slice(0, 30) + '" in ' + element.tagName + '.' + element.getAttribute('class'));
}
return [...found.values()];
"""


def loading(browser):
    """What was requested beside the page itself, and what the console complains of."""
    for entry in browser.logs("browser"):
        if entry["level"] in ("SEVERE", "WARNING"):
            yield "the console says: %s" % entry["message"][:200]
    for entry in browser.logs("performance"):
        found = re.search(r'"method":"Network\.requestWillBeSent".*?"url":"([^"]*)"', entry["message"])
        if found and not found[1].startswith("file:"):
            yield "it asks for %s" % found[1][:100]


def structure(browser):
    """Links, drawings, headings."""
    for link in browser.run(LINKS):
        yield "the link %s leads nowhere" % link
    for drawing in browser.run(UNNAMED):
        yield "a drawing has no name: %s" % drawing
    levels = [int(name[1]) for name in browser.run("return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => h.tagName)")]
    if levels[:1] != [1] or any(after > before + 1 for before, after in zip(levels, levels[1:])):
        yield "headings leave out a level: %s" % levels


def fit(browser, **view):
    """Nothing reaches beyond the window or the paper."""
    browser.show(**view)
    for fault in browser.run(OVERFLOW):
        yield "at %d px%s: %s" % (view["width"], " on paper" if view.get("media") else "", fault)


def contrast(browser, dark, width=1440):
    """WCAG 2.2, 1.4.3: 4.5 to 1, and 3 to 1 for large text."""
    browser.show(width, dark=dark)
    for fault in browser.run(CONTRAST):
        yield "%s: contrast %s" % ("dark" if dark else "light", fault)


def paper(browser, name, width, height, inside):
    """Prints it; nothing may be cut at the side."""
    yield from fit(browser, width=inside, media="print")
    browser.show(1440)
    document = browser.pdf(width, height)
    if not document.startswith(b"%PDF") or len(re.findall(rb"/Type\s*/Page\b", document)) < 1:
        yield "%s: it does not print" % name


LISTS = r"""
const heads = new Map([...document.querySelectorAll('#lists [id^="list-"]')].map(list => [list.id,
  [...list.querySelectorAll(':scope > p')].map(p => p.textContent.replace(/: \d[\d ]* of (?=[^:]* shown$)/, ': ')).join(' ')]));
const numbers = text => (text.replace(/[\u00a0\u202f]/g, ' ').replace(/\d[\d ]*(\.\d+)?(\u2013\d[\d ]*(\.\d+)?)? (%|s|min|h|d)(?![a-z])/g, ' ')
  .replace(/\d+\.\d+/g, ' ').match(/\d+( \d{3})*/g) || []).map(n => n.replaceAll(' ', ''));
const wrong = [];
for (const link of document.querySelectorAll('main a[href^="#list-"]')) {
  if (link.closest('#lists')) continue;
  const head = heads.get(link.hash.slice(1));
  if (head === undefined) { wrong.push(link.hash + ' is no list'); continue; }
  const own = numbers(link.textContent), told = numbers(head);
  if (/ one/.test(head)) told.push('1');
  const first = own.find(n => n !== '0');
  if (first !== undefined && !told.includes(first)) wrong.push('"' + link.textContent + '" leads to "' + head.slice(0, 160) + '"');
}
return wrong;
"""

UNLINKED = r"""
const wrong = [];
for (const [table, columns] of Object.entries(arguments[0])) {
  const body = document.querySelector('table[aria-labelledby="' + table + '"]')?.tBodies[0];
  for (const row of body ? body.rows : []) {
    if (row.classList.length) continue;
    for (const column of columns) {
      const cell = row.cells[column];
      if (cell && /[1-9]/.test(cell.textContent) && !cell.querySelector('a')) wrong.push(table + ': "' + cell.textContent + '" leads nowhere');
    }
  }
}
return wrong;
"""

LINKED = {"quality-segments": [2, 3], "days-table": [1, 2, 3, 4, 5, 6], "teams-load": [2, 3], "reductions": [2],
          "response": [2, 3, 4, 5], "months-table": [1, 2, 3, 4], "storms": [2, 3], "patterns": [1], "people": [2]}
"""Columns of numbers of alerts, by the table's heading: each number has a link."""


def lists(browser, path):
    """Numbers lead to lists of as many alerts, which open when they are led to, also without the script."""
    browser.show(1440)
    for fault in [*browser.run(LISTS)[:5], *browser.run(UNLINKED, LINKED)[:5]]:
        yield fault
    plain = path.with_name("plain-" + path.name)
    for file in (path, plain):
        browser.open(file)
        yield from opening(browser, file.name)
    browser.open(path)


def opening(browser, name):
    """Some links of each kind, one after the other: what they lead to is seen."""
    places = browser.run("""
      const kinds = new Map();
      for (const link of document.querySelectorAll('main a[href^="#"]')) {
        const kind = link.hash.replace(/\\d+$/, '').replace(/^#def-.*/, '#def-');
        if (!kinds.has(kind)) kinds.set(kind, link.hash);
      }
      return [...kinds.values()];""")
    for place in places:
        shown = browser.run("""
          location.hash = arguments[0];
          const place = document.getElementById(arguments[0].slice(1));
          const parts = [place, ...place.querySelectorAll(':scope > ol > li:first-child')];
          const top = place.getBoundingClientRect().top;
          return place.closest('details:not([open])') === null && parts.every(part => part.getClientRects().length > 0)
            && top > -2 && top < innerHeight;""", place)
        if not shown:
            yield "%s: %s is not seen when it is led to" % (name, place)
    closed = browser.run("return [...document.querySelectorAll('#lists ol')].filter(ol => ol.getClientRects().length).length;")
    if closed > 1:
        yield "%s: %d lists are open at once" % (name, closed)


def sorting(browser):
    """What the script does to tables."""
    browser.show(1440)
    values = """
      const head = document.querySelector('th[data-s]'); if (!head) return null;
      head.querySelector('button').click();
      const rows = [...head.closest('table').tBodies[0].rows].filter(row => !row.classList.contains('rest'));
      return [head.getAttribute('aria-sort'), ...rows.map(row => row.cells[head.cellIndex].dataset.v ?? null)];"""
    for expected, sign in (("descending", -1), ("ascending", 1)):
        answer = browser.run(values)
        if answer is None:
            return
        numbers = [float(value) for value in answer[1:] if value is not None]
        if answer[0] != expected or numbers != sorted(numbers, key=lambda value: sign * value):
            yield "sorting %s gives %s" % (expected, answer[:6])


def rules(browser, engine):
    """What axe finds; the engine is its source, or nothing where it is not to be had."""
    if not engine:
        return
    browser.show(1440)
    browser.run(engine + "; window.axe = window.axe || axe; return 1;")
    answer = browser.run_later("""
      const done = arguments[arguments.length - 1];
      document.querySelectorAll('details').forEach(details => details.open = true);
      window.axe.run(document, {resultTypes: ['violations'], rules: {'color-contrast': {enabled: false}}})
        .then(result => done(result.violations.map(v => v.id + ': ' + v.help + ' (' + v.nodes.length + ', first ' + v.nodes[0].html.slice(0, 120) + ')')),
              error => done(['axe failed: ' + error]));""")
    yield from answer


def without_scripts(browser, path):
    """Everything that is read is there without the script."""
    browser.show(1440, scripts=True)
    browser.open(path)
    count = "return document.querySelectorAll('main *').length - document.querySelectorAll('button.sort').length;"
    before = browser.run(count)
    text = path.read_text(encoding="utf-8")
    plain = path.with_name("plain-" + path.name)
    plain.write_text(re.sub(r"<script>.*?</script>", "", text, flags=re.S), encoding="utf-8")
    browser.open(plain)
    if browser.run(count) != before or browser.run("return document.querySelectorAll('button').length"):
        yield "without the script the page is another one"
    browser.open(path)
