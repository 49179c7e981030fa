const lists = [
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
];

/** Numbers up to twenty in the output languages; articles that are also "one" are left out. */
export const numbersInWords: ReadonlyMap<string, number> = new Map(
  lists.flatMap((list) =>
    list
      .split(' ')
      .map((word, index) => [word, index + 1] as const)
      .filter(([word]) => word !== 'un' && word !== 'uno'),
  ),
);
