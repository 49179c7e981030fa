import { foldLine } from '../../domain/text';
import { withoutDirectionMarks } from './timestamps';

/**
 * One pass over each `<`: a name or a time must follow directly, so that "5 < 10" stays text. The class stops at the
 * next `<`, which keeps unfinished tags linear.
 */
const tagPattern = /<(\/?)([A-Za-z][^<>]*)>|<[\d:.,]+>/g;
const entityPattern = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,5}));/g;
const namedEntities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['lrm', '\u200E'],
  ['rlm', '\u200F'],
]);
/** Scripts that put no space between words, where a line break is not one either. */
const unspacedEnd =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\u3000-\u303F\uFF00-\uFFEF]$/u;
const unspacedStart =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\u3000-\u303F\uFF00-\uFFEF]/u;

export interface VoicePart {
  label: string;
  text: string;
}

/** A speaker's label as it is shown and compared: one line, without direction controls. */
export function foldLabel(text: string): string {
  return foldLine(withoutDirectionMarks(text));
}

/** Joins two pieces of running text with a space, except between characters of scripts that use none. */
export function joinText(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  if (unspacedEnd.test(before.slice(-2)) && unspacedStart.test(after)) return before + after;
  return `${before} ${after}`;
}

/** Lines of a caption as plain text: without tags, entities decoded, line breaks folded. */
export function plainText(markup: string): string {
  return foldLines(decodeEntities(markup.replace(tagPattern, tagText)));
}

/** Whether the text has a WebVTT voice tag. */
export function hasVoiceTag(markup: string): boolean {
  return /<v(?:[.\s][^<>]*)?>/.test(markup);
}

/** The parts of a WebVTT cue by voice, in order; parts outside any voice have an empty label. Empty parts are dropped. */
export function voiceParts(markup: string): VoicePart[] {
  const parts: VoicePart[] = [];
  let label = '';
  let from = 0;
  const close = (to: number): void => {
    const text = plainText(markup.slice(from, to));
    if (text !== '') parts.push({ label, text });
  };
  for (const match of markup.matchAll(tagPattern)) {
    const voice = /^v(?:\.[^\s.]*)*(?:\s+([^]*))?$/.exec(match[2] ?? '');
    if (!voice) continue;
    close(match.index);
    from = match.index + match[0].length;
    label = match[1] === '/' ? '' : foldLabel(decodeEntities(voice[1] ?? ''));
  }
  close(markup.length);
  return parts;
}

function tagText(tag: string): string {
  return /^<br\b/i.test(tag) ? ' ' : '';
}

function foldLines(text: string): string {
  return text
    .split('\n')
    .map(foldLine)
    .reduce((before, line) => joinText(before, line), '');
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    entityPattern,
    (entity, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return namedEntities.get(name) ?? entity;
      return characterOf(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal), entity);
    },
  );
}

function characterOf(code: number, otherwise: string): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : otherwise;
}
