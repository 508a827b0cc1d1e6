/** English: the titles of fixes. Each says what will be, in the imperative. */

export const fixes = {
  'fix.use-block': 'Use {cidr}, the next free block',
} as const;
