/** How well a text fits what was typed: the letters in their order, the closer together and the nearer to the starts of words the better. */

/** A score, the higher the better, or null when the letters do not occur in this order. Case does not matter, nor do spaces in what was typed. */
export function fuzzy(asked: string, text: string): number | null {
  const letters = [...asked.toLowerCase()].filter((letter) => letter !== ' ');
  const within = text.toLowerCase();
  const whole = within.indexOf(asked.trim().toLowerCase());
  if (whole >= 0) return 1000 - whole - within.length / 100 + (whole === 0 || within[whole - 1] === ' ' ? 500 : 0);
  let score = 0;
  let at = -1;
  for (const letter of letters) {
    // The start of a later word is meant rather than a letter within this one.
    const next = within[at + 1] === letter ? at + 1 : wordStart(within, letter, at + 1);
    const here = next >= 0 ? next : within.indexOf(letter, at + 1);
    if (here < 0) return null;
    score += here === at + 1 ? 4 : next >= 0 ? 3 : -2;
    at = here;
  }
  // Letters strewn over a sentence are no answer.
  return score > letters.length ? score - within.length / 100 : null;
}

function wordStart(text: string, letter: string, from: number): number {
  const at = ` ${text}`.indexOf(` ${letter}`, from);
  return at;
}
