// SPDX-License-Identifier: GPL-3.0-or-later
// Typesets the formulas of the cards: resources/activations/<id>.md becomes <id>.value.svg and <id>.slope.svg here, and
// resources/vector_functions/<id>.md, which has no slope, <id>.value.svg.
// Without arguments it does so for every card, with arguments for these ids. The same cards give the same bytes.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import 'mathjax-full/js/input/tex/base/BaseConfiguration.js';
import { mathjax } from 'mathjax-full/js/mathjax.js';
import { SVG } from 'mathjax-full/js/output/svg.js';

const pixelsPerEm = 16;
const unitsPerEm = 1000; // of MathJax's fonts
const wide = 18; // em: a formula that is wider is broken before a further = and before what follows a comma

const here = new URL('.', import.meta.url);
const folders = [
  { cards: new URL('../activations/', here), parts: ['value', 'slope'] },
  { cards: new URL('../vector_functions/', here), parts: ['value'] },
];

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const document = mathjax.document('', {
  InputJax: new TeX({ packages: ['base', 'ams'] }),
  OutputJax: new SVG({ fontCache: 'none' }),
});

/** A drawing as one path, gathered from MathJax's nested groups. All it moves and scales is applied to the numbers. */
class Outline {
  d = '';
  left = Infinity;
  right = -Infinity;
  top = Infinity;
  bottom = -Infinity;

  add(node, place) {
    const kind = adaptor.kind(node);
    if (kind === 'text' || adaptor.getAttribute(node, 'data-mml-node') === 'merror')
      throw new Error(`MathJax cannot draw "${adaptor.textContent(node)}"`);
    const inside = transformed(place, adaptor.getAttribute(node, 'transform'));
    if (kind === 'path') {
      this.#addGlyph(adaptor.getAttribute(node, 'd'), inside);
    } else if (kind === 'rect') {
      const [x, y, width, height] = numbers(node, ['x', 'y', 'width', 'height']);
      this.#addRectangle(x, y, width, height, inside);
    } else if (kind === 'svg') {
      // The stretched stem of a brace, clipped to a window: the window's part of the stem is a rectangle.
      const [x, y, height] = numbers(node, ['x', 'y', 'height']);
      const stem = adaptor.getAttribute(adaptor.childNodes(node)[0], 'd');
      const xs = [...stem.matchAll(/[MQT]([^A-Z]+)/g)].flatMap(([, text]) =>
        text.trim().split(/[ ,]+/).map(Number).filter((_, i) => i % 2 === 0));
      this.#addRectangle(x + Math.min(...xs), y, Math.max(...xs) - Math.min(...xs), height, inside);
    } else {
      for (const child of adaptor.childNodes(node)) this.add(child, inside);
    }
  }

  #addGlyph(d, { scaleX, scaleY, x, y }) {
    const digits = Math.abs(scaleX) === 1 && Math.abs(scaleY) === 1 ? 0 : 1;
    const across = (number) => this.#across(round(number * scaleX + round(x, digits), digits));
    const down = (number) => this.#down(round(number * scaleY + round(y, digits), digits));
    for (const [, command, text] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
      const operands = text.trim() === '' ? [] : text.trim().split(/[ ,]+/).map(Number);
      const placed = operands.map((number, i) =>
        command === 'H' || (command !== 'V' && i % 2 === 0) ? across(number) : down(number));
      this.d += command + placed.join(' ');
    }
  }

  /** In the direction of the glyphs' outer contours, so that where it overlaps one both are filled. */
  #addRectangle(left, bottom, width, height, { scaleX, scaleY, x, y }) {
    const [x0, x1] = [left, left + width].map((number) => this.#across(round(number * scaleX + x, 0)));
    const [y0, y1] = [bottom, bottom + height].map((number) => this.#down(round(number * scaleY + y, 0)));
    this.d += `M${x0} ${y0}V${y1}H${x1}V${y0}Z`;
  }

  #across(number) {
    this.left = Math.min(this.left, number);
    this.right = Math.max(this.right, number);
    return number;
  }

  #down(number) {
    this.top = Math.min(this.top, number);
    this.bottom = Math.max(this.bottom, number);
    return number;
  }
}

function round(number, digits) {
  return Number(number.toFixed(digits)) + 0; // no −0
}

function numbers(node, names) {
  return names.map((name) => Number(adaptor.getAttribute(node, name) ?? 0));
}

function transformed({ scaleX, scaleY, x, y }, transform) {
  for (const [, name, text] of (transform ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const operands = text.split(/[ ,]+/).map(Number);
    if (name === 'translate') {
      x += scaleX * operands[0];
      y += scaleY * (operands[1] ?? 0);
    } else if (name === 'scale') {
      scaleX *= operands[0];
      scaleY *= operands[1] ?? operands[0];
    } else {
      throw new Error(`MathJax's drawing has an unexpected ${name}`);
    }
  }
  return { scaleX, scaleY, x, y };
}

function outline(tex) {
  const container = document.convert(tex, { display: true });
  const drawing = new Outline();
  for (const child of adaptor.childNodes(adaptor.firstChild(container)))
    drawing.add(child, { scaleX: 1, scaleY: 1, x: 0, y: 0 });
  return drawing;
}

/** Breaks a formula before every further = and after every comma, outside of brackets; the lines are aligned at their =. */
function broken(tex) {
  let depth = 0;
  let relations = 0;
  let firstLine = true;
  return `\\begin{aligned} ${tex.replace(
    /\\(begin|left)\b|\\(end|right)\b|[{}]|,? *\\q?quad\b|=|\\approx\b/g,
    (token, opening, closing) => {
      if (opening || token === '{') ++depth;
      if (closing || token === '}') --depth;
      if (depth > 0) return token;
      if (token === '=' || token === '\\approx')
        return (firstLine && relations > 0 ? ' \\\\[4pt] &' : relations === 0 ? '&' : '') + (++relations, token);
      if (!token.endsWith('quad')) return token;
      firstLine = false;
      relations = 0;
      return `${token.startsWith(',') ? ',' : ''} \\\\[4pt]`;
    })} \\end{aligned}`;
}

function svg(tex) {
  let drawing = outline(tex);
  if (drawing.right - drawing.left > wide * unitsPerEm) drawing = outline(broken(tex));
  const [left, top] = [Math.floor(drawing.left), Math.floor(drawing.top)];
  const [width, height] = [Math.ceil(drawing.right) - left, Math.ceil(drawing.bottom) - top];
  const pixels = (units) => round((units * pixelsPerEm) / unitsPerEm, 2);
  const text = tex.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels(width)}" height="${pixels(height)}" \
viewBox="${left} ${top} ${width} ${height}">
<desc>${text}</desc>
<path fill="#000000" d="${drawing.d}"/>
</svg>
`;
}

const wanted = process.argv.slice(2);
const all = folders.flatMap(({ cards, parts }) =>
  readdirSync(cards)
    .filter((file) => file.endsWith('.md') && !file.endsWith('.zh.md') && file !== 'README.md')
    .map((file) => ({ id: basename(file, '.md'), card: new URL(file, cards), parts }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)));
for (const id of wanted)
  if (!all.some((each) => each.id === id)) throw new Error(`there is no card of ${id}`);
for (const { id, card, parts } of all.filter((each) => wanted.length === 0 || wanted.includes(each.id))) {
  const text = readFileSync(card, 'utf8');
  for (const part of parts) {
    const tex = new RegExp(`^${part}: (.*)$`, 'm').exec(text)?.[1].trim();
    if (!tex) throw new Error(`the card ${id} has no ${part}`);
    writeFileSync(new URL(`${id}.${part}.svg`, here), svg(tex));
  }
}
