import { parseXml } from '../parse-xml';
import { cellText } from './cell-text';

/** The texts that cells refer to by number. Runs of one text are joined; readings of East Asian signs are left out. */
export function readSharedStrings(part: Uint8Array): string[] {
  const strings: string[] = [];
  const collector = collectRichText();
  parseXml(part, {
    open: (name) => {
      if (name === 'si') collector.start();
      else collector.open(name);
    },
    close: (name) => {
      if (name === 'si') strings.push(collector.finish());
      else collector.close(name);
    },
    text: (text) => collector.text(text),
  });
  return strings;
}

/** Gathers the `t` elements of a `si` or `is`. */
export function collectRichText() {
  let content = '';
  let [isInText, isInReading] = [false, false];
  return {
    start: () => {
      content = '';
      isInText = isInReading = false;
    },
    open: (name: string) => {
      if (name === 't') isInText = true;
      else if (name === 'rPh') isInReading = true;
    },
    close: (name: string) => {
      if (name === 't') isInText = false;
      else if (name === 'rPh') isInReading = false;
    },
    text: (text: string) => {
      if (isInText && !isInReading) content += text;
    },
    finish: () => cellText(content),
  };
}
