import { strFromU8 } from 'fflate';
import type { XmlDocument } from 'libxml2-wasm';
import { expect } from 'vitest';
import { found } from './xml-schemas';

/** Every identifier once, and every reference within the document to one of them. */
export function expectAknIntegrity(document: XmlDocument): void {
  const ids = found(document, '//@eId');
  expect(new Set(ids).size).toBe(ids.length);
  const references = [
    ...found(document, '//@by | //@as | //@to | //@source | //@dictionary'),
    ...found(document, '//@refersTo').flatMap((list) => list.split(' ')),
    ...found(document, '//a:ref/@href | //a:noteRef/@href | //a:FRBRauthor/@href'),
  ];
  const known = new Set(ids.map((id) => `#${id}`));
  expect(references.filter((reference) => !known.has(reference))).toEqual([]);
}

/** Every GUID once, except that of a case and its code, every reference to one of the kind, every selection in its text. */
export function expectRefiIntegrity(
  project: XmlDocument,
  sources: Record<string, Uint8Array>,
): void {
  const guids = found(project, '//@guid[not(parent::q:Case)]');
  expect(new Set(guids).size).toBe(guids.length);
  const codes = found(project, '//q:Code/@guid');
  const cases = found(project, '//q:Case/@guid');
  const selections = found(project, '//q:PlainTextSelection/@guid');
  const texts = found(project, '//q:TextSource/@guid');
  const notes = found(project, '//q:Note/@guid');
  const leadTo = (paths: string, targets: readonly string[]) => {
    const known = new Set(targets);
    expect(found(project, paths).filter((guid) => !known.has(guid))).toEqual([]);
  };
  leadTo('//q:Case/@guid', codes);
  leadTo('//q:CodeRef/@targetGUID | //q:MemberCode/@targetGUID', codes);
  leadTo('//q:SourceRef/@targetGUID | //q:MemberSource/@targetGUID', texts);
  leadTo('//q:SelectionRef/@targetGUID | //q:Link/@originGUID', selections);
  leadTo('//q:MemberNote/@targetGUID | //q:Link/@targetGUID', notes);
  leadTo('//q:VariableRef/@targetGUID', found(project, '//q:Variable/@guid'));
  leadTo('//@creatingUser | //@creatingUserGUID', found(project, '//q:User/@guid'));
  expect(found(project, '//q:User/@name')).toEqual(['Rapporteur']);
  expect(cases.length).toBeGreaterThan(0);
  expect(Object.keys(sources).toSorted()).toEqual(
    texts.map((guid) => `sources/${guid}.txt`).toSorted(),
  );
}

/** What each selection of the project selects, in the order of the file. */
export function selectedTexts(project: XmlDocument, sources: Record<string, Uint8Array>): string[] {
  return found(project, '//q:TextSource/@guid').flatMap((guid) => {
    const points = [...strFromU8(sources[`sources/${guid}.txt`]!)];
    const path = `//q:TextSource[@guid='${guid}']/q:PlainTextSelection`;
    const ends = found(project, `${path}/@endPosition`).map(Number);
    return found(project, `${path}/@startPosition`).map((start, i) =>
      points.slice(Number(start), ends[i]).join(''),
    );
  });
}
