/** What a column of a codebook holds; `tag` is a name that may be a path, `count` is known and not needed. */
export type CodebookColumn =
  'name' | 'path' | 'tag' | 'parent' | 'definition' | 'colour' | 'keywords' | 'count';

/** Headings without accents and signs, in small letters: English, French, Spanish, and what other programs write. */
const headings: Readonly<Record<CodebookColumn, readonly string[]>> = {
  name: [
    ...['name', 'theme', 'theme name', 'code', 'code name', 'codename', 'label', 'title', 'node'],
    ...['nom', 'nom du theme', 'libelle', 'intitule', 'titre'],
    ...['nombre', 'tema', 'nombre del tema', 'codigo', 'titulo'],
  ],
  path: [
    ...[
      'path',
      'full path',
      'code path',
      'tag path',
      'full name',
      'hierarchy',
      'hierarchical name',
    ],
    ...['chemin', 'chemin complet', 'hierarchie', 'arborescence'],
    ...['ruta', 'ruta completa', 'jerarquia'],
  ],
  tag: ['tag', 'tag name', 'etiquette', 'balise', 'etiqueta'],
  parent: [
    ...['parent', 'parent theme', 'parent code', 'parent name', 'parent tag', 'category', 'group'],
    ...['folder', 'code group', 'parent category', 'supercategory', 'belongs to', 'below', 'under'],
    ...['theme parent', 'parent du theme', 'categorie', 'groupe', 'dossier', 'sous'],
    ...['padre', 'tema padre', 'tema superior', 'superior', 'categoria', 'grupo', 'carpeta'],
  ],
  definition: [
    ...['definition', 'description', 'memo', 'comment', 'comments', 'note', 'notes', 'meaning'],
    ...['code memo', 'code description', 'explanation'],
    ...['definition du theme', 'commentaire', 'commentaires', 'remarque', 'signification'],
    ...['definicion', 'descripcion', 'comentario', 'comentarios', 'nota', 'notas', 'significado'],
  ],
  colour: [
    ...['colour', 'color', 'hue', 'code color', 'colour name', 'rgb', 'hex'],
    ...['couleur', 'teinte', 'tono', 'matiz'],
  ],
  keywords: [
    ...['keywords', 'keyword', 'key words', 'synonyms', 'aliases', 'other words', 'terms'],
    ...['mots cles', 'mot cle', 'synonymes', 'autres mots', 'termes'],
    ...['palabras clave', 'palabra clave', 'sinonimos', 'otras palabras', 'terminos'],
  ],
  count: [
    ...['points', 'count', 'number', 'frequency', 'references', 'files', 'highlights', 'documents'],
    ...['number of points', 'number of highlights', 'number of documents', 'codings'],
    ...['nombre de points', 'frequence', 'numero de puntos', 'puntos', 'frecuencia'],
  ],
};

const byHeading = new Map(
  (Object.keys(headings) as CodebookColumn[]).flatMap((column) =>
    headings[column].map((heading) => [heading, column] as const),
  ),
);

/** Where the columns of a file are, by its headings, and the headings that say nothing. */
export interface CodebookColumns {
  readonly places: ReadonlyMap<CodebookColumn, number>;
  readonly unknown: readonly string[];
}

/** Reads a row of headings, whatever their case, accents and order. The first of two alike counts. */
export function recognizeCodebookColumns(row: readonly string[]): CodebookColumns {
  const places = new Map<CodebookColumn, number>();
  const unknown: string[] = [];
  row.forEach((heading, place) => {
    if (heading === '') return;
    const column = byHeading.get(plainHeading(heading));
    if (column === 'count') return;
    if (column === undefined || places.has(column)) unknown.push(heading);
    else places.set(column, place);
  });
  return { places, unknown };
}

function plainHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
