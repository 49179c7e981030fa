const faces = ['400', '600', '700', 'italic 400', 'italic 600', 'italic 700'];

/** Loads what the letters of a text need of our serif, so that it is measured in the fonts that it is printed in. */
export async function loadPageFonts(text: string): Promise<void> {
  const letters = [...new Set(text)].join('');
  await Promise.all(
    faces.map((face) => document.fonts.load(`${face} 15px "Source Serif 4"`, letters)),
  );
}
