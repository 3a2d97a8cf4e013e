/** Where the holes of built HTML land: the states of the WHATWG tokenizer that tell positions apart. */
import { isText, type Piece } from './pieces.ts';
import type { Placement, Position } from './positions.ts';
import { placeScript } from './script.ts';

type State =
  | 'text'
  | 'tag-open'
  | 'tag-name'
  | 'before-attribute'
  | 'attribute-name'
  | 'before-value'
  | 'value'
  | 'comment-open'
  | 'comment'
  /** `<!doctype …>`: ends at the next `>`. */
  | 'declaration'
  /** script, style, textarea, title. */
  | 'raw';

interface Walk {
  state: State;
  tag: string;
  closing: boolean;
  attribute: string;
  quote: '"' | "'" | '';
  /** The attribute's value so far; holes count as one mark. */
  value: string;
  /** The script read so far: its holes are placed when it ends. */
  script: Piece[];
  /** The last characters of raw or comment text, to see its end. */
  tail: string;
  readonly placements: { piece: number; position: Position }[];
}

const RAW_TAGS = new Set(['script', 'style', 'textarea', 'title']);
const URL_ATTRIBUTES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'poster',
  'cite',
  'background',
  'xlink:href',
  'srcset',
  'ping',
  'manifest',
  'codebase',
]);
const SPACE = /\s/;
/** Stands for a hole inside a value. */
const MARK = '\u{FFFC}';
/** A scheme with a host behind it, a path, a query or a fragment: the value can no longer choose the scheme. */
const FIXED_START = /^\s*(?:[a-z][a-z\d+.-]*:\/\/[^/?#]|[a-z][a-z\d+.-]*:(?!\/\/)|[/.]|[?#]|[^\s:]*[/?#])/i;

/** Places the holes of HTML text. */
export function placeHtml(pieces: readonly Piece[]): readonly Placement[] {
  const walk: Walk = {
    state: 'text',
    tag: '',
    closing: false,
    attribute: '',
    quote: '',
    value: '',
    script: [],
    tail: '',
    placements: [],
  };
  pieces.forEach((piece, index) => {
    if (isText(piece)) for (const character of piece.text) step(walk, character);
    else {
      walk.placements.push({ piece: index, position: placeHole(walk) });
      afterHole(walk, piece);
    }
  });
  endScript(walk);
  return walk.placements;
}

function placeHole(walk: Walk): Position {
  switch (walk.state) {
    case 'text':
      return 'html-text';
    case 'comment':
    case 'comment-open':
    case 'declaration':
      return 'html-comment';
    case 'raw':
      return placeRaw(walk);
    case 'value':
      return placeValue(walk);
    case 'before-value':
      return valuePosition(walk, 'html-attribute-unquoted');
    default:
      return 'html-markup';
  }
}

function placeRaw({ tag }: Walk): Position {
  if (tag === 'style') return 'html-style';
  return tag === 'script' ? 'html-script' : 'html-rcdata';
}

/** Tells the script's holes in strings from the others, once the script is known. */
function endScript(walk: Walk): void {
  const inner = placeScript(walk.script);
  const own = inner.length === 0 ? [] : walk.placements.slice(-inner.length);
  own.forEach((placement, index) => {
    if (inner[index]?.position === 'code-string') placement.position = 'html-script-string';
  });
  walk.script = [];
}

function placeValue(walk: Walk): Position {
  if (walk.quote === '') return valuePosition(walk, 'html-attribute-unquoted');
  return valuePosition(walk, walk.quote === '"' ? 'html-attribute' : 'html-attribute-single');
}

function valuePosition({ attribute, value }: Walk, plain: Position): Position {
  if (attribute.startsWith('on')) return 'html-event';
  if (attribute === 'style') return 'html-style';
  if (attribute === 'srcdoc') return 'html-srcdoc';
  if (!URL_ATTRIBUTES.has(attribute) || plain === 'html-attribute-unquoted') return plain;
  if (/^\s*javascript:/i.test(value)) return 'html-event';
  if (!FIXED_START.test(value) && !value.includes(MARK)) return plain === 'html-attribute-single' ? 'html-url-single' : 'html-url';
  return plain === 'html-attribute' ? 'html-url-tail' : plain;
}

/** A hole stands for at least one character that ends nothing. */
function afterHole(walk: Walk, piece: Piece): void {
  if (walk.state === 'tag-open') walk.state = 'tag-name';
  if (walk.state === 'before-attribute') walk.state = 'attribute-name';
  if (walk.state === 'before-value') openValue(walk, '');
  if (walk.state === 'value') walk.value += MARK;
  if (walk.state === 'comment-open') walk.state = 'comment';
  if (walk.state === 'raw' && walk.tag === 'script') walk.script.push(piece);
  walk.tail = '';
}

function step(walk: Walk, character: string): void {
  switch (walk.state) {
    case 'text':
      if (character === '<') walk.state = 'tag-open';
      return;
    case 'tag-open':
      return openTag(walk, character);
    case 'tag-name':
      return inTagName(walk, character);
    case 'before-attribute':
    case 'attribute-name':
      return inAttributeName(walk, character);
    case 'before-value':
      return beforeValue(walk, character);
    case 'value':
      return inValue(walk, character);
    case 'comment-open':
      walk.state = character === '-' ? 'comment' : 'declaration';
      return;
    case 'comment':
      walk.tail = (walk.tail + character).slice(-4);
      if (walk.tail.endsWith('-->') || walk.tail === '--!>') walk.state = 'text';
      return;
    case 'declaration':
      if (character === '>') walk.state = 'text';
      return;
    case 'raw':
      return inRaw(walk, character);
  }
}

function openTag(walk: Walk, character: string): void {
  if (character === '/' && !walk.closing) walk.closing = true;
  else if (character === '!') {
    walk.state = 'comment-open';
    walk.tail = '';
  } else if (/[a-z]/i.test(character)) {
    walk.state = 'tag-name';
    walk.tag = character.toLowerCase();
  } else {
    walk.state = 'text';
    walk.closing = false;
  }
}

function inTagName(walk: Walk, character: string): void {
  if (character === '>') closeTag(walk);
  else if (SPACE.test(character) || character === '/') beginAttribute(walk);
  else walk.tag += character.toLowerCase();
}

function beginAttribute(walk: Walk): void {
  walk.state = 'before-attribute';
  walk.attribute = '';
}

function closeTag(walk: Walk): void {
  const raw = !walk.closing && RAW_TAGS.has(walk.tag);
  walk.state = raw ? 'raw' : 'text';
  walk.closing = false;
  walk.tail = '';
}

function inAttributeName(walk: Walk, character: string): void {
  if (character === '>') closeTag(walk);
  else if (character === '=' && walk.attribute !== '') walk.state = 'before-value';
  else if (character === '/') beginAttribute(walk);
  else if (SPACE.test(character)) walk.state = 'before-attribute';
  else {
    if (walk.state === 'before-attribute') walk.attribute = '';
    walk.state = 'attribute-name';
    walk.attribute += character.toLowerCase();
  }
}

function beforeValue(walk: Walk, character: string): void {
  if (SPACE.test(character)) return;
  if (character === '>') return closeTag(walk);
  if (character === '"' || character === "'") return openValue(walk, character);
  openValue(walk, '');
  walk.value = character;
}

function openValue(walk: Walk, quote: Walk['quote']): void {
  walk.state = 'value';
  walk.quote = quote;
  walk.value = '';
}

function inValue(walk: Walk, character: string): void {
  if (walk.quote === '' && character === '>') return closeTag(walk);
  const ends = walk.quote === '' ? SPACE.test(character) : character === walk.quote;
  if (ends) beginAttribute(walk);
  else walk.value += character;
}

function inRaw(walk: Walk, character: string): void {
  const end = `</${walk.tag}`;
  walk.tail = (walk.tail + character.toLowerCase()).slice(-end.length);
  if (walk.tag === 'script') walk.script.push({ text: character });
  if (walk.tail !== end) return;
  endScript(walk);
  walk.state = 'tag-name';
  walk.closing = true;
}
