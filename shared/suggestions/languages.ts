import { isStopWord } from './stop-words';

/** Scripts that tell languages apart, by the code points of their letters. */
const scripts = ['latin', 'cyrillic', 'arabic', 'han', 'kana', 'hangul', 'thai'] as const;
type Script = (typeof scripts)[number];

/** Languages that are not written in Latin letters; null where two scripts are in use, or one that we do not know. */
const scriptOfLanguage: Readonly<Record<string, Script | null>> = {
  ...{ ru: 'cyrillic', uk: 'cyrillic', be: 'cyrillic', bg: 'cyrillic', mk: 'cyrillic' },
  ...{ ky: 'cyrillic', tg: 'cyrillic', mn: 'cyrillic', kk: null, sr: null, uz: null, az: null },
  ...{ ar: 'arabic', fa: 'arabic', ps: 'arabic', ur: 'arabic', ug: 'arabic', ku: null },
  ...{ zh: 'han', yue: 'han', ja: 'kana', ko: 'hangul', th: 'thai', lo: null, km: null, my: null },
  ...{ he: null, yi: null, el: null, hy: null, ka: null, am: null, ti: null, hi: null, ne: null },
  ...{ bn: null, pa: null, gu: null, ta: null, te: null, kn: null, ml: null, si: null, mr: null },
};
/** What a script stands for where nothing else is known. */
const languageOfScript: Readonly<Record<Exclude<Script, 'latin'>, string>> = {
  ...{ cyrillic: 'ru', arabic: 'ar', han: 'zh', kana: 'ja', hangul: 'ko', thai: 'th' },
};

/** More of a text says no more about its script. Characters. */
const enough = 2000;
/** Of the letters; names and quotations in another script stay below. */
const mostLetters = 0.6;

/**
 * The primary language of a text, as "en" of "en-GB". What was declared is believed unless the letters are of another
 * script; then the script decides.
 */
export function languageOf(text: string, declared: string): string {
  const [base = ''] = declared.toLowerCase().split('-');
  const expected = base in scriptOfLanguage ? scriptOfLanguage[base] : 'latin';
  if (expected === null || expected === undefined) return base;
  const found = scriptOf(text);
  if (found === null || found === expected) return base;
  // Japanese is written in ideographs too, and some of it in nothing else.
  if (base === 'ja' && found === 'han') return base;
  return found === 'latin' ? latinLanguageOf(text) : languageOfScript[found];
}

/** Which of the languages has most of its stop words in the text; the first of them where none has any. */
export function likeliestLanguage(text: string, languages: readonly string[]): string | null {
  const words =
    text
      .slice(0, enough)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const script = scriptOf(text);
  const counts = languages
    .filter((language) => {
      const expected = language in scriptOfLanguage ? scriptOfLanguage[language] : 'latin';
      return script === null || !expected || expected === script;
    })
    .map((language) => ({
      language,
      count: words.filter((word) => isStopWord(word, language)).length,
    }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.language ?? null;
}

const latinLanguageOf = (text: string): string =>
  likeliestLanguage(text, ['en', 'fr', 'es']) ?? 'en';

function scriptOf(text: string): Script | null {
  const counts = new Map<Script, number>();
  let letters = 0;
  const end = Math.min(text.length, enough);
  for (let at = 0; at < end; at += 1) {
    const script = scriptAt(text.charCodeAt(at));
    if (script === null) continue;
    letters += 1;
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const kana = counts.get('kana') ?? 0;
  if (kana > 0 && kana + (counts.get('han') ?? 0) >= letters * mostLetters) return 'kana';
  return scripts.find((script) => (counts.get(script) ?? 0) > letters * mostLetters) ?? null;
}

/** Of a UTF-16 unit; null where it is no letter, or one of a script that we do not tell apart. */
function scriptAt(code: number): Script | null {
  if (code < 0x250) return (code | 32) >= 97 && (code < 128 || code >= 0xc0) ? 'latin' : null;
  if (code >= 0x400 && code < 0x530) return 'cyrillic';
  if ((code >= 0x620 && code < 0x780) || (code >= 0xfb50 && code < 0xfeff)) return 'arabic';
  if (code >= 0xe01 && code < 0xe5b) return 'thai';
  if (code >= 0x3041 && code < 0x3100) return 'kana';
  if (code >= 0x3400 && code < 0xa000) return 'han';
  return code >= 0xac00 && code < 0xd7b0 ? 'hangul' : null;
}
