/** What a file of sentences in another language is. */

/** Some of the sentences of an English file, in another language: English stands in for those that are missing, and a test names them. */
export type Translation<English> = Readonly<Partial<Record<keyof English, string>>>;
