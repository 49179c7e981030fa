const people =
  /\b(?:row|seat|woman|(?<!\bof )man|(?<!\bfirst )lady|gentleman|delegate|someone|somebody|unknown|unidentified|femme|homme|(?<!\bpremiere )dame|(?<!\bministre )deleguee?|quelqu['’]un|inconnue?|rang|rangee|mujer|hombre|delegad[oa]|alguien|desconocid[oa]|fila)\b/u;
// "Front" and "right" are words of names as well, so a place needs a word that makes it one.
const places =
  /\b(?:at|in|on|to|from|near) (?:the |my )?(?:very |far )?(?:front|back|left|right|middle)\b|(?:^|, ?)(?:far )?(?:front|back|left|right)(?=$|,| (?:left|right|side|corner|end|of the room))|\b(?:a gauche|a droite|au fond|a la izquierda|a la derecha|al fondo)\b/u;

/** Whether the words describe somebody rather than name them, in English, French or Spanish: "woman, third row". */
export function isDescription(text: string): boolean {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return people.test(plain) || places.test(plain);
}
