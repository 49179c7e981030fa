import { TextRun, XmlComponent } from 'docx';
import { xmlText } from './xml-text';

/**
 * A field with the words that it shows before Word brings it up to date, as Word itself writes fields: readers that
 * know no fields still see the words, which those of a simple field they would lose.
 */
export function fieldRuns(instruction: string, words: string): TextRun[] {
  const characters = (type: string) => new TextRun({ children: [new FieldCharacter(type)] });
  return [
    characters('begin'),
    new TextRun({ children: [new Instruction(instruction)] }),
    characters('separate'),
    new TextRun(xmlText(words)),
    characters('end'),
  ];
}

class FieldCharacter extends XmlComponent {
  constructor(type: string) {
    super('w:fldChar');
    this.root.push({ _attr: { 'w:fldCharType': type } });
  }
}

class Instruction extends XmlComponent {
  constructor(text: string) {
    super('w:instrText');
    this.root.push({ _attr: { 'xml:space': 'preserve' } }, ` ${text} `);
  }
}
